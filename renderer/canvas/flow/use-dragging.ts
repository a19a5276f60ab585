// Turns what React Flow reports of its nodes into commands: moves and selections. A selected step that is no card just
// now moves and stays selected with the rest; the card of a collapsed group stands for all that is in it.
import { type NodeChange, useStoreApi } from '@xyflow/react'
import { useCallback, useRef, useState } from 'react'
import { useSteady } from '#renderer/ui/use-steady.ts'
import { grid } from '#shared/canvas/canvas-commands.ts'
import type { CanvasDocument, Position } from '#shared/canvas/canvas-document.ts'
import { groupsOf } from '#shared/canvas/group-commands.ts'
import { type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { type Guide, snapToNeighbours } from '../alignment-guides.ts'
import { newGesture } from '../canvas-actions.ts'
import { useCanvasDesk } from '../canvas-desk.tsx'
import { placeNear } from '../new-step-place.ts'
import { cardBox } from './group-boxes.ts'
import { seenIn } from './see-step.ts'
import { type Box, boundsOf, boxAt, placesIn, type StepBoxes } from './step-boxes.ts'
import type { CardNode } from './use-drawing.ts'

const stepIdOf = (text: string): StepId => stepIdSchema.parse(text)

/** How near, in pixels, a neighbour catches what is dragged. */
const catchDistance = 6
const noGuides: readonly Guide[] = []

/** The drawing as it was last drawn: a quick hand reports twice before the next one, and then places and document must not be mixed. */
interface Drawn {
  readonly document: CanvasDocument
  readonly boxes: StepBoxes
  /** Where a collapsed group stood, so that moving its card moves what it stands for. */
  readonly frames: ReadonlyMap<string, Box>
}

/** `isFree`: nothing catches what is dragged. */
export function useDragging({ frames, boxes, document: drawn }: Drawn, isFree: boolean) {
  const { actions, session } = useCanvasDesk()
  const flow = useStoreApi()
  const state = session.store.getState
  const gesture = useRef('')
  /** The lines that show with whom what is dragged stands in line. */
  const [guides, setGuides] = useState<readonly Guide[]>(noGuides)

  const onNodesChange = useSteady((changes: NodeChange<CardNode>[]) => {
    const groups = groupsOf(state().document)
    const moved = new Map<StepId, Position>()
    const chosen = new Set<StepId>()
    const left = new Set<StepId>()
    for (const change of changes) {
      const members = 'id' in change ? groups.get(change.id)?.steps : undefined
      if (change.type === 'position' && change.position) {
        if (members) moveAll(members, change.id, change.position)
        else moved.set(stepIdOf(change.id), change.position)
      }
      if (change.type === 'select')
        for (const id of members ?? [stepIdOf(change.id)]) (change.selected ? chosen : left).add(id)
    }
    if (moved.size > 0 && gesture.current !== '') drag(moved)
    if (chosen.size === 0 && left.size === 0) return
    const { multiSelectionActive, userSelectionActive } = flow.getState()
    const isOnly = chosen.size > 0 && !multiSelectionActive && !userSelectionActive
    const kept = isOnly ? [] : [...state().selected].filter((id) => !left.has(id))
    const chosenNotes = [...groups].flatMap(([, { steps, notes }]) =>
      steps.length > 0 && steps.every((id) => chosen.has(id)) ? notes : [],
    )
    state().select([...kept, ...chosen], [...(isOnly ? [] : state().selectedNotes), ...chosenNotes])

    function moveAll(members: readonly StepId[], group: string, to: Position): void {
      const frame = frames.get(group)
      const from = frame && cardBox(frame)
      for (const id of members) {
        const at = drawn.layout[id]
        if (at && from) moved.set(id, { x: at.x + to.x - from.x, y: at.y + to.y - from.y })
      }
    }

    /** By how much its neighbours in sight pull what is dragged into line with them; the lines show it. */
    function pulled(cards: ReadonlyMap<StepId, Position>, moving: ReadonlySet<StepId>): { dx: number; dy: number } {
      const { width, height, transform } = flow.getState()
      const [x, y, zoom] = transform
      const seen = seenIn({ x, y, zoom }, { width, height })
      const held = boundsOf(
        boxes,
        [...cards.keys()].filter((id) => moving.has(id)),
      )
      const [first] = cards
      const stood = first && drawn.layout[first[0]]
      if (!held || !first || !stood) return { dx: 0, dy: 0 }
      const box = { ...held, x: held.x + first[1].x - stood.x, y: held.y + first[1].y - stood.y }
      const others = placesIn(boxes, seen).flatMap((place) => {
        const id = boxes.ids[place]
        return id === undefined || moving.has(id) ? [] : boxAt(boxes, place)
      })
      const snapped = snapToNeighbours(box, others, catchDistance / zoom)
      setGuides(snapped.guides.length === 0 ? noGuides : snapped.guides)
      return snapped
    }

    /** Whatever else is selected comes along, drawn as a card or not. */
    function drag(cards: ReadonlyMap<StepId, Position>): void {
      const { document, selected, selectedNotes } = state()
      const [first] = cards
      const from = first && document.layout[first[0]]
      if (!first || !from) return
      const isOfSelection = selected.has(first[0])
      const pull = isFree ? { dx: 0, dy: 0 } : pulled(cards, isOfSelection ? selected : new Set(cards.keys()))
      const all = new Map([...cards].map(([id, { x, y }]) => [id, { x: x + pull.dx, y: y + pull.dy }]))
      if (!isOfSelection) {
        actions.drag(all, gesture.current)
        return
      }
      const by = { x: first[1].x + pull.dx - from.x, y: first[1].y + pull.dy - from.y }
      for (const id of selected) {
        const at = document.layout[id]
        if (at && !all.has(id)) all.set(id, { x: at.x + by.x, y: at.y + by.y })
      }
      const notes = new Map<string, Position>()
      for (const id of selectedNotes) {
        const at = document.notes?.[id]
        if (at) notes.set(id, { x: at.x + by.x, y: at.y + by.y })
      }
      actions.drag(all, gesture.current, notes)
    }
  })
  const start = useCallback(() => {
    gesture.current = newGesture()
  }, [])
  const end = useCallback(
    (node: CardNode | undefined) => {
      gesture.current = ''
      setGuides(noGuides)
      if (node?.type !== 'step') {
        state().endGesture()
        return
      }
      const id = stepIdOf(node.id)
      const { document, sizes, endGesture } = state()
      const at = document.layout[id]
      const place = at && placeNear(document, sizes, { x: at.x + grid.stepWidth / 2, y: at.y + grid.row / 4 }, id)
      endGesture()
      if (!place || !actions.insert(id, place)) actions.endDrag(id)
    },
    [actions, state],
  )
  return { onNodesChange, start, end, guides }
}
