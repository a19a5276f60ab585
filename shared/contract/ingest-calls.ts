// The ways in for others: the local REST server, its keys, what was called, and the cohorts that came. A key's secret is in the answer
// that makes it and nowhere else.
import { z } from 'zod'
import { dataPartnerIdSchema } from '../people/data-partners/data-partner-catalog.ts'
import { attributeTypes } from '../people/person.ts'
import { call } from './contract-kit.ts'
import { phraseSchema } from './phrase-schema.ts'

export const keyPermissions = [
  'users.track',
  'users.track.bulk',
  'users.export.ids',
  'users.delete',
  'users.alias.new',
  'users.identify',
  'canvas.trigger.send',
  'segments.list',
  'canvas.list',
] as const
export type KeyPermission = (typeof keyPermissions)[number]

export const ingestServerSchema = z.object({
  /** What was asked for; it runs when there is no trouble. */
  on: z.boolean(),
  running: z.boolean(),
  port: z.number().int(),
  /** Reached from other machines, too. */
  anywhere: z.boolean(),
  /** The address to hand to a partner, and further ones where others reach us. */
  addresses: z.array(z.string()),
  /** Why it does not run, and a port that is free. */
  trouble: z
    .object({ kind: z.enum(['port-in-use', 'not-allowed', 'failed']), freePort: z.number().int().nullable() })
    .nullable(),
})
export type IngestServerState = z.infer<typeof ingestServerSchema>

export const apiKeySchema = z.object({
  id: z.string(),
  kind: z.enum(['rest', 'import']),
  partner: dataPartnerIdSchema.nullable(),
  name: z.string(),
  permissions: z.array(z.enum(keyPermissions)),
  hint: z.string(),
  createdAt: z.number(),
  lastUsedAt: z.number().nullable(),
  revokedAt: z.number().nullable(),
})
export type ListedKey = z.infer<typeof apiKeySchema>

const ingestCallSchema = z.object({
  id: z.number().int(),
  at: z.number(),
  keyId: z.string().nullable(),
  keyName: z.string().nullable(),
  method: z.string(),
  path: z.string(),
  status: z.number().int(),
  tookMs: z.number(),
  accepted: z.number().int(),
  refused: z.number().int(),
  created: z.number().int(),
  unknown: z.number().int(),
  names: z.array(z.object({ name: z.string(), meant: z.string().nullable() })),
  people: z.array(z.string()),
  problems: z.array(z.string()),
})
export type ListedIngestCall = z.infer<typeof ingestCallSchema>

const cohortSchema = z.object({
  key: z.number().int(),
  partner: z.string(),
  cohortId: z.string(),
  name: z.string().nullable(),
  createdAt: z.number().nullable(),
  changedAt: z.number(),
  people: z.number().int(),
})

const cohortVerdicts = ['unknown', 'ambiguous', 'refused'] as const
const cohortImportSchema = z.object({
  id: z.number().int(),
  at: z.number(),
  cohortKey: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
  unchanged: z.number().int(),
  unknown: z.number().int(),
  ambiguous: z.number().int(),
  refused: z.number().int(),
  examples: z.array(z.object({ verdict: z.enum(cohortVerdicts), id: z.string() })),
})
export type ListedCohortImport = z.infer<typeof cohortImportSchema>

const mappingSchema = z.object({
  name: z.string(),
  type: z.enum(attributeTypes),
  /** Null: nobody has it and nobody prepared it. */
  actualType: z.enum(attributeTypes).nullable(),
  people: z.number().int(),
})
export type ListedMapping = z.infer<typeof mappingSchema>

const findingStates = ['good', 'waiting', 'wrong'] as const
const findingSchema = z.object({
  state: z.enum(findingStates),
  phrase: phraseSchema,
  fix: phraseSchema.nullable(),
})
export type Finding = z.infer<typeof findingSchema>

const nothing = z.object({})
const ofPartner = z.object({ partner: dataPartnerIdSchema })
const madeKey = z.object({ key: apiKeySchema, secret: z.string() })

export const ingestCalls = {
  'ingest.get': call({ input: nothing, output: ingestServerSchema }),
  /** `anywhere` needs `sure`: others on the network reach the server then. */
  'ingest.change': call({
    input: z.object({
      on: z.boolean().optional(),
      port: z.number().int().min(1).max(65_535).optional(),
      anywhere: z.boolean().optional(),
      sure: z.boolean().optional(),
    }),
    output: ingestServerSchema,
  }),
  'ingest.calls': call({
    input: z.object({ partner: dataPartnerIdSchema.nullable(), before: z.number().int().nullable() }),
    output: z.object({ calls: z.array(ingestCallSchema), nextBefore: z.number().int().nullable() }),
  }),
  /** Looks at what is, and says what keeps data from arriving. */
  'ingest.diagnose': call({ input: ofPartner, output: z.object({ findings: z.array(findingSchema) }) }),
  'ingest.mapping': call({ input: ofPartner, output: z.object({ attributes: z.array(mappingSchema) }) }),
  /** Enters the partner's attributes into the registry with the types they are to have. */
  'ingest.prepareMapping': call({ input: ofPartner, output: nothing }),
  /** Sends a real request about one person through the server's whole way, save the socket, with a key that lives as long as that. */
  'ingest.test': call({
    input: z.object({
      partner: dataPartnerIdSchema,
      personId: z.number().int(),
      values: z.array(z.object({ name: z.string().max(255), value: z.string().max(255) })).max(10),
    }),
    output: z.object({
      status: z.number().int(),
      answer: z.string(),
      before: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
      after: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
    }),
  }),
  'keys.list': call({ input: nothing, output: z.object({ keys: z.array(apiKeySchema) }) }),
  'keys.create': call({
    input: z.object({
      kind: z.enum(['rest', 'import']),
      partner: dataPartnerIdSchema.nullable(),
      name: z.string().trim().min(1).max(80),
      permissions: z.array(z.enum(keyPermissions)),
    }),
    output: madeKey,
  }),
  'keys.rotate': call({ input: z.object({ id: z.string() }), output: madeKey }),
  'keys.revoke': call({ input: z.object({ id: z.string() }), output: nothing }),
  'cohorts.list': call({
    input: z.object({ partner: dataPartnerIdSchema.nullable() }),
    output: z.object({ cohorts: z.array(cohortSchema) }),
  }),
  'cohorts.imports': call({
    input: z.object({ partner: dataPartnerIdSchema, before: z.number().int().nullable() }),
    output: z.object({ imports: z.array(cohortImportSchema), nextBefore: z.number().int().nullable() }),
  }),
}

export const ingestEvents = {
  /** The server's state, a key, or a call at it. */
  'ingest.changed': nothing,
  'cohorts.changed': nothing,
}
