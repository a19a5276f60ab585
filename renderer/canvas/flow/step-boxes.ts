// Where every step of a canvas stands, as flat numbers: what is asked sixty times a second must not walk through objects. Pure.
import type { CanvasDocument, Position } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepSize } from '#shared/canvas/tidy-layout.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { stepFamilies } from '#shared/steps/step-kind.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface StepBoxes {
  readonly ids: readonly StepId[]
  readonly placeOf: ReadonlyMap<StepId, number>
  readonly x: Float64Array
  readonly y: Float64Array
  readonly width: Float64Array
  readonly height: Float64Array
  /** The place of its family in `stepFamilies`. */
  readonly family: Uint8Array
}

/** A card as it is drawn before anything was counted; what was never drawn is taken to be this big. */
export const usualSize = (isAudience: boolean): StepSize => ({ width: 248, height: isAudience ? 117 : 83 })

export function stepBoxes(document: CanvasDocument, sizes: ReadonlyMap<StepId, StepSize>): StepBoxes {
  const { steps, readingOrder: ids } = graphOf(document)
  const [x, y, width, height] = [0, 0, 0, 0].map(() => new Float64Array(ids.length))
  const boxes: StepBoxes = {
    ids,
    placeOf: placesOf(ids),
    x: x ?? new Float64Array(),
    y: y ?? new Float64Array(),
    width: width ?? new Float64Array(),
    height: height ?? new Float64Array(),
    family: new Uint8Array(ids.length),
  }
  for (const [place, id] of ids.entries()) {
    const at = document.layout[id]
    const step = steps.get(id)
    const family = step ? stepCatalog[step.kind].family : 'flow'
    const size = sizes.get(id) ?? usualSize(family === 'audience')
    boxes.x[place] = at?.x ?? 0
    boxes.y[place] = at?.y ?? 0
    boxes.width[place] = size.width
    boxes.height[place] = size.height
    boxes.family[place] = stepFamilies.indexOf(family)
  }
  return boxes
}

const knownPlaces = new WeakMap<readonly StepId[], ReadonlyMap<StepId, number>>()

function placesOf(ids: readonly StepId[]): ReadonlyMap<StepId, number> {
  const places = knownPlaces.get(ids) ?? new Map(ids.map((id, place) => [id, place]))
  knownPlaces.set(ids, places)
  return places
}

export function boxAt(boxes: StepBoxes, place: number): Box {
  return {
    x: boxes.x[place] ?? 0,
    y: boxes.y[place] ?? 0,
    width: boxes.width[place] ?? 0,
    height: boxes.height[place] ?? 0,
  }
}

/** What holds all of them, or all of some; null when there is none. */
export function boundsOf(boxes: StepBoxes, of?: Iterable<StepId>): Box | null {
  return boxRound(boxesAt(boxes, of ? [...of].flatMap((id) => boxes.placeOf.get(id) ?? []) : boxes.ids.keys()))
}

function* boxesAt(boxes: StepBoxes, places: Iterable<number>): Generator<Box> {
  for (const place of places) yield boxAt(boxes, place)
}

/** What holds all of these; null when there is none. */
export function boxRound(boxes: Iterable<Box | null>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    if (!box) continue
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top }
}

/** Places of the steps that a region touches, in reading order. */
export function placesIn(boxes: StepBoxes, region: Box): number[] {
  const found: number[] = []
  const [right, bottom] = [region.x + region.width, region.y + region.height]
  for (let place = 0; place < boxes.ids.length; place++) {
    const [x, y] = [boxes.x[place] ?? 0, boxes.y[place] ?? 0]
    if (x > right || y > bottom) continue
    if (x + (boxes.width[place] ?? 0) < region.x || y + (boxes.height[place] ?? 0) < region.y) continue
    found.push(place)
  }
  return found
}

/** The step under a point; the last drawn lies on top. */
export function stepAt(boxes: StepBoxes, point: Position): StepId | undefined {
  return boxes.ids[placesIn(boxes, { ...point, width: 0, height: 0 }).at(-1) ?? -1]
}

export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

export function touch(one: Box, other: Box): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  )
}

export function grown(box: Box, share: number): Box {
  const [dx, dy] = [box.width * share, box.height * share]
  return { x: box.x - dx, y: box.y - dy, width: box.width + 2 * dx, height: box.height + 2 * dy }
}
