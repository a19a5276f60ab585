// The picture of a canvas as one SVG: cards, links with their names, ways out that lead nowhere yet, notes, groups. It holds nothing that
// only a hand can use, fetches nothing and runs nothing. Pure: what it shows is handed in by picture-scene.ts.
import { getSmoothStepPath, Position } from '@xyflow/react'
import type { Language } from '#shared/words/word-table.ts'
import type { Box } from '../step-boxes.ts'
import { type Measure, wrapText } from '../wrap-text.ts'
import { type CardPaint, drawCard, type LaidCard } from './picture-card.ts'
import { escaped, type Icons, line, mixed, type Palette, tag } from './picture-pen.ts'

export interface DrawnLink {
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  readonly label: string | null
}

export interface PictureScene {
  readonly name: string
  readonly language: Language
  readonly cards: readonly { readonly laid: LaidCard; readonly box: Box }[]
  readonly links: readonly DrawnLink[]
  /** Ways out that lead nowhere, with their names. */
  readonly free: readonly { readonly x: number; readonly y: number; readonly label: string | null }[]
  readonly notes: readonly { readonly box: Box; readonly lines: readonly string[] }[]
  readonly frames: readonly { readonly box: Box; readonly name: string }[]
}

export interface PictureLook {
  readonly palette: Palette
  readonly icons: Icons
  readonly measure: Measure
  readonly fontFamily: string
  /** The typefaces it brings along, as `@font-face` rules. */
  readonly fontFaces: string
  /** For a sheet: no dots behind the drawing. */
  readonly isPaper: boolean
}

export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const margin = 32
const labelLook = { size: 11, weight: 400 }
const noteLook = { size: 13, weight: 400 }
const frameLook = { size: 13, weight: 600 }
const nameTab = 29

export function drawPicture(scene: PictureScene, look: PictureLook): Picture {
  const { palette, measure } = look
  const area = areaOf(scene, measure)
  const paint: CardPaint = look
  const dotted = look.isPaper ? '' : tag('rect', { ...area, fill: 'url(#dots)' })
  const body = [
    tag('rect', { ...area, fill: palette('ground') }) + dotted,
    ...scene.frames.map((frame) => drawFrame(frame, scene.language, look)),
    ...scene.links.map((link) => drawLine(link, palette)),
    ...scene.free.map((way) => drawFree(way, look)),
    ...scene.cards.map(({ laid, box }, at) => drawCard(laid, { ...box, id: String(at) }, paint)),
    ...scene.notes.map((note) => drawNote(note, palette)),
    // Names of ways lie on top, as in the drawing: a line never crosses them out.
    ...scene.links.map((link) => drawLabel(link, look)),
  ]
  const { width, height } = area
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `${area.x} ${area.y} ${width} ${height}`,
    'font-family': look.fontFamily,
    'xml:space': 'preserve',
    lang: scene.language,
    role: 'img',
  }
  const title = tag('title', {}, escaped(scene.name) || ' ')
  const faces = look.fontFaces === '' ? '' : tag('style', {}, look.fontFaces)
  return {
    svg: tag('svg', attributes, title + faces + (look.isPaper ? '' : dots(palette)) + body.join('')),
    width,
    height,
  }
}

function areaOf({ cards, notes, frames, links, free }: PictureScene, measure: Measure): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const hold = (x: number, y: number, width = 0, height = 0) => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  for (const { box } of [...cards, ...notes]) hold(box.x, box.y, box.width, box.height)
  for (const { box } of frames) hold(box.x, box.y - nameTab, box.width, box.height + nameTab)
  for (const { x, y, label } of free) hold(x, y, 12 + (label === null ? 0 : measure(label, labelLook) + 8), 28)
  for (const link of links) if (link.label !== null) hold(link.to.x, link.to.y, 16 + measure(link.label, labelLook))
  if (left > right) hold(0, 0, 320, 160)
  const [x, y] = [Math.floor(left) - margin, Math.floor(top) - margin]
  return { x, y, width: Math.ceil(right) + margin - x, height: Math.ceil(bottom) + margin - y }
}

/** Printed, a pattern would become an image as large as the sheet: paper stays blank. */
function dots(palette: Palette): string {
  const dot = tag('circle', { cx: 8, cy: 8, r: 0.85, fill: palette('line-strong') })
  return tag('defs', {}, tag('pattern', { id: 'dots', width: 16, height: 16, patternUnits: 'userSpaceOnUse' }, dot))
}

