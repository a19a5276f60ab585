// A step as a card: icon, name, one line; below the hairline its numbers; for syncing steps the five-part bar and, at most, one
// line that asks for a person. It reads each piece by itself, so that only what changed is drawn again.
import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { BorrowedMark, useBorrowed } from '../borrowed-mark.tsx'
import { useCanvasBesidesPlaces, useCountBoard, useProblemBoard } from '../canvas-desk.tsx'
import { onwardCounter } from '../flow-numbers.ts'
import { shownWording } from '../shown-document.ts'
import { useCanvasFacts } from '../use-canvas-facts.tsx'
import { AttentionLine } from './attention-line.tsx'
import { CardIcon } from './card-icon.tsx'
import type { StepNode } from './derive-steps.ts'
import { FlowNumbers } from './flow-numbers-row.tsx'
import { NameField } from './name-field.tsx'
import { PausedLine } from './paused-line.tsx'
import { StepHandles } from './step-handles.tsx'
import { StuckLine } from './stuck-line.tsx'
import { SyncCounts } from './sync-counts.tsx'

export const StepCard = memo(function StepCard({ data: { stepId, kind } }: NodeProps<StepNode>) {
  const say = useSay()
  const speak = useSpeak()
  const facts = useCanvasFacts()
  const { family, summary } = stepCatalog[kind]
  const step = useCanvasBesidesPlaces((state) => graphOf(state.document).steps.get(stepId))
  const given = useCanvasBesidesPlaces((state) => shownWording(state).steps[stepId])
  const language = useBorrowed('steps', stepId).lang
  const onward = useCanvasBesidesPlaces((state) => onwardCounter(state.document, stepId))
  const openStep = useCanvasBesidesPlaces((state) => state.openStep)
  const isRenaming = useCanvasBesidesPlaces((state) => state.renaming === stepId)
  const counters = useCountBoard((board) => board.byStep.get(stepId))
  const problems = useProblemBoard((board) => board.byStep.get(stepId))
  if (!step) return null
  const line = speak(summary(step.config, facts))
  const worst = problems?.some((problem) => problem.level === 'error') ? 'error' : problems ? 'warning' : null
  return (
    <div
      className={`step-card is-${family}${step.bypassed ? ' is-bypassed' : ''}`}
      data-step-id={stepId}
      data-kind={kind}
    >
      <div className="step-card-head">
        <span className="step-card-icon">
          <CardIcon name={kind} />
        </span>
        <div className="step-card-words">
          {isRenaming ? (
            <NameField stepId={stepId} />
          ) : (
            <div className="step-card-name">
              {given ? <span lang={language}>{given}</span> : say(`step.${kind}`)}
              <BorrowedMark part="steps" id={stepId} />
            </div>
          )}
          {step.bypassed && (
            <div className="step-card-bypassed">
              <Icon name="cancelled" />
              {say('editing.bypassed')}
            </div>
          )}
          <div className="step-card-line" title={line}>
            {line}
          </div>
        </div>
        {worst && problems && (
          <span className={`step-card-badge is-${worst}`}>
            <CardIcon name={worst} />
            <span className="step-card-badge-count">{problems.length}</span>
          </span>
        )}
      </div>
      {family === 'audience' && (
        <button type="button" className="step-card-configure nodrag" tabIndex={-1} onClick={() => openStep(stepId)}>
          {say('editor.customAudience')}
        </button>
      )}
      <FlowNumbers stepId={stepId} onward={onward} counters={counters} />
      {counters?.sync && <SyncCounts stepId={stepId} sync={counters.sync} />}
      {counters?.sync?.paused && <PausedLine stepId={stepId} paused={counters.sync.paused} />}
      {counters?.attention && <AttentionLine stepId={stepId} attention={counters.attention} />}
      {counters !== undefined && <StuckLine stepId={stepId} />}
      <StepHandles stepId={stepId} kind={kind} />
    </div>
  )
})
