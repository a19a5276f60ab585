// A collapsed group as one card: its name, how many steps it stands for, what is wrong in it, and its numbers summed. Enter or a double
// click opens it again.
import './group-frames.css'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { SyncBar } from '#renderer/ui/sync-bar.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { groupsOf } from '#shared/canvas/group-commands.ts'
import { groupName } from '#shared/canvas/group-name.ts'
import type { StepId } from '#shared/core/ids.ts'
import { BorrowedMark } from '../borrowed-mark.tsx'
import { useCanvas, useCanvasDesk, useCountBoard, useProblemBoard } from '../canvas-desk.tsx'
import { syncParts } from '../flow-numbers.ts'
import { groupCounts } from '../group-counts.ts'
import { shownDocument } from '../shown-document.ts'
import type { GroupNode } from './derive-groups.ts'

const noSteps: readonly StepId[] = []

export const GroupCard = memo(function GroupCard({ data: { groupId } }: NodeProps<GroupNode>) {
  const say = useSay()
  const { actions } = useCanvasDesk()
  const steps = useCanvas((state) => groupsOf(state.document).get(groupId)?.steps ?? noSteps)
  const name = useCanvas((state) => groupName(shownDocument(state), groupId, say))
  return (
    <div className="group-card" data-group-id={groupId}>
      <Handle type="target" position={Position.Top} className="way-in" isConnectable={false} />
      <div className="step-card-head">
        <span className="step-card-icon">
          <Icon name="group" />
        </span>
        <div className="step-card-words">
          <div className="step-card-name" title={name}>
            {name}
          </div>
          <div className="step-card-line">
            {say('group.steps', { count: steps.length })}
            <BorrowedMark part="groups" id={groupId} />
          </div>
        </div>
        <GroupBadge steps={steps} />
        <button
          type="button"
          tabIndex={-1}
          className="group-toggle nodrag"
          aria-label={say('group.expand')}
          title={say('group.expand')}
          onClick={() => actions.collapse(false, groupId)}
        >
          <Icon name="chevron-right" />
        </button>
      </div>
      <GroupNumbers steps={steps} />
      <Handle type="source" position={Position.Bottom} className="way-out" isConnectable={false} />
    </div>
  )
})

function GroupBadge({ steps }: { steps: readonly StepId[] }) {
  const problems = useProblemBoard((board) => board.byStep)
  const found = useMemo(() => steps.flatMap((id) => problems.get(id) ?? []), [steps, problems])
  if (found.length === 0) return null
  const worst = found.some(({ level }) => level === 'error') ? 'error' : 'warning'
  return (
    <span className={`step-card-badge is-${worst}`}>
      <Icon name={worst} />
      <span className="step-card-badge-count">{found.length}</span>
    </span>
  )
}

function GroupNumbers({ steps }: { steps: readonly StepId[] }) {
  const say = useSay()
  const format = useFormat()
  const byStep = useCountBoard((board) => board.byStep)
  const document = useCanvas((state) => state.document)
  const counts = useMemo(() => groupCounts(document, steps, byStep), [document, steps, byStep])
  const number = (people: number | null) => (people === null ? '–' : format.number(people))
  return (
    <>
      <div className="step-card-numbers" title={counts ? undefined : say('counter.beforeLaunch')}>
        {(['entered', 'here'] as const).map((counter) => (
          <span key={counter} className="counter">
            <span className="counter-people">{number(counts?.[counter] ?? null)}</span>
            <span className="counter-name">{say(`counter.short.${counter}`)}</span>
          </span>
        ))}
        {counts?.sync && (
          <span className="counter">
            <span className="counter-people">{format.number(counts.sync.synced)}</span>
            <span className="counter-name">{say('counter.short.synced')}</span>
          </span>
        )}
      </div>
      {counts?.sync && (
        <div className="group-card-sync">
          <SyncBar parts={syncParts(counts.sync)} />
        </div>
      )}
    </>
  )
}