function wayOf({ from, to }: DrawnLink) {
  const [path, , middleY] = getSmoothStepPath({
    sourceX: from.x,
    sourceY: from.y,
    sourcePosition: Position.Bottom,
    targetX: to.x,
    targetY: to.y,
    targetPosition: Position.Top,
    borderRadius: 12,
  })
  return { path, middleY, bends: Math.abs(from.x - to.x) > 1 }
}

function drawLine(link: DrawnLink, palette: Palette): string {
  const { x, y } = link.to
  const stroke = palette('line-control')
  const tip = tag('path', {
    d: `M${x - 4} ${y - 6}L${x} ${y}L${x + 4} ${y - 6}Z`,
    fill: stroke,
    stroke,
    'stroke-linejoin': 'round',
  })
  return tag('path', { d: wayOf(link).path, fill: 'none', stroke, 'stroke-width': 1.5 }) + tip
}

function drawLabel(link: DrawnLink, { palette, measure }: PictureLook): string {
  const { label, to } = link
  if (label === null) return ''
  const { bends, middleY } = wayOf(link)
  const y = bends ? (middleY + to.y) / 2 : to.y - 22
  return plate(label, to.x + 8, y - 8, palette, measure)
}

/** A name on the ground of the drawing. */
function plate(label: string, x: number, top: number, palette: Palette, measure: Measure): string {
  const ground = { x, y: top, width: measure(label, labelLook) + 8, height: 16, rx: 4, fill: palette('ground') }
  return tag('rect', ground) + line(label, { x: x + 4, top, row: 16 }, labelLook, palette('text-second'))
}

function drawFree({ x, y, label }: PictureScene['free'][number], { palette, measure }: PictureLook): string {
  const stroke = palette('line-control')
  const stem = tag('path', { d: `M${x} ${y}V${y + 12}`, stroke, 'stroke-width': 1.5, fill: 'none' })
  const end = tag('circle', { cx: x, cy: y + 16, r: 4, fill: palette('surface'), stroke, 'stroke-width': 1.5 })
  return stem + end + (label === null ? '' : plate(label, x + 8, y + 8, palette, measure))
}

function drawNote({ box, lines }: PictureScene['notes'][number], palette: Palette): string {
  const { x, y, width, height } = box
  const [right, bottom] = [x + width - 0.5, y + height - 0.5]
  // Paper with one corner turned.
  const paper = `M${x + 4.5} ${y + 0.5}H${right - 4}Q${right} ${y + 0.5} ${right} ${y + 4.5}V${bottom - 14}Q${right} ${bottom} ${right - 14} ${bottom}H${x + 4.5}Q${x + 0.5} ${bottom} ${x + 0.5} ${bottom - 4}V${y + 4.5}Q${x + 0.5} ${y + 0.5} ${x + 4.5} ${y + 0.5}Z`
  const words = lines.map((text, at) =>
    line(text, { x: x + 13, top: y + 13 + at * 18, row: 18 }, noteLook, palette('text')),
  )
  return tag('path', { d: paper, fill: palette('wait-weak'), stroke: palette('line-strong') }) + words.join('')
}

function drawFrame(
  { box, name }: PictureScene['frames'][number],
  language: Language,
  { palette, measure }: PictureLook,
): string {
  const { x, y, width, height } = box
  const wrapping = { width: width - 16, look: frameLook, language, mostLines: 1 }
  const [shown = ''] = wrapText(name, wrapping, measure)
  const frame = {
    ...{ x: x + 0.75, y: y + 0.75, width: width - 1.5, height: height - 1.5, rx: 12 },
    fill: mixed(palette('accent'), palette('ground'), 0.04),
    stroke: palette('line-control'),
    'stroke-width': 1.5,
    'stroke-dasharray': '5 4',
  }
  const tab = { x, y: y - nameTab, width: measure(shown, frameLook) + 16, height: 26, rx: 6, fill: palette('surface') }
  return (
    tag('rect', frame) +
    tag('rect', tab) +
    line(shown, { x: x + 8, top: y - nameTab, row: 26 }, frameLook, palette('text'))
  )
}
