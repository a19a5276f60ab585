// The canvas as a nested list in reading order, with everything the drawing can do on a step: the equivalent of the drawing for
// a screen reader, a narrow window and the far view (ux.md 5.1, decisions.md 28).
import './outline-panel.css'
import { useCanvas, useCanvasDesk, useCountBoard, useProblemBoard } from '#renderer/canvas/canvas-desk.tsx'
import { type OutlineBranch, type OutlineItem, outlineOf } from '#renderer/canvas/outline.ts'
import { stepIcon } from '#renderer/canvas/step-icon.ts'
import { stepName } from '#renderer/canvas/step-name.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { StepMenu } from './step-menu.tsx'

export function OutlinePanel() {
  const say = useSay()
  const document = useCanvas((state) => state.document)
  const showOutline = useCanvas((state) => state.showOutline)
  const { flow, apart } = outlineOf(document)
  return (
    <nav className="outline" data-region="outline" aria-label={say('editor.outline')}>
      <div className="outline-head">
        <h2>{say('editor.outline')}</h2>
        <IconButton icon="close" label={say('editor.outline.close')} onPress={() => showOutline(false)} />
      </div>
      <p className="outline-about">{say('editor.outline.about')}</p>
      {document.logic.steps.length === 0 && <p className="outline-about">{say('editor.outline.empty')}</p>}
      <OutlineList items={flow} />
      {apart.length > 0 && <h3>{say('editor.outline.apart')}</h3>}
      {apart.map((items) => (
        <OutlineList key={items[0]?.stepId} items={items} />
      ))}
    </nav>
  )
}

function OutlineList({ items }: { items: readonly OutlineItem[] }) {
  if (items.length === 0) return null
  return (
    <ol className="outline-list">
      {items.map((item) => (
        <li key={item.stepId}>
          <OutlineRow stepId={item.stepId} />
          {item.branches.map((branch) => (
            <Branch key={branch.portId} from={item.stepId} branch={branch} />
          ))}
        </li>
      ))}
    </ol>
  )
}

function Branch({ from, branch }: { from: StepId; branch: OutlineBranch }) {
  const say = useSay()
  const speak = useSpeak()
  const document = useCanvas((state) => state.document)
  const ask = useCanvas((state) => state.ask)
  const readOnly = useCanvas((state) => state.readOnly !== null)
  const port = branch.port ? speak(branch.port) : branch.portId
  const isFree = branch.items.length === 0 && branch.joins === null
  return (
    <div className="outline-branch">
      <span className="outline-port">{port}</span>
      <OutlineList items={branch.items} />
      {branch.joins && (
        <p className="outline-about">{say('editor.outline.joins', { name: stepName(document, branch.joins, say) })}</p>
      )}
      {isFree && !readOnly && (
        <IconButton
          icon="add"
          label={say('editor.addAfter.port', { name: stepName(document, from, say), port })}
          onPress={() => ask({ kind: 'add', after: { from, port: branch.portId } })}
        />
      )}
    </div>
  )
}

function OutlineRow({ stepId }: { stepId: StepId }) {
  const say = useSay()
  const speak = useSpeak()
  const format = useFormat()
  const { session } = useCanvasDesk()
  const document = useCanvas((state) => state.document)
  const openStep = useCanvas((state) => state.openStep)
  const isSelected = useCanvas((state) => state.selected.has(stepId))
  const entered = useCountBoard((board) => board.byStep.get(stepId)?.entered)
  const problems = useProblemBoard((board) => board.byStep.get(stepId))
  const step = graphOf(document).steps.get(stepId)
  if (!step) return null
  const worst = problems?.some((problem) => problem.level === 'error') ? 'error' : problems ? 'warning' : null
  return (
    <div className={isSelected ? 'outline-row is-selected' : 'outline-row'}>
      <button
        type="button"
        className="outline-step"
        onClick={() => openStep(stepId)}
        onFocus={() => session.store.getState().select([stepId])}
      >
        <span className={`pick-row-icon is-${stepCatalog[step.kind].family}`}>
          <Icon name={stepIcon[step.kind]} />
        </span>
        <span className="outline-name">{stepName(document, stepId, say)}</span>
        {entered !== undefined && <span className="outline-count">{format.number(entered)}</span>}
        {worst && problems && (
          <span className={`step-card-badge is-${worst}`}>
            <Icon name={worst} />
            <span className="only-heard">
              {say(worst === 'error' ? 'editor.problems.error' : 'editor.problems.warning')}:
            </span>
            <span className="only-heard">{problems.map((problem) => speak(problem.phrase)).join(' ')}</span>
          </span>
        )}
      </button>
      <StepMenu stepId={stepId} />
    </div>
  )
}
