// A part of a canvas on its way elsewhere: steps with the links among them, notes and whole groups, as JSON text on the clipboard. It carries ids of connections
// and audiences and names, as a canvas file does; a secret or a person is in neither. Whatever comes in is read as a stranger's.
import { z } from 'zod'
import { type LinkId, linkIdSchema, type StepId, stepIdSchema } from '../core/ids.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import { phrase } from '../words/say.ts'
import { type Language, languages } from '../words/word-table.ts'
import { type CanvasCommand, grid } from './canvas-commands.ts'
import {
  type CanvasDocument,
  type CanvasLink,
  type CanvasStep,
  canvasLinkSchema,
  canvasStepSchema,
  type Position,
  positionSchema,
  type Translation,
  translationSchema,
} from './canvas-document.ts'
import { ownLanguage, writeWord } from './canvas-wording.ts'
import { groupsOf } from './group-commands.ts'

/** As many as a canvas is drawn with (design.md); a longer text is not ours. */
const mostSteps = 5_000
const mostText = 20_000_000

export interface Clipping {
  readonly kind: 'audience-canvas-steps'
  readonly version: 1
  readonly steps: readonly CanvasStep[]
  readonly links: readonly CanvasLink[]
  /** Top-left corners, by step id. */
  readonly layout: Readonly<Record<string, Position>>
  readonly names: Readonly<Record<string, string>>
  /** Notes taken along, where they stand. */
  readonly notes?: Readonly<Record<string, Position>> | undefined
  readonly noteTexts?: Readonly<Record<string, string>> | undefined
  /** Groups taken whole: who belongs to which, and what they are called. */
  readonly groups?: Readonly<Record<string, string>> | undefined
  readonly groupNames?: Readonly<Record<string, string>> | undefined
  readonly wayNames?: Readonly<Record<string, string>> | undefined
  /** The language of those words, and how they read in others. */
  readonly language?: Language | undefined
  readonly translations?: Partial<Record<Language, Translation>> | undefined
}

const names = z.record(z.string(), z.string().max(200))
const clippingSchema = z.object({
  kind: z.literal('audience-canvas-steps'),
  version: z.literal(1),
  steps: z.array(canvasStepSchema).max(mostSteps),
  links: z.array(canvasLinkSchema).max(2 * mostSteps),
  layout: z.record(z.string(), positionSchema),
  names: names,
  notes: z.record(z.string(), positionSchema).optional(),
  noteTexts: z.record(z.string(), z.string().max(4_000)).optional(),
  groups: z.record(z.string(), z.string()).optional(),
  groupNames: names.optional(),
  wayNames: names.optional(),
  language: z.enum(languages).optional(),
  translations: z.partialRecord(z.enum(languages), translationSchema).optional(),
})

export function clippingOf(
  document: CanvasDocument,
  ids: ReadonlySet<StepId>,
  noteIds: ReadonlySet<string> = new Set(),
): Clipping {
  const { logic, layout, notes, wording } = document
  const isTaken = (id: string) => ids.has(stepIdSchema.parse(id)) || noteIds.has(id)
  const whole = new Map(
    [...groupsOf(document)].filter(([, members]) => [...members.steps, ...members.notes].every(isTaken)),
  )
  const groups = Object.fromEntries(Object.entries(document.groups ?? {}).filter(([, group]) => whole.has(group)))
  const words = (all: Translation): Translation => ({
    ...part('steps', all.steps, isTaken),
    ...part('notes', all.notes, isTaken),
    ...part('groups', all.groups, (id) => whole.has(id)),
    ...part('ways', all.ways, (way) => isTaken(stepOfWay(way))),
  })
  const own = words(wording)
  const translations = Object.fromEntries(
    Object.entries(wording.translations ?? {}).map(([language, all]) => [language, words(all)]),
  )
  return {
    kind: 'audience-canvas-steps',
    version: 1,
    steps: logic.steps.filter((step) => ids.has(step.id)),
    links: logic.links.filter((link) => ids.has(link.from) && ids.has(link.to)),
    layout: chosen(layout, isTaken),
    names: own.steps ?? {},
    ...(noteIds.size > 0 ? { notes: chosen(notes ?? {}, isTaken), noteTexts: own.notes ?? {} } : {}),
    ...(whole.size > 0 ? { groups, groupNames: own.groups ?? {} } : {}),
    ...(own.ways ? { wayNames: own.ways } : {}),
    ...(Object.keys(translations).length > 0 ? { language: ownLanguage(document), translations } : {}),
  }
}

