// Turns what React Flow reports of its nodes into commands: moves, measures and selections. A selected step that is no card just
// now moves and stays selected with the rest.
import { type NodeChange, useStoreApi } from '@xyflow/react'
import { useCallback, useRef } from 'react'
import { grid } from '#shared/canvas/canvas-commands.ts'
import type { Position } from '#shared/canvas/canvas-document.ts'
import type { StepSize } from '#shared/canvas/tidy-layout.ts'
import { type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { newGesture } from '../canvas-actions.ts'
import { useCanvasDesk } from '../canvas-desk.tsx'
import { placeNear } from '../new-step-place.ts'
import type { StepNode } from './derive-steps.ts'

const stepIdOf = (text: string): StepId => stepIdSchema.parse(text)

export function useDragging() {
  const { actions, session } = useCanvasDesk()
  const flow = useStoreApi()
  const state = session.store.getState
  const gesture = useRef('')

  const onNodesChange = useCallback(
    (changes: NodeChange<StepNode>[]) => {
      const moved = new Map<StepId, Position>()
      const measured: [StepId, StepSize][] = []
      const chosen = new Set<StepId>()
      const left = new Set<StepId>()
      for (const change of changes) {
        if (change.type === 'position' && change.position) moved.set(stepIdOf(change.id), change.position)
        if (change.type === 'dimensions' && change.dimensions) measured.push([stepIdOf(change.id), change.dimensions])
        if (change.type === 'select') (change.selected ? chosen : left).add(stepIdOf(change.id))
      }
      if (measured.length > 0) state().measured(measured)
      if (moved.size > 0 && gesture.current !== '') actions.drag(withTheSelected(moved), gesture.current)
      if (chosen.size === 0 && left.size === 0) return
      const { multiSelectionActive, userSelectionActive } = flow.getState()
      const isOnly = chosen.size > 0 && !multiSelectionActive && !userSelectionActive
      const kept = isOnly ? [] : [...state().selected].filter((id) => !left.has(id))
      state().select([...kept, ...chosen])

      function withTheSelected(cards: ReadonlyMap<StepId, Position>): ReadonlyMap<StepId, Position> {
        const { document, selected } = state()
        const [first] = cards
        const from = first && document.layout[first[0]]
        if (!first || !from || !selected.has(first[0]) || selected.size === cards.size) return cards
        const by = { x: first[1].x - from.x, y: first[1].y - from.y }
        const all = new Map(cards)
        for (const id of selected) {
          const at = document.layout[id]
          if (at && !all.has(id)) all.set(id, { x: at.x + by.x, y: at.y + by.y })
        }
        return all
      }
    },
    [actions, state, flow],
  )
  const start = useCallback(() => {
    gesture.current = newGesture()
  }, [])
  const end = useCallback(
    (node: StepNode | undefined) => {
      gesture.current = ''
      if (!node) return
      const id = stepIdOf(node.id)
      const { document, sizes, endGesture } = state()
      const at = document.layout[id]
      const place = at && placeNear(document, sizes, { x: at.x + grid.stepWidth / 2, y: at.y + grid.row / 4 }, id)
      endGesture()
      if (!place || !actions.insert(id, place)) actions.endDrag(id)
    },
    [actions, state],
  )
  return { onNodesChange, start, end }
}
