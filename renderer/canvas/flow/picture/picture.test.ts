// The picture of a canvas: everything drawn is in it as text, in each language; what is not chosen, collapsed or only for a hand is not; and
// it is an SVG that any program can open and nothing can hide in.
import { describe, expect, it } from 'vitest'
import tokens from '#renderer/ui/tokens.css?raw'
import { formatIn } from '#renderer/ui/use-format.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { canvasTemplates } from '#shared/canvas/canvas-templates.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { sayIn, speak } from '#shared/words/say.ts'
import { type Language, languages } from '#shared/words/word-table.ts'
import { drawPicture } from './draw-picture.ts'
import { paletteOf } from './picture-pen.ts'
import { type PictureSource, pictureScene } from './picture-scene.ts'

const measure = (text: string, { size }: { size: number }) => Array.from(text).length * size * 0.55
const templates = Object.entries(canvasTemplates)

function drawn(document: CanvasDocument, language: Language = 'en', wishes: Partial<PictureSource> = {}) {
  const scene = pictureScene({
    document,
    facts: {
      now: 0,
      segmentName: (id) => id,
      connection: () => undefined,
      partnerLabel: (id) => id,
      audienceIsMissing: () => false,
      timeZone: 'Asia/Seoul',
      webhookHosts: [],
    },
    ...{ collapsed: new Set<string>(), counts: null, selection: null, measure },
    languages: { content: language, app: language },
    say: sayIn(language),
    speak: (phrase) => speak(language, phrase),
    format: formatIn(language),
    ...wishes,
  })
  const palette = paletteOf(tokens, 'light')
  const look = { palette, icons: new Map(), measure, fontFamily: 'sans-serif', fontFaces: '', isPaper: false }
  return { scene, ...drawPicture(scene, look) }
}

const canvas = (language: Language = 'en') =>
  canvasTemplates.onboarding(canvasIdSchema.parse('canvas-one'), sayIn(language))

/** All that can be read in it, line breaks healed. */
function wordsOf(svg: string): string {
  return Array.from(svg.matchAll(/<text[^>]*>([^<]*)</g), ([, text = '']) =>
    text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
  ).join('')
}

/** Opens and closes every tag in order. */
function isWellFormed(svg: string): boolean {
  const open: string[] = []
  for (const [, closing, name = '', rest = ''] of svg.matchAll(/<(\/?)([\w:]+)([^<>]*)>/g)) {
    if (closing) {
      if (open.pop() !== name) return false
    } else if (!rest.endsWith('/')) open.push(name)
  }
  return open.length === 0 && !/&(?!#\d+;)/.test(svg)
}

describe.each(languages)('in %s', (language) => {
  it.each(templates)(
    '“%s” is whole: every step and every way out with its name, and nothing that runs or fetches',
    (_, template) => {
      const document = template(canvasIdSchema.parse('canvas-one'), sayIn(language))
      const { svg, scene } = drawn(document, language)
      const read = wordsOf(svg).replaceAll(' ', '')
      for (const { id } of document.logic.steps)
        expect(read).toContain(stepName(document, id, sayIn(language)).replaceAll(' ', ''))
      expect(scene.links).toHaveLength(document.logic.links.length)
      for (const { label } of scene.links) if (label) expect(read).toContain(label.replaceAll(' ', ''))
      expect(isWellFormed(svg)).toBe(true)
      expect(svg).not.toMatch(/<script|<foreignObject|<button|href|javascript:|http(?!:\/\/www\.w3\.org\/2000\/svg")/i)
    },
  )
})

it('everything stands within its edges', () => {
  const document = { ...canvas(), notes: { one: { x: -900, y: -700 } } }
  document.wording.notes = { one: 'far away' }
  const { svg, scene, width, height } = drawn(document)
  const [x = 0, y = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)
  for (const { box } of [...scene.cards, ...scene.notes]) {
    expect(box.x).toBeGreaterThan(x)
    expect(box.y).toBeGreaterThan(y)
    expect(box.x + box.width).toBeLessThan(x + width)
    expect(box.y + box.height).toBeLessThan(y + height)
  }
})

it('of a selection only what is selected, and the links within it', () => {
  const document = canvas()
  const [link] = document.logic.links
  if (!link) throw new Error('no link')
  const { scene } = drawn(document, 'en', { selection: { steps: new Set([link.from, link.to]), notes: new Set() } })
  expect([scene.cards.length, scene.links.length, scene.free.length, scene.frames.length]).toEqual([2, 1, 0, 0])
})

it('a long name of a group is cut where its frame ends', () => {
  const document = canvas()
  document.groups = { [document.logic.steps[0]?.id ?? '']: 'start' }
  document.wording.groups = {
    start: 'Everyone who left a full basket behind and has not been seen since then '.repeat(3),
  }
  expect(wordsOf(drawn(document).svg)).toMatch(/Everyone who left.{1,60}…/)
})

it('a collapsed group is one card that says how many steps it stands for; open, it is a frame', () => {
  const document = canvas()
  const inside = document.logic.steps.slice(-2).map(({ id }) => id)
  document.groups = Object.fromEntries(inside.map((id) => [id, 'end']))
  document.wording.groups = { end: 'Winding down' }
  const open = drawn(document)
  expect(open.scene.frames.map(({ name }) => name)).toEqual(['Winding down'])
  const folded = drawn(document, 'en', { collapsed: new Set(['end']) })
  expect(folded.scene.frames).toEqual([])
  expect(folded.scene.cards).toHaveLength(document.logic.steps.length - 1)
  expect(wordsOf(folded.svg)).toContain('2 steps')
})

it('with numbers it says what the cards say, and without them nothing', () => {
  const document = canvas()
  const [first] = document.logic.steps
  if (!first) throw new Error('no step')
  const counters = {
    stepId: first.id,
    entered: 1234,
    proceeded: 1200,
    exited: 0,
    here: 34,
    sync: null,
    attention: null,
  }
  const counts = { byStep: new Map([[first.id, counters]]), departures: new Map() }
  const words = wordsOf(drawn(document, 'en', { counts }).svg)
  expect(words).toContain('1,234entered34waiting1,200proceeded')
  expect(wordsOf(drawn(document).svg)).not.toContain('entered')
})

it('names that look like markup, and signs no file can hold, stay words', () => {
  const document = canvas()
  const step = stepIdSchema.parse(document.logic.steps[0]?.id)
  document.wording.steps[step] = '</text><script>alert("1 & 2")</script>\u0000\ud800'
  const { svg } = drawn(document)
  expect(svg).not.toContain('<script')
  expect(isWellFormed(svg)).toBe(true)
  expect(wordsOf(svg).replaceAll(' ', '')).toContain('</text><script>alert("1&2")</script>')
})
