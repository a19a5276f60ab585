// Promises of the token file: every pair that is shown can be read in both themes, and nothing else in the renderer names a colour.
import { describe, expect, it } from 'vitest'
import tokens from './tokens.css?raw'

const sheets: Readonly<Record<string, string>> = import.meta.glob('../**/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const light = colorsIn(blockOf(':root {'))
const dark: Colors = { ...light, ...colorsIn(blockOf(':root[data-theme="dark"] {')) }
const themes = { light, dark } as const

const grounds = ['ground', 'surface', 'sunken']
const tones = ['ok', 'wait', 'bad', 'info']
const kinds = ['kind-entry', 'kind-flow', 'kind-audience', 'kind-message', 'kind-exit']

/** Words that stand on a ground: at least 4.5:1 (WCAG 2.2, 1.4.3). */
const textPairs: readonly Pair[] = [
  ...grounds.flatMap((ground) => ['text', 'text-second', 'text-third'].map((text): Pair => [text, ground])),
  ...tones.flatMap((tone): Pair[] => [
    [tone, 'surface'],
    [tone, 'ground'],
    [tone, `${tone}-weak`],
    ['text', `${tone}-weak`],
  ]),
  ['accent', 'surface'],
  ['accent', 'ground'],
  ['accent', 'accent-weak'],
  ['text', 'accent-weak'],
  ['text-second', 'accent-weak'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
]

/** Icons, borders that show where a control is, parts of a bar, the focus ring: at least 3:1 (WCAG 2.2, 1.4.11). */
const shapePairs: readonly Pair[] = [
  ...grounds.map((ground): Pair => ['accent', ground]),
  ...grounds.map((ground): Pair => ['line-control', ground]),
  ...kinds.flatMap((kind): Pair[] => [
    [kind, 'surface'],
    [kind, 'ground'],
    [kind, `${kind}-weak`],
  ]),
  ...[...tones, 'kind-exit'].map((part): Pair => [part, 'sunken']),
]

describe.each(Object.entries(themes))('in the %s theme', (_theme, colors) => {
  it.each(textPairs)('%s can be read on %s', (front, back) => {
    expect(contrast(colors, front, back)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(shapePairs)('%s can be made out on %s', (front, back) => {
    expect(contrast(colors, front, back)).toBeGreaterThanOrEqual(3)
  })
})

it('names each colour once in each theme', () => {
  const darkOnly = Object.keys(colorsIn(blockOf(':root[data-theme="dark"] {')))
  expect(darkOnly.toSorted()).toEqual(Object.keys(light).toSorted())
})

it('knows every variable that a style asks for without a fallback', () => {
  const known = new Set(Object.values(sheets).flatMap((text) => matches(text, /(--[\w-]+)\s*:/g)))
  const unknown = Object.entries(sheets).flatMap(([path, text]) =>
    matches(text, /var\((--[\w-]+)\)/g)
      .filter((name) => !known.has(name) && !name.startsWith('--trigger-'))
      .map((name) => `${path} ${name}`),
  )
  expect(Object.keys(sheets).length).toBeGreaterThan(20)
  expect(unknown).toEqual([])
})

it('is the only place of a colour, save the partners’ own marks', () => {
  const strangers = Object.entries(sheets)
    .filter(([path]) => !/\/(tokens|partner-mark)\.css$/.test(path))
    .flatMap(([path, text]) =>
      matches(text, /(#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\()/gi).map((color) => `${path} ${color}`),
    )
  expect(strangers).toEqual([])
})

it('prints nothing smaller than 11 px', () => {
  const small = Object.entries(sheets).flatMap(([path, text]) =>
    [...text.matchAll(/(?:font-size|--text-\d+):\s*([\d.]+)(px|rem)/g)]
      .filter(([, size = '', unit]) => Number(size) * (unit === 'rem' ? 16 : 1) < 11)
      .map(([said]) => `${path} ${said}`),
  )
  expect(small).toEqual([])
})

type Colors = Readonly<Record<string, string>>
type Pair = readonly [front: string, back: string]

function blockOf(start: string): string {
  const from = tokens.indexOf(start)
  if (from < 0) throw new Error(`tokens.css has no ${start}`)
  return tokens.slice(from, tokens.indexOf('\n}', from))
}

function colorsIn(block: string): Colors {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', color = '']) => [name, color]),
  )
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found)
}

function contrast(colors: Colors, front: string, back: string): number {
  const [high = 0, low = 0] = [luminance(colors, front), luminance(colors, back)].toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colors: Colors, name: string): number {
  const color = colors[name]
  if (color === undefined) throw new Error(`tokens.css has no --${name}`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
