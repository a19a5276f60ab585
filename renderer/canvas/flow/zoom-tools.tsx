// Overview and zoom tools at the bottom right of the drawing; they stand outside the application region (ux.md 5.1).
import { useReactFlow, useStore } from '@xyflow/react'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useCanvas } from '../canvas-desk.tsx'
import { OverviewMap, stepsWithoutMap } from './overview-map.tsx'
import { useShowWhole } from './use-show-whole.ts'

export function ZoomTools() {
  const say = useSay()
  const format = useFormat()
  const flow = useReactFlow()
  const showWhole = useShowWhole()
  const steps = useCanvas((state) => state.document.logic.steps.length)
  const zoom = useStore((state) => Math.round(state.transform[2] * 100) / 100)
  return (
    <div className="flow-corner">
      {steps > stepsWithoutMap && <OverviewMap />}
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
        <button type="button" title={say('editor.fit.about')} onClick={() => showWhole('all')}>
          {say('editor.fit')}
        </button>
      </fieldset>
    </div>
  )
}
