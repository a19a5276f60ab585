// Writes the parts of a picture as SVG: boxes, lines of text, icons, in colours that are all spelled out, so that the file looks the same
// wherever it is opened. Knows nothing of canvases.
import type { IconName } from '#renderer/ui/icon.tsx'
import type { TextLook } from '../wrap-text.ts'

export type Theme = 'light' | 'dark'

/** Every colour of the product in one theme, by the name of its token. */
export type Palette = (token: string) => string

/** The parts of each icon as they stand between the tags of an SVG of 24 by 24. */
export type Icons = ReadonlyMap<IconName, string>

export function paletteOf(tokens: string, theme: Theme): Palette {
  const light = blockOf(tokens, ':root {')
  const dark = theme === 'dark' ? blockOf(tokens, ':root[data-theme="dark"] {') : new Map<string, string>()
  return (token) => dark.get(token) ?? light.get(token) ?? '#000000'
}

function blockOf(tokens: string, opening: string): Map<string, string> {
  const start = tokens.indexOf(opening)
  const block = tokens.slice(start, tokens.indexOf('\n}', start))
  return new Map(
    Array.from(block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name = '', value = '']) => [name, value]),
  )
}

/** So much of one colour in another. */
export function mixed(one: string, other: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  const channels = [1, 3, 5].map((at) => Math.round(part(one, at) * share + part(other, at) * (1 - share)))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

export function escaped(text: string): string {
  return (
    text
      // What XML cannot hold at all.
      .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '')
      .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  )
}

type Attributes = Readonly<Record<string, string | number>>

export function tag(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escaped(value)}"`,
  )
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Where a line of text stands in its row, by the measures of the product's own typeface. */
function baseline(top: number, row: number, size: number): number {
  return top + (row - 1.21 * size) / 2 + 0.969 * size
}

export function line(text: string, at: { x: number; top: number; row: number }, look: TextLook, fill: string): string {
  if (text === '') return ''
  const { x, top, row } = at
  return tag(
    'text',
    { x, y: baseline(top, row, look.size), 'font-size': look.size, 'font-weight': look.weight, fill },
    escaped(text),
  )
}

export function icon(icons: Icons, name: IconName, at: { x: number; y: number; size: number }, colour: string): string {
  return tag(
    'g',
    {
      transform: `translate(${round(at.x)} ${round(at.y)}) scale(${at.size / 24})`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.75,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    icons.get(name) ?? '',
  )
}
