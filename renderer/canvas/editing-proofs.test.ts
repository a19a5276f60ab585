// Whatever hands do and then take back, the canvas is what it was, byte for byte: at once, from patches alone, and over a restart.
// A copy is its original but for ids, and no foreign text is taken for one.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alignedPlaces, arrangeSteps, branchOf, bypassSteps, deleteBranch } from '#shared/canvas/branch-commands.ts'
import {
  addStep,
  type CanvasCommand,
  configureStep,
  connect,
  deleteSteps,
  disconnect,
  insertStep,
  linkRefusal,
  moveSteps,
  nameWay,
  renameCanvas,
  renameStep,
} from '#shared/canvas/canvas-commands.ts'
import {
  type CanvasDocument,
  canvasDocumentSchema,
  canvasFileText,
  emptyCanvas,
} from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { ownLanguage } from '#shared/canvas/canvas-wording.ts'
import {
  clippingOf,
  clippingText,
  cornerOf,
  fittingPart,
  newIdsFor,
  pasteClipping,
  placeBeside,
  readClipping,
} from '#shared/canvas/clipping.ts'
import { group, groupsOf, nameGroup, ungroup } from '#shared/canvas/group-commands.ts'
import { addNote, deleteNote, moveNote, writeNote } from '#shared/canvas/note-commands.ts'
import { tidyLayout } from '#shared/canvas/tidy-layout.ts'
import { keptHistorySchema } from '#shared/contract/history-schema.ts'
import { canvasIdSchema, linkIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { stepKinds } from '#shared/steps/step-kind.ts'
import { languages } from '#shared/words/word-table.ts'
import { type Historied, noHistory, record, redone, undone } from './history.ts'
import { keptHistory, withKeptHistory } from './kept-history.ts'

const step = (name: string | number) => stepIdSchema.parse(`step-${name}`)
const link = (name: string | number) => linkIdSchema.parse(`link-${name}`)
const blank = () => emptyCanvas(canvasIdSchema.parse('canvas-test'), 'Test')

/** What a hand may do, as numbers that pick among what is there. */
const gesture = fc.tuple(fc.nat(21), fc.nat(), fc.nat(), fc.nat())
const gestures = fc.array(gesture, { maxLength: 30 })

function commandOf(
  document: CanvasDocument,
  [what, one, two, three]: readonly [number, number, number, number],
  at: number,
): CanvasCommand {
  const { steps, links } = document.logic
  const pick = (index: number) => steps[index % Math.max(1, steps.length)]
  const [from, to] = [pick(one), pick(two)]
  const kind = stepKinds[three % stepKinds.length] ?? 'delay'
  if (!from || !to) return addStep({ id: step(at), kind }, { at: { x: at * 10, y: at } })
  const port = stepCatalog[from.kind].ports(from.config)[two % 2] ?? stepCatalog[from.kind].ports(from.config)[0]
  const place = port ? { from: from.id, port: port.id } : null
  const some = new Set([from.id, to.id])
  const placed = [from, to].map(({ id }) => ({
    id,
    ...(document.layout[id] ?? { x: 0, y: 0 }),
    width: 248,
    height: 96,
  }))
  const old = links[one % Math.max(1, links.length)]
  const isAlone = to.kind !== 'entry' && from !== to && !links.some((each) => each.from === to.id || each.to === to.id)
  const note = Object.keys(document.notes ?? {})[one % 3]
  const language = languages[two % 3]
  const framed = [...groupsOf(document)][one % 3]
  const commands: (() => CanvasCommand | null | undefined)[] = [
    () => addStep({ id: step(at), kind }, { at: { x: at * 10, y: at } }),
    () => place && addStep({ id: step(at), kind }, { after: place, links: [link(`${at}-a`), link(`${at}-b`)] }),
    () => deleteSteps([...some], 'x'),
    () => deleteBranch(branchOf(document, from.id), 'x'),
    () => (place && linkRefusal(document, place, to.id) === null ? connect(place, to.id, link(at)) : null),
    () => (old ? disconnect(old.id) : null),
    () => renameStep(from.id, three % 2 ? `Name ${at}` : ' ', undefined, language),
    () => renameCanvas(three % 3 === 0 ? '' : three % 2 ? '이름' : `Canvas ${at}`, language),
    () => group(`group-${at % 4}`, [...some, ...(note ? [note] : [])]),
    () => place && nameWay(place, three % 3 ? `Way ${at}` : '', language),
    () => framed && ungroup(framed[1].steps.slice(three % 2)),
    () => framed && nameGroup(framed[0], three % 3 ? `Group ${at}` : '', language),
    () =>
      configureStep(from.id, { ...stepCatalog[from.kind].defaults(), more: three }, three % 2 ? 'typing' : undefined),
    () => moveSteps(new Map([[from.id, { x: two % 500, y: three % 500 }]]), three % 2 ? 'drag' : `drag ${at}`),
    () => bypassSteps(some, three % 2 === 0),
    () => arrangeSteps(alignedPlaces(placed, 'center'), 'undo.align'),
    () =>
      arrangeSteps(
        tidyLayout(document, () => undefined, three % 2 ? 'down' : 'across'),
        'undo.tidy',
      ),
    () => {
      const clipping = fittingPart(document, clippingOf(document, some, new Set(note ? [note] : [])))
      let count = 0
      const ids = newIdsFor(clipping, (prefix) => `${prefix}-copy-${at}-${count++}`)
      return pasteClipping(clipping, ids, placeBeside(document, clipping), 'paste')
    },
    () => addNote(`note-${at}`, { x: two % 300, y: three % 300 }),
    () =>
      note
        ? three % 2
          ? writeNote(note, two % 5 ? `Text ${two}` : '', 'typing', language)
          : moveNote(note, { x: two % 300, y: 7 }, 'drag')
        : null,
    () => (note ? deleteNote(note) : null),
    () => (place && isAlone ? insertStep(to.id, place, [link(`${at}-a`), link(`${at}-b`)]) : null),
  ]
  return commands[what % commands.length]?.() ?? renameStep(from.id, `Name ${at}`)
}

function done(
  start: CanvasDocument,
  made: readonly (readonly [number, number, number, number])[],
  from = 100,
): Historied {
  let now: Historied = { document: start, history: noHistory }
  for (const [at, each] of made.entries()) now = record(now, commandOf(now.document, each, at + from), at * 10)
  return now
}

function allUndone(now: Historied): Historied {
  let back = now
  for (let left = now.history.past.length; left > 0; left--) back = undone(back)
  return back
}

function allRedone(now: Historied): Historied {
  let again = now
  for (let left = now.history.future.length; left > 0; left--) again = redone(again)
  return again
}

/** As if only patches had been kept. */
function forgetful({ document, history }: Historied): Historied {
  const entries = (list: Historied['history']['past']) => list.map((entry) => ({ ...entry, known: null }))
  return { document, history: { past: entries(history.past), future: entries(history.future) } }
}

/** Saved, closed and opened again: the file is sorted, the history comes back as text. */
function reopened(now: Historied): Historied {
  const document = canvasDocumentSchema.parse(JSON.parse(canvasFileText(now.document)))
  const kept = keptHistorySchema.parse(JSON.parse(JSON.stringify(keptHistory(now, 'r1'))))
  return withKeptHistory(document, 'r1', kept)
}

it('gives the original back byte for byte when everything is undone, and the end when it is redone', () => {
  fc.assert(
    fc.property(gestures, gestures, (before, made) => {
      const start = done(blank(), before).document
      const end = done(start, made, 200)
      for (const way of [end, forgetful(end), reopened(end)]) {
        expect(way.history.past).toHaveLength(end.history.past.length)
        const back = allUndone(way)
        expect(canvasFileText(back.document)).toBe(canvasFileText(start))
        expect(canvasFileText(allRedone(back).document)).toBe(canvasFileText(end.document))
        expect(canvasFileText(allRedone(reopened(forgetful(back))).document)).toBe(canvasFileText(end.document))
      }
    }),
    { numRuns: 200 },
  )
})

it('keeps no history of a file that somebody else saved', () => {
  const { document, history } = done(blank(), [
    [0, 0, 0, 1],
    [0, 0, 0, 1],
  ])
  const kept = keptHistory({ document, history }, 'r1')
  expect(withKeptHistory(document, 'r1', kept).history.past).toHaveLength(2)
  expect(withKeptHistory(document, 'r2', kept).history.past).toHaveLength(0)
  expect(withKeptHistory(blank(), 'r1', kept).history.past).toHaveLength(0)
})

it('copies what is the original but for ids, with notes, groups and words, over the clipboard’s text, onto any canvas', () => {
  fc.assert(
    fc.property(gestures, (made) => {
      const { document } = done(blank(), made)
      const { readingOrder } = graphOf(document)
      const notes = new Set(Object.keys(document.notes ?? {}))
      if (readingOrder.length + notes.size === 0) return
      const clipping = readClipping(clippingText(clippingOf(document, new Set(readingOrder), notes)))
      if (!clipping) throw new Error('a copy of ours was taken for a stranger’s')
      // A canvas has one entry; where hands made several, only the first is taken along.
      const fitting = fittingPart(blank(), clipping)
      let count = 0
      const ids = newIdsFor(fitting, (prefix) => `${prefix}-new-${count++}-`)
      const target = blank()
      target.wording.name = document.wording.name
      target.wording.language = ownLanguage(document)
      const { document: pasted } = record(
        { document: target, history: noHistory },
        pasteClipping(fitting, ids, cornerOf(fitting), 'paste'),
        0,
      )
      expect(canvasDocumentSchema.safeParse(pasted).success).toBe(true)
      const groupIds = [...new Set(Object.values(fitting.groups ?? {}))]
      const originals = [
        ...ids.steps.map((id, at) => [id, fitting.steps[at]?.id]),
        ...ids.links.map((id, at) => [id, fitting.links[at]?.id]),
        ...ids.notes.map((id, at) => [id, Object.keys(fitting.notes ?? {})[at]]),
        ...ids.groups.map((id, at) => [id, groupIds[at]]),
      ]
      const back = originals.reduce(
        (text, [id, original]) => text.replaceAll(`${id}`, `${original}`),
        canvasFileText(pasted),
      )
      const taken = new Set(fitting.steps.map(({ id }) => id))
      const gone = new Set(readingOrder.filter((id) => !taken.has(id)))
      const without = record({ document, history: noHistory }, deleteBranch(gone, 'x'), 0).document
      const original = structuredClone(without)
      original.wording.language = ownLanguage(document)
      // The canvas’s own name is not copied, nor is a note’s place kept where no note is left.
      for (const words of Object.values(original.wording.translations ?? {})) delete words.name
      const full = (file: CanvasDocument) => canvasFileText(withoutEmpty(file))
      expect(full(canvasDocumentSchema.parse(JSON.parse(back)))).toBe(full(original))
    }),
    { numRuns: 200 },
  )
})

/** Records that hold nothing say nothing. */
function withoutEmpty(document: CanvasDocument): CanvasDocument {
  let text = JSON.stringify(document)
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/"(notes|groups|ways|translations|ko|ja|en)":\{\},?/g, '').replaceAll(',}', '}')
  }
  return canvasDocumentSchema.parse(JSON.parse(text))
}

it('takes no foreign text for a copy, and never throws', () => {
  const strange = [
    '',
    'hello',
    '{}',
    '{"kind":"audience-canvas-steps"}',
    '{"kind":"audience-canvas-steps","version":1,"steps":[],"links":[],"layout":{},"names":{}}',
    '{"kind":"audience-canvas-steps","version":1,"steps":[{"id":"a","kind":"delay","version":1,"config":{}}],"links":[{"id":"l","from":"a","port":"next","to":"b"}],"layout":{},"names":{}}',
  ]
  for (const text of strange) expect(readClipping(text)).toBeNull()
  fc.assert(fc.property(fc.json(), (text) => readClipping(text) === null))
  fc.assert(fc.property(fc.string(), (text) => readClipping(`audience-canvas-steps${text}`) === null))
})
