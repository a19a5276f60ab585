// Canvases: the library, the document, the life of a canvas, and the counters of its steps.
import { z } from 'zod'
import { canvasDocumentSchema } from '../canvas/canvas-document.ts'
import { canvasDraftSchema } from '../canvas/canvas-draft.ts'
import { canvasIdSchema, stepIdSchema } from '../core/ids.ts'
import { matchFieldSchema } from '../partners/match-field.ts'
import { fixActions } from '../partners/partner-failure.ts'
import { partnerIdSchema } from '../partners/partner-id.ts'
import { maskedPersonSchema } from '../people/person.ts'
import { stepKinds } from '../steps/step-kind.ts'
import { call } from './contract-kit.ts'
import { keptHistorySchema } from './history-schema.ts'
import { phraseSchema } from './phrase-schema.ts'

export const canvasStates = ['draft', 'active', 'stopped', 'archived'] as const
export const canvasShelves = ['open', 'archived', 'trash'] as const

export const canvasSummarySchema = z.object({
  id: canvasIdSchema,
  name: z.string(),
  state: z.enum(canvasStates),
  shelf: z.enum(canvasShelves),
  steps: z.number().int(),
  partners: z.array(partnerIdSchema),
  savedAt: z.number(),
  launchedAt: z.number().nullable(),
  entered: z.number().int(),
  pending: z.number().int(),
  /** A step of it needs a person (S22). */
  needsAttention: z.boolean(),
  /** The file cannot be read; opening shows why and leaves it untouched. */
  broken: z.boolean(),
})
export type CanvasSummary = z.infer<typeof canvasSummarySchema>

export const templateIds = [
  'abandoned-cart',
  'lapsed-user',
  'onboarding',
  'loyal-suppression',
  'look-alike-seed',
  'post-purchase',
  'back-in-stock',
  'high-value-two-partners',
] as const
export type TemplateId = (typeof templateIds)[number]

const revision = z.string()

export const canvasLifeSchema = z.object({
  revision,
  savedAt: z.number(),
  state: z.enum(canvasStates),
  /** Counts launches and updates; null before the first. */
  version: z.number().int().nullable(),
  /** True when the document differs from the launched version: "Update canvas" would change something. */
  changedSinceLaunch: z.boolean(),
})
export type CanvasLife = z.infer<typeof canvasLifeSchema>

export const openCanvasSchema = canvasLifeSchema.extend({
  document: canvasDocumentSchema,
  readOnly: phraseSchema.nullable(),
  /** The file as it is, when it could not be read. */
  brokenText: z.string().nullable(),
  /** What the reader itself said of it, in English. */
  brokenDetail: z.string().nullable(),
})
export type OpenCanvas = z.infer<typeof openCanvasSchema>

/** All counts are entries (decisions.md 1). `sync` is null for steps that sync nothing. */
export const stepCountersSchema = z.object({
  stepId: stepIdSchema,
  entered: z.number().int(),
  proceeded: z.number().int(),
  exited: z.number().int(),
  here: z.number().int(),
  sync: z
    .object({
      synced: z.number().int(),
      notSynced: z.number().int(),
      pending: z.number().int(),
      errored: z.number().int(),
      /** Part of `pending` (decisions.md 3). */
      waitingForNetwork: z.number().int(),
      /** Somebody paused this step, its connection or everything: how many of `pending` wait for that to end. */
      paused: z.object({ by: z.enum(['step', 'connection', 'everything']), people: z.number().int() }).nullable(),
    })
    .nullable(),
  /** What a person should look at, with the one button that helps. */
  attention: z
    .object({
      phrase: phraseSchema,
      fix: phraseSchema,
      /** The one button; its label is `fixAction.<button>`. */
      button: z.enum(fixActions),
      partnerId: partnerIdSchema,
      firstFailedAt: z.number(),
      /** When pending people become Errored (13 h after the first failed attempt). */
      givesUpAt: z.number(),
      nextTryAt: z.number().nullable(),
      severity: z.enum(['waiting', 'needs-person']),
    })
    .nullable(),
})
export type StepCounters = z.infer<typeof stepCountersSchema>

export const canvasCountersSchema = z.object({
  canvasId: canvasIdSchema,
  steps: z.array(stepCountersSchema),
  /** People who went from a step by a port, summed over versions. */
  departures: z.array(z.object({ stepId: stepIdSchema, port: z.string(), people: z.number().int() })),
  /** Both identities hold on a recount from rows. */
  addsUp: z.boolean(),
  at: z.number(),
})
export type CanvasCounters = z.infer<typeof canvasCountersSchema>

const counterNames = ['entered', 'proceeded', 'exited', 'here', 'synced', 'notSynced', 'pending', 'errored'] as const
export type CounterName = (typeof counterNames)[number]

export const problemSchema = z.object({
  level: z.enum(['error', 'warning']),
  phrase: phraseSchema,
  field: z.string().nullable(),
  fix: z.enum(['field', 'partner-page', 'connect-link']),
  stepId: stepIdSchema.nullable(),
})

