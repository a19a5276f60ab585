// Draws steps and links as light shapes onto one canvas element: whole pixels, filled rectangles, nothing that is out of sight.
// Knows no store and no element of the page.
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { type StepFamily, type StepKind, stepFamilies, stepKinds } from '#shared/steps/step-kind.ts'
import { drawError } from './error-mark.ts'
import type { LinkEnds } from './link-ends.ts'
import type { Pane } from './moving-picture.ts'
import { drawReadableSteps, type ShapeWords } from './readable-shapes.ts'
import { seenIn, type View } from './see-step.ts'
import { placesIn, type StepBoxes } from './step-boxes.ts'

export interface ShapeColours {
  readonly card: string
  readonly border: string
  readonly link: string
  readonly accent: string
  readonly text: string
  readonly second: string
  readonly line: string
  readonly bad: string
  readonly wait: string
  readonly family: Readonly<Record<StepFamily, string>>
  /** What its icon stands on. */
  readonly tile: Readonly<Record<StepFamily, string>>
  /** The typefaces of the page. */
  readonly font: string
}

export interface Shapes {
  readonly boxes: StepBoxes
  readonly ends: LinkEnds
  /** By place: 1 where a card stands already. */
  readonly isCard: Uint8Array
  readonly isSelected: Uint8Array
  readonly hasError: Uint8Array
  /** By place: what its counter says, where there is one. */
  readonly counts: ReadonlyMap<number, string>
  readonly icons: ReadonlyMap<StepKind, Path2D>
  /** By place, asked only of what is drawn large enough to be read. */
  readonly words: (place: number) => ShapeWords | null
}

/** Below these heights (px) a shape has no icon, and no border. */
const iconHeight = 16
const borderHeight = 5
/** From this zoom on a shape says what its card would. */
const readableZoom = 0.5
/** From afar a step shows its family: as the first kind of it is drawn. */
const firstOfFamily = new Map(stepKinds.toReversed().map((kind) => [stepCatalog[kind].family, kind]))

export function drawShapes(
  pen: CanvasRenderingContext2D,
  shapes: Shapes,
  view: View,
  pane: Pane,
  colours: ShapeColours,
): void {
  drawLinks(pen, shapes, view, pane, colours)
  if (view.zoom >= readableZoom) drawReadableSteps(pen, shapes, shapesIn(shapes, view, pane), view, colours)
  else drawSteps(pen, shapes, view, pane, colours)
}

/** Whether anything in sight is a shape: near, most often nothing is, and an empty layer costs nothing when it is left alone. */
export function hasShapesInSight({ boxes, ends, isCard }: Shapes, view: View, pane: Pane): boolean {
  const [left, top] = [-view.x / view.zoom, -view.y / view.zoom]
  const [right, bottom] = [left + pane.width / view.zoom, top + pane.height / view.zoom]
  const touches = (x1: number, y1: number, x2: number, y2: number) =>
    Math.max(x1, x2) >= left && Math.min(x1, x2) <= right && Math.max(y1, y2) >= top && Math.min(y1, y2) <= bottom
  for (let place = 0; place < isCard.length; place++) {
    if (isCard[place]) continue
    const [x, y] = [boxes.x[place] ?? 0, boxes.y[place] ?? 0]
    if (touches(x, y, x + (boxes.width[place] ?? 0), y + (boxes.height[place] ?? 0))) return true
  }
  for (let at = 0; at < ends.from.length; at++) {
    const [from, to] = [ends.from[at] ?? 0, ends.to[at] ?? 0]
    if (isCard[from] || isCard[to]) continue
    const x1 = (boxes.x[from] ?? 0) + (boxes.width[from] ?? 0) * (ends.share[at] ?? 0)
    const y1 = (boxes.y[from] ?? 0) + (boxes.height[from] ?? 0)
    if (touches(x1, y1, (boxes.x[to] ?? 0) + (boxes.width[to] ?? 0) / 2, boxes.y[to] ?? 0)) return true
  }
  return false
}

