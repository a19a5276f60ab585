// The ways into and out of a card: drag from a way out to connect; a free one also adds a step when clicked.
import { Handle, Position } from '@xyflow/react'
import { memo } from 'react'
import { useSay } from '#renderer/ui/use-say.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { StepPort } from '#shared/steps/step-definition.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import { useCanvasBesidesPlaces } from '../canvas-desk.tsx'
import { shownWording } from '../shown-document.ts'
import { useWayName } from './use-way-name.ts'

const noPorts: readonly StepPort[] = []

export const StepHandles = memo(function StepHandles({ stepId, kind }: { stepId: StepId; kind: StepKind }) {
  const config = useCanvasBesidesPlaces((state) => graphOf(state.document).steps.get(stepId)?.config)
  const ports = config ? stepCatalog[kind].ports(config) : noPorts
  const hasWayIn = stepCatalog[kind].family !== 'entry'
  return (
    <>
      {hasWayIn && <Handle type="target" position={Position.Top} className="way-in" isConnectableStart={false} />}
      {ports.map((port, index) => (
        <WayOut key={port.id} stepId={stepId} kind={kind} port={port} share={(index + 1) / (ports.length + 1)} />
      ))}
    </>
  )
})

function WayOut({ stepId, kind, port, share }: { stepId: StepId; kind: StepKind; port: StepPort; share: number }) {
  const say = useSay()
  const isFree = useCanvasBesidesPlaces((state) => graphOf(state.document).linkAt(stepId, port.id) === undefined)
  const readOnly = useCanvasBesidesPlaces((state) => state.readOnly !== null)
  const given = useCanvasBesidesPlaces((state) => shownWording(state).steps[stepId])
  const name = given || say(`step.${kind}`)
  const ask = useCanvasBesidesPlaces((state) => state.ask)
  const way = useWayName({ from: stepId, port: port.id }, port.label)
  const label = way !== null ? say('editor.addAfter.port', { name, port: way }) : say('editor.addAfter', { name })
  return (
    <Handle
      type="source"
      id={port.id}
      position={Position.Bottom}
      className={isFree ? 'way-out is-free' : 'way-out'}
      style={{ left: `${share * 100}%` }}
      isConnectableEnd={false}
    >
      {isFree && !readOnly && (
        <>
          {way !== null && <span className="way-out-name">{way}</span>}
          <button
            type="button"
            tabIndex={-1}
            className="add-here nopan"
            data-add={`${stepId} ${port.id}`}
            aria-label={label}
            title={label}
            onClick={(event) => {
              event.stopPropagation()
              ask({ kind: 'add', after: { from: stepId, port: port.id } })
            }}
          >
            +
          </button>
        </>
      )}
    </Handle>
  )
}