function chosen<Value>(
  record: Readonly<Record<string, Value>>,
  isTaken: (id: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => isTaken(id)))
}

function part<Part extends 'steps' | 'notes' | 'groups' | 'ways'>(
  name: Part,
  words: Readonly<Record<string, string>> | undefined,
  isTaken: (id: string) => boolean,
): Translation {
  const taken = chosen(words ?? {}, isTaken)
  return Object.keys(taken).length > 0 ? { [name]: taken } : {}
}

export function clippingText(clipping: Clipping): string {
  return JSON.stringify(clipping, null, 2)
}

/** Null for any text that is not a clipping of ours, or holds what no canvas may. */
export function readClipping(text: string): Clipping | null {
  if (text.length > mostText || !text.includes('audience-canvas-steps')) return null
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return null
  }
  const read = clippingSchema.safeParse(given).data
  if (!read) return null
  const ids = new Set(read.steps.map((step) => step.id))
  const places = new Set(read.links.map(({ from, port }) => `${from} ${port}`))
  const isWhole =
    ids.size === read.steps.length &&
    places.size === read.links.length &&
    ids.size + Object.keys(read.notes ?? {}).length > 0 &&
    read.links.every((link) => ids.has(link.from) && ids.has(link.to))
  return isWhole ? read : null
}

/** What of a clipping a canvas takes: it has one entry, so a second one stays out. */
export function fittingPart(document: CanvasDocument, clipping: Clipping): Clipping {
  const isTaken = document.logic.steps.some((step) => step.kind === 'entry')
  const [first] = clipping.steps.filter((step) => step.kind === 'entry')
  const steps = clipping.steps.filter((step) => step.kind !== 'entry' || (!isTaken && step === first))
  const ids = new Set(steps.map((step) => step.id))
  const isLeft = (id: string) => ids.has(stepIdSchema.parse(id)) || clipping.notes?.[id] !== undefined
  return {
    ...clipping,
    steps,
    links: clipping.links.filter((link) => ids.has(link.from) && ids.has(link.to)),
    groups: clipping.groups && chosen(clipping.groups, isLeft),
  }
}

export interface NewIds {
  /** In the order of the clipping's steps, links, notes and groups. */
  readonly steps: readonly StepId[]
  readonly links: readonly LinkId[]
  readonly notes: readonly string[]
  readonly groups: readonly string[]
}

/** Puts a clipping's steps and notes onto the canvas with ids of their own, its top-left corner at `at`. */
export function pasteClipping(
  clipping: Clipping,
  ids: NewIds,
  at: Position,
  how: 'paste' | 'duplicate',
): CanvasCommand {
  const newStep = new Map(clipping.steps.map((step, index) => [step.id, ids.steps[index]]))
  const newId = new Map<string, string | undefined>([
    ...newStep,
    ...Object.keys(clipping.notes ?? {}).map((id, index) => [id, ids.notes[index]] as const),
    ...groupIdsOf(clipping).map((id, index) => [id, ids.groups[index]] as const),
  ])
  const corner = cornerOf(clipping)
  const moved = ({ x, y }: Position) => ({ x: Math.round(at.x + x - corner.x), y: Math.round(at.y + y - corner.y) })
  return {
    label: phrase(`undo.${how}`, { count: clipping.steps.length + ids.notes.length }),
    recipe(draft) {
      for (const step of clipping.steps) {
        const id = newStep.get(step.id)
        if (id === undefined) continue
        const { version } = stepCatalog[step.kind]
        // A config from a newer version is kept as it is: its check says what is wrong, nothing is guessed.
        draft.logic.steps.push({ ...structuredClone(step), id, version: Math.max(version, step.version) })
        draft.layout[id] = moved(clipping.layout[step.id] ?? corner)
      }
      for (const [index, link] of clipping.links.entries()) {
        const [id, from, to] = [ids.links[index], newStep.get(link.from), newStep.get(link.to)]
        if (id && from && to) draft.logic.links.push({ ...structuredClone(link), id, from, to })
      }
      for (const [id, place] of Object.entries(clipping.notes ?? {})) {
        const mine = newId.get(id)
        if (mine === undefined) continue
        draft.notes ??= {}
        draft.notes[mine] = moved(place)
      }
      for (const [member, group] of Object.entries(clipping.groups ?? {})) {
        const [mine, theirs] = [newId.get(member), newId.get(group)]
        if (mine === undefined || theirs === undefined) continue
        draft.groups ??= {}
        draft.groups[mine] = theirs
      }
      pasteWords(draft, clipping, (id) => newId.get(id))
    },
  }
}

