// Two canvases laid over each other: which steps and links came, went, changed or moved, and where each is to be drawn. Pure.
import type { StepId } from '../core/ids.ts'
import type { StepKind } from '../steps/step-kind.ts'
import { differencesBetween } from './canvas-difference.ts'
import type { CanvasDocument, CanvasLink, Position } from './canvas-document.ts'

export type StepMark = 'added' | 'removed' | 'changed' | 'moved'

export interface ComparedStep {
  readonly id: StepId
  readonly kind: StepKind
  /** None: it is the same in both. */
  readonly marks: readonly StepMark[]
  readonly place: Position
  /** Where it stood before, if it moved. */
  readonly before: Position | null
}

export interface ComparedLink {
  readonly key: string
  readonly from: StepId
  readonly to: StepId
  readonly mark: 'same' | 'added' | 'removed'
}

export interface ComparedDrawings {
  readonly steps: readonly ComparedStep[]
  readonly links: readonly ComparedLink[]
}

const origin: Position = { x: 0, y: 0 }

export function compareDrawings(before: CanvasDocument, after: CanvasDocument): ComparedDrawings {
  const old = new Map(before.logic.steps.map((step) => [step.id, step]))
  const now = new Set(after.logic.steps.map(({ id }) => id))
  const shift = commonShift(before, after)
  const oldPlace = (id: StepId): Position => moved(before.layout[id] ?? origin, shift)
  const changed = new Set(
    differencesBetween(before, after)
      .filter(({ kind }) => kind === 'step-changed' || kind === 'step-renamed')
      .map(({ stepId }) => stepId),
  )
  const gone = before.logic.steps
    .filter(({ id }) => !now.has(id))
    .map(({ id, kind }) => ({ id, kind, marks: ['removed'] as const, place: oldPlace(id), before: null }))
  const there = after.logic.steps.map(({ id, kind }): ComparedStep => {
    const place = after.layout[id] ?? origin
    if (!old.has(id)) return { id, kind, marks: ['added'], place, before: null }
    const was = oldPlace(id)
    const isMoved = was.x !== place.x || was.y !== place.y
    const marks: StepMark[] = [...(changed.has(id) ? ['changed' as const] : []), ...(isMoved ? ['moved' as const] : [])]
    return { id, kind, marks, place, before: isMoved ? was : null }
  })
  return { steps: [...there, ...gone], links: linksOf(before, after) }
}

/** In the order of the later drawing. */
export function movedSteps(before: CanvasDocument, after: CanvasDocument): StepId[] {
  return compareDrawings(before, after)
    .steps.filter(({ marks }) => marks.includes('moved'))
    .map(({ id }) => id)
}

function linksOf(before: CanvasDocument, after: CanvasDocument): ComparedLink[] {
  const keyOf = ({ from, port, to }: CanvasLink) => `${from} ${port} ${to}`
  const old = new Set(before.logic.links.map(keyOf))
  const now = new Set(after.logic.links.map(keyOf))
  const compared = (link: CanvasLink, mark: ComparedLink['mark']) => {
    return { key: keyOf(link), from: link.from, to: link.to, mark }
  }
  return [
    ...after.logic.links.map((link) => compared(link, old.has(keyOf(link)) ? 'same' : 'added')),
    ...before.logic.links.filter((link) => !now.has(keyOf(link))).map((link) => compared(link, 'removed')),
  ]
}

/** By how much the drawing as a whole was pushed: when more than half of the steps went the same way, the others are what moved. */
function commonShift(before: CanvasDocument, after: CanvasDocument): Position {
  const counts = new Map<string, { by: Position; count: number }>()
  let shared = 0
  for (const { id } of after.logic.steps) {
    const [was, is] = [before.layout[id], after.layout[id]]
    if (!was || !is) continue
    shared++
    const by = { x: is.x - was.x, y: is.y - was.y }
    const key = `${by.x} ${by.y}`
    counts.set(key, { by, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const most = [...counts.values()].sort((left, right) => right.count - left.count)[0]
  // One step alone tells nothing of the whole.
  return most && shared > 1 && most.count * 2 > shared ? most.by : origin
}

function moved({ x, y }: Position, by: Position): Position {
  return { x: x + by.x, y: y + by.y }
}
