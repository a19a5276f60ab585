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
  renameStep,
} from '#shared/canvas/canvas-commands.ts'
import {
  type CanvasDocument,
  canvasDocumentSchema,
  canvasFileText,
  emptyCanvas,
} from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import {
  clippingOf,
  clippingText,
  fittingPart,
  newIdsFor,
  pasteClipping,
  placeBeside,
  readClipping,
} from '#shared/canvas/clipping.ts'
import { addNote, deleteNote, moveNote, writeNote } from '#shared/canvas/note-commands.ts'
import { tidyLayout } from '#shared/canvas/tidy-layout.ts'
import { keptHistorySchema } from '#shared/contract/history-schema.ts'
import { canvasIdSchema, linkIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { stepKinds } from '#shared/steps/step-kind.ts'
import { type Historied, noHistory, record, redone, undone } from './history.ts'
import { keptHistory, withKeptHistory } from './kept-history.ts'

const step = (name: string | number) => stepIdSchema.parse(`step-${name}`)
const link = (name: string | number) => linkIdSchema.parse(`link-${name}`)
const blank = () => emptyCanvas(canvasIdSchema.parse('canvas-test'), 'Test')

/** What a hand may do, as numbers that pick among what is there. */
const gesture = fc.tuple(fc.nat(16), fc.nat(), fc.nat(), fc.nat())
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
  const commands: (() => CanvasCommand | null)[] = [
    () => addStep({ id: step(at), kind }, { at: { x: at * 10, y: at } }),
    () => place && addStep({ id: step(at), kind }, { after: place, links: [link(`${at}-a`), link(`${at}-b`)] }),
    () => deleteSteps([...some], 'x'),
    () => deleteBranch(branchOf(document, from.id), 'x'),
    () => (place && linkRefusal(document, place, to.id) === null ? connect(place, to.id, link(at)) : null),
    () => (old ? disconnect(old.id) : null),
    () => renameStep(from.id, three % 2 ? `Name ${at}` : ' '),
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
      const clipping = fittingPart(document, clippingOf(document, some))
      let count = 0
      const ids = newIdsFor(clipping, (prefix) => `${prefix}-copy-${at}-${count++}`)
      return pasteClipping(clipping, ids, placeBeside(document, clipping), 'paste')
    },
    () => addNote(`note-${at}`, { x: two % 300, y: three % 300 }),
    () =>
      note
        ? three % 2
          ? writeNote(note, `Text ${two}`, 'typing')
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

it('copies what is the original but for ids, over the clipboard’s text, onto any canvas', () => {
  fc.assert(
    fc.property(gestures, (made) => {
      const { document } = done(blank(), made)
      const { readingOrder } = graphOf(document)
      if (readingOrder.length === 0) return
      const clipping = readClipping(clippingText(clippingOf(document, new Set(readingOrder))))
      if (!clipping) throw new Error('a copy of ours was taken for a stranger’s')
      // A canvas has one entry; where hands made several, only the first is taken along.
      const fitting = fittingPart(blank(), clipping)
      let count = 0
      const ids = newIdsFor(fitting, (prefix) => `${prefix}-new-${count++}`)
      const corner = { x: 1_000, y: -500 }
      const pasted = record(
        { document: blank(), history: noHistory },
        pasteClipping(fitting, ids, corner, 'paste'),
        0,
      ).document
      expect(canvasDocumentSchema.safeParse(pasted).success).toBe(true)
      const originalOf = new Map<string, StepId>(ids.steps.map((id, at) => [id, fitting.steps[at]?.id ?? id]))
      const linkOf = new Map(ids.links.map((id, at) => [id, fitting.links[at]?.id ?? id]))
      const [first] = pasted.logic.steps
      const shift = { x: (first && pasted.layout[first.id]?.x) ?? 0, y: (first && pasted.layout[first.id]?.y) ?? 0 }
      const from = first && document.layout[originalOf.get(first.id) ?? '']
      const back = emptyCanvas(document.id, document.wording.name)
      back.logic.steps = pasted.logic.steps.map((each) => ({ ...each, id: originalOf.get(each.id) ?? each.id }))
      back.logic.links = pasted.logic.links.map((each) => ({
        ...each,
        id: linkOf.get(each.id) ?? each.id,
        from: originalOf.get(each.from) ?? each.from,
        to: originalOf.get(each.to) ?? each.to,
      }))
      for (const [id, { x, y }] of Object.entries(pasted.layout)) {
        back.layout[originalOf.get(id) ?? id] = { x: x - shift.x + (from?.x ?? 0), y: y - shift.y + (from?.y ?? 0) }
      }
      for (const [id, name] of Object.entries(pasted.wording.steps)) back.wording.steps[originalOf.get(id) ?? id] = name
      const taken = new Set(fitting.steps.map(({ id }) => id))
      const gone = readingOrder.filter((id) => !taken.has(id))
      const original = record({ document, history: noHistory }, deleteBranch(new Set(gone), 'x'), 0).document
      // Notes stay where they are: a copy is of steps.
      const { notes: _notes, wording, ...rest } = original
      const { notes: _texts, ...words } = wording
      expect(canvasFileText(back)).toBe(canvasFileText({ ...rest, wording: words }))
    }),
    { numRuns: 200 },
  )
})

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
