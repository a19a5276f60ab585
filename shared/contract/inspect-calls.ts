// What explains a bad night: the requests kept, what left this computer, the audit log, the diagnostics. Never a raw identifier or a token.
import { z } from 'zod'
import { canvasIdSchema, connectionIdSchema, stepIdSchema } from '../core/ids.ts'
import { matchColumns } from '../partners/match-field.ts'
import { partnerIdSchema } from '../partners/partner-id.ts'
import { call } from './contract-kit.ts'

/** How a request ended. `refused`: the partner said no, also inside HTTP 200. `blocked`: our own gate did not let it out. */
export const requestOutcomes = ['taken', 'refused', 'no-answer', 'blocked'] as const

const requestFilterSchema = z.object({
  partnerId: partnerIdSchema.nullable(),
  outcome: z.enum(requestOutcomes).nullable(),
  /** The key of a step, as `requests.steps` lists them. */
  step: z.number().int().nullable(),
  batchId: z.number().int().nullable(),
  text: z.string().max(200),
})
export type RequestFilter = z.infer<typeof requestFilterSchema>

const requestStepSchema = z.object({
  key: z.number().int(),
  canvasId: canvasIdSchema,
  canvasName: z.string(),
  stepId: stepIdSchema,
  stepName: z.string().nullable(),
})
export type RequestStep = z.infer<typeof requestStepSchema>

export const keptRequestSchema = z.object({
  id: z.number().int(),
  at: z.number(),
  partnerId: partnerIdSchema,
  connectionId: connectionIdSchema,
  step: requestStepSchema.nullable(),
  batchId: z.number().int().nullable(),
  /** Which attempt of the batch it was; null for questions. */
  attempt: z.number().int().nullable(),
  method: z.string(),
  address: z.string(),
  records: z.number().int(),
  outcome: z.enum(requestOutcomes),
  /** 0: there was no answer; then `networkCode` says why. */
  status: z.number().int(),
  networkCode: z.string().nullable(),
  /** The partner's own code inside the answer. */
  answerCode: z.string().nullable(),
  durationMs: z.number(),
})
export type KeptRequest = z.infer<typeof keptRequestSchema>

export const keptRequestDetailSchema = keptRequestSchema.extend({
  requestHeaders: z.record(z.string(), z.string()),
  /** The beginning of the body, digests shortened; null when there was none. */
  body: z.string().nullable(),
  bodyBytes: z.number().int(),
  answerHeaders: z.record(z.string(), z.string()),
  answer: z.string(),
})

export const gateRefusals = ['unknown-host', 'not-encrypted', 'raw-identifier', 'empty-digest'] as const

const outboundTotalsSchema = z.object({
  requests: z.number().int(),
  bytes: z.number().int(),
  /** Identifiers by field; each left as its hash and in no other form. */
  identifiers: z.array(z.object({ column: z.enum(matchColumns), hash: z.literal('sha256'), count: z.number().int() })),
  refused: z.array(z.object({ reason: z.enum(gateRefusals), count: z.number().int() })),
})
export type OutboundTotals = z.infer<typeof outboundTotalsSchema>

export const outboundPeriods = ['today', 'sinceStart', 'allTime'] as const
export type OutboundPeriod = (typeof outboundPeriods)[number]

export const auditActions = [
  'connection.connected',
  'connection.reconnected',
  'connection.disconnected',
  'connection.accountsChosen',
  'connection.liveAppSet',
  'audience.created',
  'canvas.launched',
  'canvas.updated',
  'canvas.stopped',
  'canvas.resumed',
  'canvas.released',
  'canvas.trashed',
  'canvas.deleted',
  'canvas.exported',
  'sync.paused',
  'sync.resumed',
  'sync.cancelled',
  'sync.retried',
  'sync.dismissed',
  'sync.broughtBack',
  'sync.replayed',
  'people.imported',
  'people.factsForgotten',
  'people.importUndone',
  'keys.created',
  'keys.rotated',
  'keys.revoked',
  'ingest.changed',
  'people.failedExported',
  'people.revealed',
  'people.consentSet',
  'people.erased',
  'people.exported',
  'people.exportedBare',
  'requests.exported',
  'requests.forgotten',
  'audit.exported',
  'ledger.exported',
  'diagnostics.saved',
  'settings.requestsOff',
  'settings.requestsDays',
  'settings.requestsSize',
  'settings.factsEndless',
  'settings.factsDays',
  'settings.retry',
  'settings.region',
  'settings.webhooks',
  'settings.consent',
  'gate.unknown-host',
  'gate.not-encrypted',
  'gate.raw-identifier',
  'gate.empty-digest',
  'accounting.alarm',
  'accounting.mended',
] as const
export type AuditAction = (typeof auditActions)[number]

