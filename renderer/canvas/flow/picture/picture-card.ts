// A card of a picture: how high its words make it, and how it is drawn. It looks as the card of the canvas does, without what only a hand
// can use: no buttons, no handles. Pure.
import type { IconName } from '#renderer/ui/icon.tsx'
import type { StepFamily } from '#shared/steps/step-kind.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { SyncPart } from '../../flow-numbers.ts'
import { type Measure, wrapText } from '../wrap-text.ts'
import { type Icons, icon, line, mixed, type Palette, tag } from './picture-pen.ts'

export interface PictureCount {
  /** Written out; a dash before the first launch. */
  readonly people: string
  readonly name: string
  readonly part?: SyncPart['name']
}

export interface PictureCard {
  /** None for a collapsed group. */
  readonly family: StepFamily | null
  readonly icon: IconName
  readonly name: string
  readonly line: string
  /** The word for a bypassed step. */
  readonly bypassed: string | null
  readonly isCounted: boolean
  readonly counts: readonly PictureCount[]
  readonly sync: { readonly parts: readonly SyncPart[]; readonly legend: readonly PictureCount[] } | null
}

export interface CardTools {
  readonly measure: Measure
  /** Of names people wrote, and of the words of the app. */
  readonly languages: { readonly content: Language; readonly app: Language }
}

export const cardWidth = 248
export const nameLook = { size: 14, weight: 600 }
export const lineLook = { size: 12.5, weight: 400 }
const countLook = { size: 12.5, weight: 600 }
const plainLook = { size: 12, weight: 600 }
export const row = 18
const countRow = 24
export const wordsAt = 48
export const wordsWidth = cardWidth - wordsAt - 13

interface Placed extends PictureCount {
  readonly x: number
  readonly row: number
}

export interface LaidCard {
  readonly card: PictureCard
  readonly nameLines: readonly string[]
  readonly infoLines: readonly string[]
  readonly head: number
  readonly counts: readonly Placed[]
  readonly legend: readonly Placed[]
  readonly height: number
}

export function layOutCard(card: PictureCard, { measure, languages }: CardTools): LaidCard {
  const isGroup = card.family === null
  const nameLines = wrapText(
    card.name,
    { width: wordsWidth, look: nameLook, language: languages.content, ...(isGroup ? { mostLines: 1 } : {}) },
    measure,
  )
  const infoLines = wrapText(
    card.line,
    { width: wordsWidth, look: lineLook, language: languages.app, mostLines: 2 },
    measure,
  )
  const rows = nameLines.length + infoLines.length + (card.bypassed === null ? 0 : 1)
  const head = 1 + 8 + Math.max(27, rows * row) + 8
  const counts = placed(card.counts, 10, cardWidth - 14, measure)
  const legend = placed(card.sync?.legend ?? [], 14, cardWidth - 14, measure)
  const numbers = counts.length === 0 ? 0 : 1 + 2 + rowsOf(counts) * countRow + 2
  const sync = card.sync ? 4 + 6 + (legend.length === 0 ? 0 : 4 + rowsOf(legend) * countRow) + 6 : 0
  return { card, nameLines, infoLines, head, counts, legend, height: head + numbers + sync + 1 }
}

function placed(counts: readonly PictureCount[], left: number, right: number, measure: Measure): Placed[] {
  let [x, at] = [left, 0]
  return counts.map((count) => {
    const width = countWidth(count, measure)
    if (x > left && x + width > right) [x, at] = [left, at + 1]
    const place = { ...count, x, row: at }
    x += width + 4
    return place
  })
}

function countWidth({ people, name, part }: PictureCount, measure: Measure): number {
  return (part ? 12 : 0) + measure(people, countLook) + 4 + measure(name, lineLook) + 8
}

function rowsOf(counts: readonly Placed[]): number {
  return (counts.at(-1)?.row ?? -1) + 1
}

export interface CardPaint {
  readonly palette: Palette
  readonly icons: Icons
  readonly measure: Measure
}

const kindOf = (family: StepFamily | null) => (family === null ? 'line-control' : `kind-${family}`)

