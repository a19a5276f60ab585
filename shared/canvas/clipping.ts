// A part of a canvas on its way elsewhere: steps with the links among them, as JSON text on the clipboard. It carries ids of connections
// and audiences and names, as a canvas file does; a secret or a person is in neither. Whatever comes in is read as a stranger's.
import { z } from 'zod'
import { type LinkId, linkIdSchema, type StepId, stepIdSchema } from '../core/ids.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import { phrase } from '../words/say.ts'
import { type CanvasCommand, grid } from './canvas-commands.ts'
import {
  type CanvasDocument,
  type CanvasLink,
  type CanvasStep,
  canvasLinkSchema,
  canvasStepSchema,
  type Position,
  positionSchema,
} from './canvas-document.ts'

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
}

const clippingSchema = z.object({
  kind: z.literal('audience-canvas-steps'),
  version: z.literal(1),
  steps: z.array(canvasStepSchema).min(1).max(mostSteps),
  links: z.array(canvasLinkSchema).max(2 * mostSteps),
  layout: z.record(z.string(), positionSchema),
  names: z.record(z.string(), z.string().max(200)),
})

export function clippingOf(document: CanvasDocument, ids: ReadonlySet<StepId>): Clipping {
  const chosen = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(stepIdSchema.parse(id))))
  return {
    kind: 'audience-canvas-steps',
    version: 1,
    steps: document.logic.steps.filter((step) => ids.has(step.id)),
    links: document.logic.links.filter((link) => ids.has(link.from) && ids.has(link.to)),
    layout: chosen(document.layout),
    names: chosen(document.wording.steps),
  }
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
    read.links.every((link) => ids.has(link.from) && ids.has(link.to))
  return isWhole ? read : null
}

/** What of a clipping a canvas takes: it has one entry, so a second one stays out. */
export function fittingPart(document: CanvasDocument, clipping: Clipping): Clipping {
  const isTaken = document.logic.steps.some((step) => step.kind === 'entry')
  const [first] = clipping.steps.filter((step) => step.kind === 'entry')
  const steps = clipping.steps.filter((step) => step.kind !== 'entry' || (!isTaken && step === first))
  const ids = new Set(steps.map((step) => step.id))
  return { ...clipping, steps, links: clipping.links.filter((link) => ids.has(link.from) && ids.has(link.to)) }
}

export interface NewIds {
  /** In the order of the clipping's steps. */
  readonly steps: readonly StepId[]
  readonly links: readonly LinkId[]
}

/** Puts a clipping's steps onto the canvas with ids of their own, its top-left corner at `at`. */
export function pasteClipping(
  clipping: Clipping,
  ids: NewIds,
  at: Position,
  how: 'paste' | 'duplicate',
): CanvasCommand {
  const newStep = new Map(clipping.steps.map((step, index) => [step.id, ids.steps[index]]))
  const corner = cornerOf(clipping)
  return {
    label: phrase(`undo.${how}`, { count: clipping.steps.length }),
    recipe(draft) {
      for (const step of clipping.steps) {
        const id = newStep.get(step.id)
        if (id === undefined) continue
        const { version } = stepCatalog[step.kind]
        // A config from a newer version is kept as it is: its check says what is wrong, nothing is guessed.
        draft.logic.steps.push({ ...structuredClone(step), id, version: Math.max(version, step.version) })
        const place = clipping.layout[step.id] ?? corner
        draft.layout[id] = { x: Math.round(at.x + place.x - corner.x), y: Math.round(at.y + place.y - corner.y) }
        const name = clipping.names[step.id]
        if (name !== undefined && name !== '') draft.wording.steps[id] = name
      }
      for (const [index, link] of clipping.links.entries()) {
        const [id, from, to] = [ids.links[index], newStep.get(link.from), newStep.get(link.to)]
        if (id && from && to) draft.logic.links.push({ ...structuredClone(link), id, from, to })
      }
    },
  }
}

/** Beside what it was copied from, where nothing stands: a copy must not hide its original. */
export function placeBeside(document: CanvasDocument, clipping: Clipping): Position {
  const corner = cornerOf(clipping)
  const places = Object.values(document.layout)
  const isTaken = ({ x, y }: Position) =>
    places.some((place) => Math.abs(place.x - x) < 24 && Math.abs(place.y - y) < 24)
  let at = { x: corner.x + 48, y: corner.y + 48 }
  for (let tries = 0; tries < 200 && isTaken(at); tries++) at = { x: at.x + 48, y: at.y + 48 }
  return at
}

export function cornerOf({ layout, steps }: Clipping): Position {
  const places = steps.flatMap((step) => layout[step.id] ?? [])
  if (places.length === 0) return { x: 0, y: 0 }
  return {
    x: places.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    y: places.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY),
  }
}

/** How far a clipping reaches, for putting its middle somewhere. */
export function extentOf(clipping: Clipping): { width: number; height: number } {
  const corner = cornerOf(clipping)
  const places = clipping.steps.flatMap((step) => clipping.layout[step.id] ?? [])
  return {
    width: places.reduce((most, { x }) => Math.max(most, x - corner.x), 0) + grid.stepWidth,
    height: places.reduce((most, { y }) => Math.max(most, y - corner.y), 0) + grid.row / 2,
  }
}

export function newIdsFor(clipping: Clipping, newText: (prefix: string) => string): NewIds {
  return {
    steps: clipping.steps.map(() => stepIdSchema.parse(newText('step'))),
    links: clipping.links.map(() => linkIdSchema.parse(newText('link'))),
  }
}
