// Minimap and zoom tools at the bottom right of the drawing; they stand outside the application region (ux.md 5.1).
import { MiniMap, type MiniMapNodeProps, useReactFlow, useStore } from '@xyflow/react'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { stepIdSchema } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { useProblemBoard } from '../canvas-desk.tsx'
import type { StepNode } from './derive-steps.ts'

export function ZoomTools() {
  const say = useSay()
  const format = useFormat()
  const flow = useReactFlow()
  const zoom = useStore((state) => Math.round(state.transform[2] * 100) / 100)
  return (
    <div className="flow-corner">
      <MiniMap<StepNode>
        ariaLabel={say('editor.minimap')}
        pannable
        zoomable
        nodeComponent={MiniStep}
        nodeClassName={(node) => `is-${stepCatalog[node.data.kind].family}`}
        className="flow-minimap"
        maskColor="var(--minimap-mask)"
        onClick={(_event, at) => void flow.setCenter(at.x, at.y, { zoom: flow.getZoom() })}
      />
      <fieldset className="zoom-tools" aria-label={say('editor.zoomTools')}>
        <button
          type="button"
          title={say('editor.zoomOut')}
          aria-label={say('editor.zoomOut')}
          onClick={() => void flow.zoomOut()}
        >
          −
        </button>
        <button
          type="button"
          className="zoom-now"
          title={say('editor.zoom100')}
          aria-label={`${format.percent(zoom)}, ${say('editor.zoom100')}`}
          onClick={() => void flow.zoomTo(1)}
        >
          {format.percent(zoom)}
        </button>
        <button
          type="button"
          title={say('editor.zoomIn')}
          aria-label={say('editor.zoomIn')}
          onClick={() => void flow.zoomIn()}
        >
          +
        </button>
        <button
          type="button"
          title={say('editor.fit.about')}
          onClick={() => void flow.fitView({ padding: 0.2, maxZoom: 1 })}
        >
          {say('editor.fit')}
        </button>
      </fieldset>
    </div>
  )
}

/** A step with an error is a red octagon, so that it is found without colour. */
function MiniStep({ id, x, y, width, height, className }: MiniMapNodeProps) {
  const hasError = useProblemBoard((board) => {
    const stepId = stepIdSchema.safeParse(id).data
    return (stepId && board.byStep.get(stepId)?.some((problem) => problem.level === 'error')) ?? false
  })
  if (!hasError) return <rect className={`mini-step ${className}`} x={x} y={y} width={width} height={height} rx={12} />
  const [cx, cy, radius] = [x + width / 2, y + height / 2, Math.max(width, height) * 0.36]
  const corners = Array.from({ length: 8 }, (_, index) => {
    const angle = ((index + 0.5) * Math.PI) / 4
    return `${cx + radius * Math.cos(angle)},${cy + radius * Math.sin(angle)}`
  })
  return <polygon className="mini-step has-error" points={corners.join(' ')} />
}
