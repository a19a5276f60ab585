// A canvas to hand on in one file: its drawing, the segments it uses and the scenarios kept with it. The schema is an allow-list: what is
// not named here is not written and not read, so that no secret and no person has a place in it.
import { z } from 'zod'
import { positionSchema } from '../canvas/canvas-document.ts'
import { linkIdSchema, segmentIdSchema, stepIdSchema } from '../core/ids.ts'
import { type GroupFilter, groupFilterSchema } from '../people/segment-filter.ts'
import { type Scenario, scenarioSchema } from '../rehearsal/scenario.ts'
import { stepKinds } from '../steps/step-kind.ts'
import { type Phrase, phrase } from '../words/say.ts'
import { languages } from '../words/word-table.ts'

export const bundleFormat = 1
export const bundleEnding = '.canvas-bundle.json'
/** Characters a bundle may have. */
export const largestBundle = 16_000_000

/** Of a step, a note or a group. */
export const memberIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const names = z.record(memberIdSchema, z.string().max(200))
const texts = z.record(memberIdSchema, z.string().max(4_000))
const wayNames = z.record(z.string().regex(/^[A-Za-z0-9_-]{1,64} [A-Za-z0-9_-]{1,60}$/), z.string().max(200))
const words = { steps: names.optional(), notes: texts.optional(), groups: names.optional(), ways: wayNames.optional() }

const bundledCanvasSchema = z.strictObject({
  purpose: z.literal('campaign').optional(),
  steps: z
    .array(
      z.strictObject({
        id: stepIdSchema,
        kind: z.enum(stepKinds),
        version: z.number().int().positive(),
        /** Read by the schema of its kind, which leaves out what it does not know. */
        config: z.record(z.string(), z.json()),
        bypassed: z.boolean().optional(),
      }),
    )
    .max(20_000),
  links: z
    .array(
      z.strictObject({
        id: linkIdSchema,
        from: stepIdSchema,
        port: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/),
        to: stepIdSchema,
      }),
    )
    .max(60_000),
  layout: z.record(memberIdSchema, positionSchema),
  notes: z.record(memberIdSchema, positionSchema).optional(),
  groups: z.record(memberIdSchema, memberIdSchema).optional(),
  wording: z.strictObject({
    name: z.string().max(200),
    note: z.string().max(10_000),
    language: z.enum(languages).optional(),
    ...words,
    translations: z
      .partialRecord(z.enum(languages), z.strictObject({ name: z.string().max(200).optional(), ...words }))
      .optional(),
  }),
})
export type BundledCanvas = z.infer<typeof bundledCanvasSchema>

export interface BundledSegment {
  id: z.infer<typeof segmentIdSchema>
  /** Empty for one that was gone when the bundle was made. */
  name: string
  /** Null where its meaning is of one workspace alone: the people of an imported file. */
  filter: GroupFilter | null
}
const bundledSegmentSchema: z.ZodType<BundledSegment> = z.strictObject({
  id: segmentIdSchema,
  name: z.string().max(120),
  filter: groupFilterSchema.nullable(),
})

/** What a bundle leaves out of a step, a segment or a scenario, because a secret or a person may stand there. */
export const leftOutKinds = ['webhook', 'sample-call', 'identity', 'text', 'import', 'settings', 'people-file'] as const
export type LeftOut = z.infer<typeof leftOutSchema>
export const leftOutSchema = z.strictObject({
  /** Null where it is not of a step. */
  stepId: stepIdSchema.nullable(),
  what: z.enum(leftOutKinds),
})

export interface CanvasBundle {
  bundle: typeof bundleFormat
  canvas: BundledCanvas
  segments: BundledSegment[]
  scenarios: { name: string; scenario: Scenario }[]
  leftOut: LeftOut[]
}
export const canvasBundleSchema: z.ZodType<CanvasBundle> = z.strictObject({
  bundle: z.literal(bundleFormat),
  canvas: bundledCanvasSchema,
  segments: z.array(bundledSegmentSchema).max(1_000),
  scenarios: z.array(z.strictObject({ name: z.string().trim().min(1).max(100), scenario: scenarioSchema })).max(1_000),
  leftOut: z.array(leftOutSchema).max(100_000),
})

/** Whether a text says of itself that it is a bundle, and not a canvas file. */
export function isBundleText(text: string): boolean {
  return bundleMark(parsed(text)) !== undefined
}

type BundleRead = { readonly ok: true; readonly bundle: CanvasBundle } | { readonly ok: false; readonly why: Phrase }

export function readBundle(text: string): BundleRead {
  const json = parsed(text)
  const mark = bundleMark(json)
  if (typeof mark === 'number' && mark > bundleFormat) return { ok: false, why: phrase('canvasFile.newer') }
  const read = canvasBundleSchema.safeParse(json)
  if (read.success) return { ok: true, bundle: read.data }
  const path = read.error.issues[0]?.path.join(' › ') || '/'
  return { ok: false, why: phrase('canvasFile.wrongShape', { path }) }
}

export function bundleText(bundle: CanvasBundle): string {
  return `${JSON.stringify(bundle, null, 2)}\n`
}

function bundleMark(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'bundle' in json ? json.bundle : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