/** What the audit log can be narrowed to; an action belongs to the group of its first word. */
export const auditGroups = ['connections', 'canvases', 'data', 'settings', 'alarms'] as const
export type AuditGroup = (typeof auditGroups)[number]

const auditEntrySchema = z.object({
  number: z.number().int(),
  at: z.number(),
  /** Null for an action that a later version wrote. */
  action: z.enum(auditActions).nullable(),
  subject: z.string(),
  /** The parameters of the sentence `audit.<action>`. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  hash: z.string(),
})
export type ListedAuditEntry = z.infer<typeof auditEntrySchema>

/** What is wrong with the first broken entry. `cut`: entries at the end are gone. `replaced`: another file stands in its place. */
const auditBreaks = ['unreadable', 'edited', 'moved', 'cut', 'replaced'] as const

export const auditVerdictSchema = z.object({
  entries: z.number().int(),
  broken: z.object({ number: z.number().int(), reason: z.enum(auditBreaks) }).nullable(),
})
export type AuditVerdict = z.infer<typeof auditVerdictSchema>

export const diagnosticsParts = [
  'app',
  'settings',
  'connections',
  'canvases',
  'batches',
  'errors',
  'limiter',
  'requests',
  'outbound',
  'audit',
  'log',
] as const

const nothing = z.object({})
const cursor = z.number().int().nullable()
const chunk = z.object({ text: z.string(), nextCursor: cursor })

export const inspectCalls = {
  /** Newest first; the cursor is the last id given. */
  'requests.list': call({
    input: requestFilterSchema.extend({ cursor }),
    output: z.object({ requests: z.array(keptRequestSchema), nextCursor: cursor, total: z.number().int() }),
  }),
  'requests.get': call({ input: z.object({ id: z.number().int() }), output: keptRequestDetailSchema }),
  /** The steps that requests are kept of. */
  'requests.steps': call({ input: nothing, output: z.object({ steps: z.array(requestStepSchema) }) }),
  /** NDJSON, oldest first, in pieces: call again with `nextCursor` until it is null. */
  'requests.export': call({ input: requestFilterSchema.extend({ cursor }), output: chunk }),
  'requests.forget': call({ input: nothing, output: z.object({ requests: z.number().int() }) }),
  'outbound.view': call({
    input: nothing,
    output: z.object({
      startedAt: z.number(),
      /** When counting began in this data folder. */
      countedSince: z.number(),
      hosts: z.array(
        z.object({
          host: z.string(),
          /** The sandbox and other things on this computer: what went there did not leave it. */
          isThisComputer: z.boolean(),
          today: outboundTotalsSchema,
          sinceStart: outboundTotalsSchema,
          allTime: outboundTotalsSchema,
        }),
      ),
    }),
  }),
  /** Newest first. */
  'audit.list': call({
    input: z.object({ group: z.enum(auditGroups).nullable(), text: z.string().max(200), cursor }),
    output: z.object({ entries: z.array(auditEntrySchema), nextCursor: cursor, total: z.number().int() }),
  }),
  'audit.verify': call({ input: nothing, output: auditVerdictSchema }),
  /** The file as it is, in pieces. */
  'audit.export': call({ input: z.object({ cursor }), output: chunk }),
  /** What a diagnostics file would hold, part by part: the file is these texts and nothing else. */
  'diagnostics.build': call({
    input: nothing,
    output: z.object({
      fileName: z.string(),
      parts: z.array(z.object({ id: z.enum(diagnosticsParts), text: z.string() })),
    }),
  }),
  /** The person saved what was shown. */
  'diagnostics.saved': call({ input: nothing, output: nothing }),
}

export const inspectEvents = {
  /** Requests were kept or forgotten: at most once a second. */
  'requests.changed': nothing,
  'audit.changed': nothing,
}