export function drawCard(
  laid: LaidCard,
  at: { x: number; y: number; id: string; height: number },
  paint: CardPaint,
): string {
  const { card, head } = laid
  const { palette, icons } = paint
  const { x, y, id, height } = at
  const kind = palette(kindOf(card.family))
  const box = { x: x + 0.5, y: y + 0.5, width: cardWidth - 1, height: height - 1, rx: 9.5 }
  const quiet = card.bypassed === null ? palette('text') : palette('text-second')
  const parts: string[] = []
  if (card.family === null) parts.push(...stack(at, palette))
  parts.push(tag('rect', { ...box, fill: palette(card.bypassed === null ? 'surface' : 'sunken') }))
  if (card.bypassed !== null) parts.push(hatch(at, palette))
  parts.push(
    tag('rect', {
      ...box,
      fill: 'none',
      stroke: palette(card.family === null ? 'line-control' : 'line-strong'),
      ...(card.bypassed === null ? {} : { 'stroke-dasharray': '4 3' }),
    }),
  )
  if (card.family !== null) {
    // A straight edge, cut by the round corners.
    const clip = tag('clipPath', { id: `edge-${id}` }, tag('rect', { x, y, width: cardWidth, height, rx: 10 }))
    parts.push(clip, tag('rect', { x, y, width: 4, height, fill: kind, 'clip-path': `url(#edge-${id})` }))
  }
  const badge = card.family === null ? palette('sunken') : mixed(kind, palette('surface'), 0.13)
  parts.push(
    tag('rect', { x: x + 14, y: y + 10, width: 26, height: 26, rx: 6, fill: badge }),
    icon(icons, card.icon, { x: x + 19, y: y + 15, size: 16 }, card.family === null ? palette('text-second') : kind),
  )
  let top = y + 9
  for (const text of laid.nameLines) {
    parts.push(line(text, { x: x + wordsAt, top, row }, nameLook, quiet))
    top += row
  }
  if (card.bypassed !== null) {
    parts.push(icon(icons, 'cancelled', { x: x + wordsAt, y: top + 1, size: 16 }, palette('text')))
    parts.push(line(card.bypassed, { x: x + wordsAt + 20, top, row }, plainLook, palette('text')))
    top += row
  }
  for (const text of laid.infoLines) {
    parts.push(line(text, { x: x + wordsAt, top, row }, lineLook, palette('text-second')))
    top += row
  }
  if (laid.counts.length > 0) {
    parts.push(
      tag('path', { d: `M${x + 4} ${y + head + 0.5}H${x + cardWidth - 1}`, stroke: palette('line'), fill: 'none' }),
    )
    for (const count of laid.counts) parts.push(drawCount(count, x, y + head + 3, card.isCounted, paint))
  }
  if (card.sync) {
    const barTop = y + head + 5 + rowsOf(laid.counts) * countRow + 4
    parts.push(drawBar(card.sync.parts, { x: x + 14, y: barTop, width: cardWidth - 25, id }, palette))
    for (const count of laid.legend) parts.push(drawCount(count, x, barTop + 10, true, paint))
  }
  return tag('g', {}, parts.join(''))
}

/** Lines and no pattern: they stay lines in print. */
function hatch({ x, y, id, height }: { x: number; y: number; id: string; height: number }, palette: Palette): string {
  const clip = tag('clipPath', { id: `hatch-${id}` }, tag('rect', { x, y, width: cardWidth, height, rx: 10 }))
  const count = Math.ceil((cardWidth + height) / 11)
  const lines = Array.from({ length: count }, (_, at) => `M${x + at * 11} ${y}l${-height} ${height}`).join('')
  return clip + tag('path', { d: lines, stroke: palette('line'), fill: 'none', 'clip-path': `url(#hatch-${id})` })
}

/** Two more cards behind it. */
function stack({ x, y, height }: { x: number; y: number; height: number }, palette: Palette): string[] {
  return [8, 4].map((by) =>
    tag('rect', {
      x: x + by / 4 + 0.5,
      y: y + by + 0.5,
      width: cardWidth - by / 2 - 1,
      height: height - 1,
      rx: 9.5,
      fill: palette('surface'),
      stroke: palette('line-control'),
    }),
  )
}

const partColour = {
  synced: 'ok',
  notSynced: 'text-third',
  pending: 'wait',
  errored: 'bad',
  waiting: 'info',
} as const satisfies Record<SyncPart['name'], string>

function drawCount(count: Placed, x: number, top: number, isCounted: boolean, { palette, measure }: CardPaint): string {
  const at = { x: x + count.x + 4, top: top + count.row * countRow, row: countRow }
  const mark = count.part
    ? tag('rect', { x: at.x, y: at.top + 8, width: 8, height: 8, rx: 2, fill: palette(partColour[count.part]) })
    : ''
  const left = at.x + (count.part ? 12 : 0)
  const look = isCounted ? countLook : lineLook
  return [
    mark,
    line(count.people, { ...at, x: left }, look, palette(isCounted ? 'text' : 'text-third')),
    line(
      count.name,
      { ...at, x: left + measure(count.people, look) + 4 },
      lineLook,
      palette(isCounted ? 'text-second' : 'text-third'),
    ),
  ].join('')
}

const barColour = { ...partColour, notSynced: 'kind-exit' } as const

function drawBar(
  parts: readonly SyncPart[],
  { x, y, width, id }: { x: number; y: number; width: number; id: string },
  palette: Palette,
): string {
  const shown = parts.filter(({ people }) => people > 0)
  const total = shown.reduce((sum, { people }) => sum + people, 0)
  const round = tag('clipPath', { id: `bar-${id}` }, tag('rect', { x, y, width, height: 6, rx: 3 }))
  const room = width - Math.max(0, shown.length - 1) - 3 * shown.length
  let left = x
  const drawn = shown.map(({ name, people }) => {
    // One person among a million still shows.
    const own = 3 + (room * people) / total
    const part = tag('rect', {
      x: left,
      y,
      width: own,
      height: 6,
      fill: palette(barColour[name]),
    })
    left += own + 1
    return part
  })
  const ground = tag('rect', { x, y, width, height: 6, fill: palette('sunken') })
  return round + tag('g', { 'clip-path': `url(#bar-${id})` }, ground + drawn.join(''))
}
