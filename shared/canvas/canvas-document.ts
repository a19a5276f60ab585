// The canvas as a document: logic, layout and wording apart (design.md §5), so that moving steps changes no logic line.
// Holds ids and last known names, never server facts. Parts we do not know are kept when saved.
import { z } from 'zod'
import { canvasIdSchema, linkIdSchema, stepIdSchema } from '../core/ids.ts'
import { stepKinds } from '../steps/step-kind.ts'
import { languages } from '../words/word-table.ts'

export const canvasFormat = 1

export const canvasStepSchema = z.looseObject({
  id: stepIdSchema,
  kind: z.enum(stepKinds),
  /** Version of the kind's config, for its migrations. */
  version: z.number().int().positive(),
  config: z.looseObject({}),
  /** Lets everybody through by its first way out and does nothing else. */
  bypassed: z.boolean().optional(),
})
export type CanvasStep = z.infer<typeof canvasStepSchema>

export const canvasLinkSchema = z.looseObject({
  id: linkIdSchema,
  from: stepIdSchema,
  /** The way out of `from`: one of its ports. A port leads to one step at most. */
  port: z.string().min(1).max(60),
  to: stepIdSchema,
})
export type CanvasLink = z.infer<typeof canvasLinkSchema>

export const positionSchema = z.object({ x: z.number(), y: z.number() })
export type Position = z.infer<typeof positionSchema>

const names = z.record(z.string(), z.string().max(200))
const texts = z.record(z.string(), z.string().max(4_000))

/** Words in another language than the canvas's own, as far as somebody wrote them; what is missing is shown as first written. */
export const translationSchema = z.looseObject({
  name: z.string().max(200).optional(),
  steps: names.optional(),
  notes: texts.optional(),
  groups: names.optional(),
  ways: names.optional(),
})
export type Translation = z.infer<typeof translationSchema>

export const canvasDocumentSchema = z.looseObject({
  format: z.literal(canvasFormat),
  id: canvasIdSchema,
  /** Shown among the campaigns, and not among the canvases. */
  purpose: z.literal('campaign').optional(),
  logic: z.looseObject({ steps: z.array(canvasStepSchema), links: z.array(canvasLinkSchema) }),
  /** Top-left corners in canvas units, by step id. */
  layout: z.record(z.string(), positionSchema),
  /** Where sticky notes stand, by their id; their texts are wording. */
  notes: z.record(z.string(), positionSchema).optional(),
  /** The group a step or note belongs to, by the member's id: one group at most, and a group is as long as it has a member. */
  groups: z.record(z.string(), z.string()).optional(),
  wording: z.looseObject({
    name: z.string().max(200),
    note: z.string().max(10_000),
    /** Names people gave to steps; a step without one is called by its kind. */
    steps: names,
    notes: texts.optional(),
    groups: names.optional(),
    /** Names people gave to ways out, by step and port with a space between. */
    ways: names.optional(),
    /** The language all of this is written in; where none is noted, its letters tell. */
    language: z.enum(languages).optional(),
    translations: z.partialRecord(z.enum(languages), translationSchema).optional(),
  }),
})
export type CanvasDocument = z.infer<typeof canvasDocumentSchema>

export function emptyCanvas(id: CanvasDocument['id'], name: string): CanvasDocument {
  return {
    format: canvasFormat,
    id,
    logic: { steps: [], links: [] },
    layout: {},
    wording: { name, note: '', steps: {} },
  }
}

/** The text of a canvas file: stable order, so a difference between two files is a difference in the journey. */
export function canvasFileText(document: CanvasDocument): string {
  const byId = <Item extends { id: string }>(items: readonly Item[]) =>
    [...items].sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0))
  const { format, id, logic, layout, notes, groups, wording, ...unknownParts } = document
  return `${JSON.stringify(
    {
      format,
      id,
      logic: { ...logic, steps: byId(logic.steps), links: byId(logic.links) },
      layout: sorted(layout),
      ...(notes ? { notes: sorted(notes) } : {}),
      ...(groups ? { groups: sorted(groups) } : {}),
      wording: wordingInOrder(wording),
      ...unknownParts,
    },
    null,
    2,
  )}\n`
}

function wordingInOrder({ name, note, language, translations, ...parts }: CanvasDocument['wording']) {
  return {
    name,
    note,
    ...(language ? { language } : {}),
    ...partsInOrder(parts),
    ...(translations ? { translations: partsInOrder(translations, (words) => partsInOrder(words)) } : {}),
  }
}

/** Records of words by id; what we do not know stays as it is. */
function partsInOrder(parts: object, inner: (part: object) => object = sorted): object {
  return sorted(
    Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, isRecord(part) ? inner(part) : part] as const)),
  )
}

function isRecord(part: unknown): part is object {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

function sorted(record: object): object {
  return Object.fromEntries(
    Object.entries(record).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)),
  )
}
