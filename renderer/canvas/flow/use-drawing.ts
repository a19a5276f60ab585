// What is drawn just now, derived from the document alone: steps and collapsed groups as cards, the links between cards, the frames of open
// groups, and where everything stands. Remembered by identity, piece by piece.
import { useMemo, useState } from 'react'
import { useSay } from '#renderer/ui/use-say.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { groupsOf } from '#shared/canvas/group-commands.ts'
import { groupName } from '#shared/canvas/group-name.ts'
import { type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { useCanvas, useCanvasDesk } from '../canvas-desk.tsx'
import { shownDocument } from '../shown-document.ts'
import { type GroupNode, groupDeriver } from './derive-groups.ts'
import { linkDeriver } from './derive-links.ts'
import { type StepNode, stepDeriver } from './derive-steps.ts'
import { cardBox, folded, groupFrames } from './group-boxes.ts'
import { stepBoxes } from './step-boxes.ts'
import { useDrawingLabels } from './use-drawing-labels.ts'
import { useDrawnSteps } from './use-drawn-steps.ts'
import { useGlidingLayout } from './use-gliding-layout.ts'
import { usePointedStep } from './use-pointed-step.ts'

/** Cards of this many selected steps are drawn wherever they are, so that a hand can move them. */
const mostSelectedCards = 40
const stepIdOf = (text: string): StepId => stepIdSchema.parse(text)

export type CardNode = StepNode | GroupNode

export function useDrawing() {
  const say = useSay()
  const { session } = useCanvasDesk()
  const told = useCanvas((now) => now.document)
  const wording = useCanvas((now) => shownDocument(now).wording)
  const layout = useGlidingLayout(told.layout)
  const document = useMemo(() => (layout === told.layout ? told : { ...told, layout }), [told, layout])
  const selected = useCanvas((now) => now.selected)
  const selectedLink = useCanvas((now) => now.selectedLink)
  const collapsed = useCanvas((now) => now.collapsed)
  const sizes = useCanvas((now) => now.sizes)
  const goTo = useCanvas((now) => now.goTo?.stepId)
  const readOnly = useCanvas((now) => now.readOnly !== null)
  const [derive] = useState(() => ({ steps: stepDeriver(), links: linkDeriver(), groups: groupDeriver() }))
  const [tabbed, setTabbed] = useState<StepId>()
  const labels = useDrawingLabels()
  const { logic, notes, groups } = document
  const { steps, readingOrder } = graphOf(document)
  const placed = useMemo(
    () => ({ ...session.store.getState().document, logic, layout, notes, groups, wording }),
    [session, logic, layout, notes, groups, wording],
  )
  const ownBoxes = useMemo(() => stepBoxes(placed, sizes), [placed, sizes])
  const frames = useMemo(() => groupFrames(placed, ownBoxes), [placed, ownBoxes])
  const fold = useMemo(() => folded(placed, ownBoxes, frames, collapsed), [placed, ownBoxes, frames, collapsed])
  const { boxes, groupOf } = fold
  const [pointed, onPointerMove] = usePointedStep(boxes)
  const [lastSelected] = [...selected].slice(-1)
  const tabStop = lastSelected ?? (tabbed && steps.has(tabbed) ? tabbed : readingOrder[0])

  const always = useMemo(() => {
    const few = selected.size <= mostSelectedCards ? selected : []
    return [...few, tabStop, goTo, pointed]
      .filter((id) => id !== undefined && steps.has(id))
      .map((id) => stepIdOf(id ?? ''))
  }, [selected, tabStop, goTo, pointed, steps])
  const { cards } = useDrawnSteps(document, boxes, always)
  const inOrder = useMemo(
    () => [...cards].sort((left, right) => (boxes.placeOf.get(left) ?? 0) - (boxes.placeOf.get(right) ?? 0)),
    [cards, boxes.placeOf],
  )
  const stepNodes = derive.steps({
    document,
    cards: groupOf.size === 0 ? inOrder : inOrder.filter((id) => !groupOf.has(id)),
    selected,
    sizes,
    tabStop,
    readOnly,
    label: labels.step,
    roleDescription: say('editor.step'),
  })
  const foldedGroups = groupOf.size === 0 ? [] : [...new Set(inOrder.flatMap((id) => groupOf.get(id) ?? []))]
  const groupNodes = derive.groups(
    foldedGroups.flatMap((groupId) => {
      const frame = frames.get(groupId)
      const members = groupsOf(document).get(groupId)?.steps ?? []
      if (!frame) return []
      const name = groupName({ wording }, groupId, say)
      return {
        groupId,
        box: cardBox(frame),
        selected: members.every((id) => selected.has(id)),
        tabStop: tabStop !== undefined && groupOf.get(tabStop) === groupId,
        label: say('group.label.collapsed', { name, count: members.length }),
        readOnly,
      }
    }),
    say('group.role'),
  )
  const roleDescription = say('editor.link')
  const edges = useMemo(
    () =>
      derive.links({ logic, cards, groupOf, selected: selectedLink, label: labels.link, roleDescription, readOnly }),
    [derive, logic, cards, groupOf, selectedLink, labels, roleDescription, readOnly],
  )
  const nodes = useMemo<CardNode[]>(() => [...stepNodes, ...groupNodes], [stepNodes, groupNodes])
  return { document, boxes, frames, hiddenNotes: fold.notes, cards, selected, nodes, edges, onPointerMove, setTabbed }
}
