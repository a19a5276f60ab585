// The kinds of lines in the outline: a step with its number and what is wrong with it, a group, and a way out of a split.

import { BorrowedMark } from '#renderer/canvas/borrowed-mark.tsx'
import { useCanvas, useCountBoard, useProblemBoard } from '#renderer/canvas/canvas-desk.tsx'
import type { BranchRow } from '#renderer/canvas/outline-rows.ts'
import { shownDocument } from '#renderer/canvas/shown-document.ts'
import { stepIcon } from '#renderer/canvas/step-icon.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { groupsOf } from '#shared/canvas/group-commands.ts'
import { groupName } from '#shared/canvas/group-name.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import { wayName } from '#shared/canvas/way-name.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'

export function StepLine({ stepId }: { stepId: StepId }) {
  const say = useSay()
  const speak = useSpeak()
  const format = useFormat()
  const step = useCanvas((state) => graphOf(state.document).steps.get(stepId))
  const name = useCanvas((state) => stepName(shownDocument(state), stepId, say))
  const ask = useCanvas((state) => state.ask)
  const entered = useCountBoard((board) => board.byStep.get(stepId)?.entered)
  const problems = useProblemBoard((board) => board.byStep.get(stepId))
  if (!step) return null
  const worst = problems?.some((problem) => problem.level === 'error') ? 'error' : problems ? 'warning' : null
  return (
    <>
      <span className={`pick-row-icon is-${stepCatalog[step.kind].family}`}>
        <Icon name={stepIcon[step.kind]} />
      </span>
      <span className="outline-name" title={name}>
        {name}
      </span>
      <BorrowedMark part="steps" id={stepId} />
      {step.bypassed && <span className="outline-count">{say('editing.bypassed')}</span>}
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
      <button
        type="button"
        tabIndex={-1}
        className="outline-more"
        aria-label={say('editor.menu.step', { name })}
        title={say('editor.menu.step', { name })}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect()
          ask({ kind: 'menu', about: { kind: 'step', stepId }, at: { x: left, y: bottom } })
        }}
      >
        <Icon name="more" />
      </button>
    </>
  )
}

export function GroupLine({ groupId }: { groupId: string }) {
  const say = useSay()
  const name = useCanvas((state) => groupName(shownDocument(state), groupId, say))
  const count = useCanvas((state) => groupsOf(state.document).get(groupId)?.steps.length ?? 0)
  const ask = useCanvas((state) => state.ask)
  return (
    <>
      <span className="pick-row-icon">
        <Icon name="group" />
      </span>
      <span className="outline-name" title={name}>
        {name}
      </span>
      <BorrowedMark part="groups" id={groupId} />
      <span className="outline-count">{say('group.steps', { count })}</span>
      <button
        type="button"
        tabIndex={-1}
        className="outline-more"
        aria-label={say('group.menu', { name })}
        title={say('group.menu', { name })}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect()
          ask({ kind: 'menu', about: { kind: 'group', groupId }, at: { x: left, y: bottom } })
        }}
      >
        <Icon name="more" />
      </button>
    </>
  )
}

export function BranchLine({ row: { from, port, portId, joins, isFree } }: { row: BranchRow }) {
  const say = useSay()
  const speak = useSpeak()
  const document = useCanvas(shownDocument)
  const ask = useCanvas((state) => state.ask)
  const readOnly = useCanvas((state) => state.readOnly !== null)
  const name = wayName(document, { from, port: portId }, port, speak) ?? portId
  const label = say('editor.addAfter.port', { name: stepName(document, from, say), port: name })
  return (
    <>
      <span className="outline-port">{name}</span>
      {joins && (
        <span className="outline-joins">{say('editor.outline.joins', { name: stepName(document, joins, say) })}</span>
      )}
      {isFree && !readOnly && (
        <button
          type="button"
          tabIndex={-1}
          className="outline-more is-shown"
          aria-label={label}
          title={label}
          onClick={() => ask({ kind: 'add', after: { from, port: portId } })}
        >
          <Icon name="add" />
        </button>
      )}
    </>
  )
}
