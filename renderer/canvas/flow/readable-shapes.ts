// Steps as light shapes that are read: icon, name and line where the cards have them, for what comes into sight under a quick hand before
// its cards do. Knows no element of the page.
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import type { ShapeColours, Shapes } from './draw-shapes.ts'
import { drawError } from './error-mark.ts'
import { lineLook, nameLook, row, wordsAt } from './picture/picture-card.ts'
import type { View } from './see-step.ts'
import { type Box, boxAt } from './step-boxes.ts'

/** What a shape says, if it is large enough. */
export interface ShapeWords {
  readonly kind: StepKind
  readonly name: readonly string[]
  readonly line: readonly string[]
}

/** In the units of the canvas, as canvas-flow.css has them. */
const radius = 10
const edge = 4
const tile = { left: 14, top: 10, size: 26, radius: 6, icon: 16 }
const wordsTop = 9
const badge = { left: 20, top: 18, radius: 8 }
const numbers = { left: 11, height: 30 }
/** Of the room of the words, where there is a mark of an error. */
export const badgeWidth = 36

export function drawReadableSteps(
  pen: CanvasRenderingContext2D,
  shapes: Shapes,
  places: readonly number[],
  view: View,
  colours: ShapeColours,
): void {
  const cards = places.flatMap((place) => {
    const says = shapes.words(place)
    return says ? { place, box: boxAt(shapes.boxes, place), says } : []
  })
  pen.save()
  pen.translate(view.x, view.y)
  pen.scale(view.zoom, view.zoom)
  pen.textBaseline = 'middle'
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const { place, box, says } of cards) drawCard(pen, shapes, place, box, says.kind, colours)
  // All names, then all lines: the pen changes its type twice, not twice for each.
  for (const part of ['name', 'line'] as const) {
    const { weight, size } = part === 'name' ? nameLook : lineLook
    pen.font = `${weight} ${size}px ${colours.font}`
    pen.fillStyle = part === 'name' ? colours.text : colours.second
    for (const { box, says } of cards) {
      const above = part === 'name' ? 0 : says.name.length
      const room = Math.floor((box.height - wordsTop - numbers.height) / row) - above
      for (const [at, text] of says[part].slice(0, Math.max(0, room)).entries())
        pen.fillText(text, box.x + wordsAt, box.y + wordsTop + row * (above + at + 0.5))
    }
  }
  pen.fillStyle = colours.text
  for (const { place, box } of cards) {
    const count = shapes.counts.get(place)
    if (count !== undefined) pen.fillText(count, box.x + numbers.left, box.y + box.height - numbers.height / 2)
  }
  pen.restore()
}

function drawCard(
  pen: CanvasRenderingContext2D,
  { isSelected, hasError, icons }: Shapes,
  place: number,
  { x, y, width, height }: Box,
  kind: StepKind,
  colours: ShapeColours,
): void {
  const { family } = stepCatalog[kind]
  const border = isSelected[place] ? 2 : 1
  const rounded = (inset: number, colour: string) => {
    pen.fillStyle = colour
    pen.beginPath()
    pen.roundRect(x + inset, y + inset, width - 2 * inset, height - 2 * inset, radius - inset)
    pen.fill()
  }
  rounded(0, isSelected[place] ? colours.accent : colours.border)
  rounded(border, colours.card)
  pen.fillStyle = colours.family[family]
  pen.beginPath()
  pen.roundRect(x, y, edge, height, [radius / 2, 0, 0, radius / 2])
  pen.fill()
  pen.fillStyle = colours.line
  pen.fillRect(x + edge, y + height - numbers.height, width - edge - border, 1)
  pen.fillStyle = colours.tile[family]
  pen.beginPath()
  pen.roundRect(x + tile.left, y + tile.top, tile.size, tile.size, tile.radius)
  pen.fill()
  const icon = icons.get(kind)
  if (icon) {
    pen.save()
    const inset = (tile.size - tile.icon) / 2
    pen.translate(x + tile.left + inset, y + tile.top + inset)
    pen.scale(tile.icon / 24, tile.icon / 24)
    pen.lineWidth = 2
    pen.strokeStyle = colours.family[family]
    pen.stroke(icon)
    pen.restore()
  }
  if (hasError[place]) drawError(pen, x + width - badge.left, y + badge.top, badge.radius, colours)
}
