// Turns the document's steps into React Flow's nodes, one way, remembered by identity: an untouched step keeps its node object,
// so it is not drawn again (design.md §5). Pure but for its memory.
import { type Node, type NodeHandle, Position as Side } from '@xyflow/react'
import type { CanvasDocument, CanvasStep, Position } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepSize } from '#shared/canvas/tidy-layout.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { usualSize } from './step-boxes.ts'

export type StepNode = Node<{ readonly stepId: StepId; readonly kind: CanvasStep['kind'] }, 'step'>

export interface StepLook {
  readonly document: CanvasDocument
  /** The steps drawn as cards, in reading order. */
  readonly cards: readonly StepId[]
  readonly selected: ReadonlySet<StepId>
  readonly sizes: ReadonlyMap<StepId, StepSize>
  /** The one step that Tab reaches. */
  readonly tabStop: StepId | undefined
  readonly readOnly: boolean
  /** "Audience Sync, VIP to TikTok, 2 of 5, …" */
  label(id: StepId): string
  readonly roleDescription: string
}

interface Remembered {
  readonly step: CanvasStep
  readonly position: Position | undefined
  readonly size: StepSize | undefined
  readonly selected: boolean
  readonly tabStop: boolean
  readonly label: string
  /** Who said the label: the same one is not asked again. */
  readonly labeller: StepLook['label']
  readonly readOnly: boolean
  readonly node: StepNode
}

const nowhere: Position = { x: 0, y: 0 }

/** A deriver with its memory; one for each drawing. */
export function stepDeriver(): (look: StepLook) => StepNode[] {
  let memory = new Map<StepId, Remembered>()
  return (look) => {
    const { steps } = graphOf(look.document)
    const next = new Map<StepId, Remembered>()
    const nodes: StepNode[] = []
    for (const id of look.cards) {
      const step = steps.get(id)
      if (!step) continue
      const before = memory.get(id)
      const seen = {
        step,
        position: look.document.layout[id],
        size: look.sizes.get(id),
        selected: look.selected.has(id),
        tabStop: look.tabStop === id,
        label: before?.labeller === look.label ? before.label : look.label(id),
        labeller: look.label,
        readOnly: look.readOnly,
      }
      const node = before && isSame(before, seen) ? before.node : nodeOf(seen, look.roleDescription, before?.node)
      next.set(id, { ...seen, node })
      nodes.push(node)
    }
    memory = next
    return nodes
  }
}

function isSame(before: Remembered, seen: Omit<Remembered, 'node'>): boolean {
  return (
    before.step === seen.step &&
    before.position === seen.position &&
    before.size === seen.size &&
    before.selected === seen.selected &&
    before.tabStop === seen.tabStop &&
    before.label === seen.label &&
    before.readOnly === seen.readOnly
  )
}

function nodeOf(seen: Omit<Remembered, 'node'>, roleDescription: string, before: StepNode | undefined): StepNode {
  const { id, kind } = seen.step
  // Told beforehand, so that a card that appears need not be measured and drawn a second time; one of another size is found out.
  const measured = seen.size ?? usualSize(stepCatalog[kind].family === 'audience')
  const data = before?.data.kind === kind ? before.data : { stepId: id, kind }
  return {
    id,
    type: 'step',
    position: seen.position ?? nowhere,
    data,
    selected: seen.selected,
    draggable: !seen.readOnly,
    connectable: !seen.readOnly,
    focusable: false,
    ariaRole: 'group',
    ariaLabel: seen.label,
    domAttributes: { 'aria-roledescription': roleDescription, tabIndex: seen.tabStop ? 0 : -1 },
    measured,
    handles: handlesOf(seen.step, measured),
  }
}

/** Points of 2 px, and the border they stand on, as canvas-flow.css has them. */
const point = { width: 2, height: 2 }
const border = 1

/** Where links begin and end: at the middle of its upper edge, and along the lower one, a way out beside the other. */
function handlesOf({ kind, config }: CanvasStep, { width, height }: StepSize): NodeHandle[] {
  const along = (share: number) => border + (width - 2 * border) * share - point.width / 2
  const ports = stepCatalog[kind].ports(config)
  const waysOut = ports.map(({ id }, index): NodeHandle => {
    const share = (index + 1) / (ports.length + 1)
    return { ...point, id, type: 'source', position: Side.Bottom, x: along(share), y: height - point.height }
  })
  if (stepCatalog[kind].family === 'entry') return waysOut
  return [{ ...point, type: 'target', position: Side.Top, x: along(0.5), y: 0 }, ...waysOut]
}