export const launchPlanSchema = z.object({
  problems: z.array(problemSchema),
  /** How many would enter now. */
  people: z.number().int(),
  segmentName: z.string().nullable(),
  /** The running version's entry takes another segment: people of this one who were never inside enter at the update. */
  entersOnUpdate: z.boolean(),
  /** Whom the update of a running canvas would touch: people who wait in a step, and what becomes of them. */
  impact: z.array(
    z.object({
      stepId: stepIdSchema,
      /** As the running version calls it. */
      name: z.string().nullable(),
      kind: z.enum(stepKinds),
      people: z.number().int(),
      change: z.enum(['goes', 'leads-elsewhere', 'stays']),
      missedSyncs: z.array(z.object({ stepId: stepIdSchema, name: z.string().nullable() })),
    }),
  ),
  kind: z.enum(['sandbox', 'live', 'none']),
  syncs: z.array(
    z.object({
      stepId: stepIdSchema,
      partnerId: partnerIdSchema,
      account: z.string(),
      audience: z.string(),
      action: z.enum(['add', 'remove']),
      fields: z.array(matchFieldSchema),
    }),
  ),
})
export type LaunchPlan = z.infer<typeof launchPlanSchema>

const byId = z.object({ id: canvasIdSchema })
const nothing = z.object({})

export const canvasCalls = {
  'canvases.list': call({
    input: z.object({ shelf: z.enum(canvasShelves), query: z.string().max(200) }),
    output: z.object({ canvases: z.array(canvasSummarySchema) }),
  }),
  'canvases.create': call({
    input: z.object({
      from: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('blank') }),
        z.object({ kind: z.literal('template'), template: z.enum(templateIds) }),
        z.object({ kind: z.literal('duplicate'), id: canvasIdSchema }),
        /** The text of an exported canvas file; a broken one is refused with where it breaks. */
        z.object({ kind: z.literal('file'), text: z.string().max(16_000_000) }),
      ]),
      name: z.string().trim().min(1).max(200).optional(),
    }),
    output: z.object({ id: canvasIdSchema }),
  }),
  'canvases.open': call({ input: byId, output: openCanvasSchema }),
  /** The same without the document: asked whenever something about an open canvas changed, its own saving too. */
  'canvases.life': call({ input: byId, output: canvasLifeSchema }),
  /** Refused with `stale-revision` when somebody saved in between; nothing is overwritten. */
  'canvases.save': call({
    input: z.object({ document: canvasDocumentSchema, baseRevision: revision }),
    output: z.object({ revision, savedAt: z.number(), changedSinceLaunch: z.boolean() }),
  }),
  /** What undo remembers, beside the file of that revision. */
  'canvases.keepHistory': call({ input: byId.extend({ history: keptHistorySchema }), output: nothing }),
  /** What is typed and not in the file yet, kept at every stroke; null when the file has it all. */
  'canvases.keepDraft': call({ input: byId.extend({ draft: canvasDraftSchema.nullable() }), output: nothing }),
  'canvases.findHistory': call({ input: byId, output: z.object({ history: keptHistorySchema.nullable() }) }),
  'canvases.findDraft': call({ input: byId, output: z.object({ draft: canvasDraftSchema.nullable() }) }),
  'canvases.rename': call({ input: byId.extend({ name: z.string().trim().min(1).max(200) }), output: nothing }),
  'canvases.moveTo': call({ input: byId.extend({ shelf: z.enum(canvasShelves) }), output: nothing }),
  'canvases.deleteForever': call({ input: byId, output: nothing }),
  'canvases.export': call({ input: byId, output: z.object({ fileName: z.string(), text: z.string() }) }),
  /** What would happen, and what stands in the way (S52, S91). */
  'canvases.planLaunch': call({ input: byId, output: launchPlanSchema }),
  /** Launches the saved revision. Refused with `launch-blocked` while a problem is an error. */
  'canvases.launch': call({ input: byId.extend({ revision }), output: nothing }),
  /** Applies the saved revision to an active canvas; people inside go on in it. */
  'canvases.update': call({
    input: byId.extend({
      revision,
      /** Where people go on who wait in a step that is gone, once their wait ends. Without one they leave the canvas. */
      redirects: z
        .array(z.object({ from: stepIdSchema, to: stepIdSchema }))
        .max(200)
        .optional(),
    }),
    output: nothing,
  }),
  'canvases.stop': call({ input: byId, output: nothing }),
  'canvases.resume': call({ input: byId, output: nothing }),
  'canvases.counters': call({ input: byId, output: canvasCountersSchema }),
  /** The people behind a number, newest first, at most 100 a page. */
  'canvases.counterPeople': call({
    input: z.object({
      canvasId: canvasIdSchema,
      stepId: stepIdSchema,
      counter: z.enum(counterNames),
      cursor: z.number().int().nullable(),
    }),
    output: z.object({
      people: z.array(
        z.object({ person: maskedPersonSchema, reason: phraseSchema.nullable(), at: z.number().nullable() }),
      ),
      nextCursor: z.number().int().nullable(),
    }),
  }),
}

export const canvasEvents = {
  /** A canvas was created, saved, renamed, moved, launched, stopped or deleted. */
  'canvases.changed': z.object({ id: canvasIdSchema }),
  /** New counts of a running canvas, at most twice a second each. */
  'canvases.counted': canvasCountersSchema,
}