/** Words come in the language of the canvas they come to, as far as they were written in it; else as they were. */
function pasteWords(draft: CanvasDocument, clipping: Clipping, newId: (id: string) => string | undefined): void {
  const { names, noteTexts, groupNames, wayNames, translations = {} } = clipping
  const here = ownLanguage(draft)
  const there = clipping.language ?? here
  const all: Partial<Record<Language, Translation>> = {
    ...translations,
    [there]: { steps: names, notes: noteTexts, groups: groupNames, ways: wayNames },
  }
  for (const language of languages) {
    for (const part of ['steps', 'notes', 'groups', 'ways'] as const) {
      for (const [id, word] of Object.entries(all[language]?.[part] ?? {})) {
        const [step, port] = part === 'ways' ? [stepOfWay(id), id.slice(stepOfWay(id).length)] : [id, '']
        const mine = newId(step)
        if (mine === undefined) continue
        const isOnly = language === there && all[here]?.[part]?.[id] === undefined
        writeWord(draft, part, mine + port, word, isOnly ? here : language)
      }
    }
  }
}

function stepOfWay(way: string): string {
  return way.slice(0, Math.max(0, way.indexOf(' ')))
}

function groupIdsOf({ groups }: Clipping): string[] {
  return [...new Set(Object.values(groups ?? {}))]
}

/** Beside what it was copied from, where nothing stands: a copy must not hide its original. */
export function placeBeside(document: CanvasDocument, clipping: Clipping): Position {
  const corner = cornerOf(clipping)
  const places = [...Object.values(document.layout), ...Object.values(document.notes ?? {})]
  const isTaken = ({ x, y }: Position) =>
    places.some((place) => Math.abs(place.x - x) < 24 && Math.abs(place.y - y) < 24)
  let at = { x: corner.x + 48, y: corner.y + 48 }
  for (let tries = 0; tries < 200 && isTaken(at); tries++) at = { x: at.x + 48, y: at.y + 48 }
  return at
}

function placesOf({ layout, steps, notes }: Clipping): Position[] {
  return [...steps.flatMap((step) => layout[step.id] ?? []), ...Object.values(notes ?? {})]
}

export function cornerOf(clipping: Clipping): Position {
  const places = placesOf(clipping)
  if (places.length === 0) return { x: 0, y: 0 }
  return {
    x: places.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    y: places.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY),
  }
}

/** How far a clipping reaches, for putting its middle somewhere. */
export function extentOf(clipping: Clipping): { width: number; height: number } {
  const corner = cornerOf(clipping)
  const places = placesOf(clipping)
  return {
    width: places.reduce((most, { x }) => Math.max(most, x - corner.x), 0) + grid.stepWidth,
    height: places.reduce((most, { y }) => Math.max(most, y - corner.y), 0) + grid.row / 2,
  }
}

export function newIdsFor(clipping: Clipping, newText: (prefix: string) => string): NewIds {
  return {
    steps: clipping.steps.map(() => stepIdSchema.parse(newText('step'))),
    links: clipping.links.map(() => linkIdSchema.parse(newText('link'))),
    notes: Object.keys(clipping.notes ?? {}).map(() => newText('note')),
    groups: groupIdsOf(clipping).map(() => newText('group')),
  }
}
