// The palette at the left of the drawing: click adds after the selected step, a drag puts a step where it is let go.
import './palette.css'
import { useSay } from '#renderer/ui/use-say.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { useCanvas, useCanvasDesk } from './canvas-desk.tsx'
import { dragStep } from './dragged-step.ts'
import { kindItems, kindOf } from './kind-items.ts'
import { PickList } from './pick-list.tsx'

export function Palette() {
  const say = useSay()
  const { actions } = useCanvasDesk()
  const hasEntry = useCanvas((state) => graphOf(state.document).entries.length > 0)
  return (
    <section className="palette" aria-label={say('editor.palette')}>
      <PickList
        label={say('editor.palette.search')}
        placeholder={say('editor.palette.search')}
        items={kindItems(say, hasEntry)}
        none={(query) => say('editor.palette.none', { query })}
        onPick={(id) => {
          const kind = kindOf(id)
          if (kind) actions.add(kind)
        }}
        onDragStart={(id, data) => {
          const kind = kindOf(id)
          if (kind) dragStep(data, kind)
        }}
      />
      <p className="palette-hint">{say('editor.dropHint')}</p>
    </section>
  )
}