function drawLinks(
  pen: CanvasRenderingContext2D,
  { boxes, ends, isCard }: Shapes,
  view: View,
  pane: Pane,
  colours: ShapeColours,
): void {
  const thick = Math.max(1, Math.round(1.5 * view.zoom))
  pen.fillStyle = colours.link
  for (let at = 0; at < ends.from.length; at++) {
    const [from, to] = [ends.from[at] ?? 0, ends.to[at] ?? 0]
    if (isCard[from] || isCard[to]) continue
    const x1 = Math.round(
      ((boxes.x[from] ?? 0) + (boxes.width[from] ?? 0) * (ends.share[at] ?? 0)) * view.zoom + view.x,
    )
    const y1 = Math.round(((boxes.y[from] ?? 0) + (boxes.height[from] ?? 0)) * view.zoom + view.y)
    const x2 = Math.round(((boxes.x[to] ?? 0) + (boxes.width[to] ?? 0) / 2) * view.zoom + view.x)
    const y2 = Math.round((boxes.y[to] ?? 0) * view.zoom + view.y)
    const [left, right] = x1 < x2 ? [x1, x2] : [x2, x1]
    const [top, bottom] = y1 < y2 ? [y1, y2] : [y2, y1]
    if (right < 0 || left > pane.width || bottom < 0 || top > pane.height) continue
    const middle = Math.round((y1 + y2) / 2)
    pen.fillRect(x1, Math.min(y1, middle), thick, Math.abs(middle - y1) + thick)
    if (right > left) pen.fillRect(left, middle, right - left + thick, thick)
    pen.fillRect(x2, Math.min(y2, middle), thick, Math.abs(y2 - middle) + thick)
  }
}

/** The places of those in sight that are no cards. */
function shapesIn({ boxes, isCard }: Shapes, view: View, pane: Pane): number[] {
  return placesIn(boxes, seenIn(view, pane)).filter((place) => isCard[place] === 0)
}

function drawSteps(pen: CanvasRenderingContext2D, shapes: Shapes, view: View, pane: Pane, colours: ShapeColours): void {
  const { boxes, isSelected, hasError } = shapes
  for (const place of shapesIn(shapes, view, pane)) {
    const x = Math.round((boxes.x[place] ?? 0) * view.zoom + view.x)
    const y = Math.round((boxes.y[place] ?? 0) * view.zoom + view.y)
    const width = Math.max(2, Math.round((boxes.width[place] ?? 0) * view.zoom))
    const height = Math.max(2, Math.round((boxes.height[place] ?? 0) * view.zoom))
    const kind = colours.family[stepFamilies[boxes.family[place] ?? 0] ?? 'flow']
    if (height < borderHeight) {
      pen.fillStyle = isSelected[place] ? colours.accent : hasError[place] ? colours.bad : kind
      pen.fillRect(x, y, width, height)
      continue
    }
    const border = isSelected[place] ? 2 : 1
    pen.fillStyle = isSelected[place] ? colours.accent : colours.border
    pen.fillRect(x - border, y - border, width + 2 * border, height + 2 * border)
    pen.fillStyle = colours.card
    pen.fillRect(x, y, width, height)
    pen.fillStyle = kind
    pen.fillRect(x, y, Math.max(2, Math.round(4 * view.zoom)), height)
    if (height >= iconHeight) drawInside(pen, shapes, place, { x, y, width, height }, kind, colours)
    else {
      pen.fillRect(
        x + Math.round(width * 0.12),
        y + Math.round(height / 4),
        Math.round(height / 2),
        Math.round(height / 2),
      )
      if (hasError[place]) drawError(pen, x + width - height / 2, y + height / 2, height / 3, colours)
    }
  }
}

/** The icon of its family and its counter: all that is readable from here (ux.md 4.7). */
function drawInside(
  pen: CanvasRenderingContext2D,
  { boxes, icons, counts, hasError }: Shapes,
  place: number,
  box: { x: number; y: number; width: number; height: number },
  kind: string,
  colours: ShapeColours,
): void {
  const size = Math.min(24, box.height * 0.6)
  const icon = icons.get(firstOfFamily.get(stepFamilies[boxes.family[place] ?? 0] ?? 'flow') ?? 'delay')
  const left = box.x + box.height * 0.25
  if (icon) {
    pen.save()
    pen.translate(left, box.y + (box.height - size) / 2)
    pen.scale(size / 24, size / 24)
    pen.lineWidth = 2
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    pen.strokeStyle = kind
    pen.stroke(icon)
    pen.restore()
  }
  const count = counts.get(place)
  if (count !== undefined) {
    pen.fillStyle = colours.text
    pen.fillText(count, left + size * 1.4, box.y + box.height / 2, box.width - size * 2)
  }
  if (hasError[place]) drawError(pen, box.x + box.width - size * 0.8, box.y + box.height / 2, size / 2, colours)
}
