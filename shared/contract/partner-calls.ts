// Partners: manifests, connections and their sign-in, ad accounts, audiences. No call ever returns a token or a secret.
import { z } from 'zod'
import { canvasIdSchema, connectionIdSchema, stepIdSchema } from '../core/ids.ts'
import { audienceRefSchema, audienceSchema } from '../partners/audience.ts'
import { connectionKindSchema, connectionSchema } from '../partners/connection.ts'
import { partnerIdSchema } from '../partners/partner-id.ts'
import { partnerManifestSchema } from '../partners/partner-manifest.ts'
import { canvasStates } from './canvas-calls.ts'
import { call } from './contract-kit.ts'
import { phraseSchema } from './phrase-schema.ts'

const nothing = z.object({})
const oneConnection = z.object({ connectionId: connectionIdSchema })
const account = oneConnection.extend({ adAccountId: z.string() })

export const partnerUseSchema = z.object({
  canvasId: canvasIdSchema,
  canvasName: z.string(),
  state: z.enum(canvasStates),
  stepId: stepIdSchema,
  stepName: z.string().nullable(),
  connectionId: connectionIdSchema,
  audience: z.string().nullable(),
  synced: z.number().int().nullable(),
  pending: z.number().int().nullable(),
})

/** The developer app of a live connection as the screen may see it: never the secret. */
export const liveAppSchema = z.object({
  appId: z.string(),
  hasSecret: z.boolean(),
  apiBase: z.string(),
  authorizeBase: z.string(),
  requests: z.number().positive(),
  windowMs: z.number().int().positive(),
  recordsPerRequest: z.number().int().positive(),
  phoneForm: z.enum(['e164', 'digits']),
})

export const partnerCalls = {
  'partners.list': call({
    input: nothing,
    output: z.object({
      partners: z.array(
        z.object({
          manifest: partnerManifestSchema,
          /** The address to register at the vendor for a live connection. */
          redirectUrl: z.string(),
          liveApp: liveAppSchema.nullable(),
          /** Prerequisites and terms the marketer has ticked off, by their key or label. */
          checked: z.array(z.string()),
        }),
      ),
    }),
  }),
  'partners.check': call({
    input: z.object({ partnerId: partnerIdSchema, item: z.string().max(200), done: z.boolean() }),
    output: nothing,
  }),
  'partners.setLiveApp': call({
    input: z.object({
      partnerId: partnerIdSchema,
      appId: z.string().trim().min(1).max(200),
      /** Left out to keep the one in the keychain. */
      appSecret: z.string().min(1).max(500).optional(),
      apiBase: z.url().max(300),
      authorizeBase: z.url().max(300),
      requests: z.number().positive().max(1_000),
      windowMs: z.number().int().positive().max(86_400_000),
      recordsPerRequest: z.number().int().positive().max(100_000),
      phoneForm: z.enum(['e164', 'digits']),
    }),
    output: liveAppSchema,
  }),
  /** Steps that use a partner, for "Where it is used" and before a disconnect. */
  'partners.uses': call({
    input: z.object({ partnerId: partnerIdSchema }),
    output: z.object({ uses: z.array(partnerUseSchema) }),
  }),
  'connections.list': call({ input: nothing, output: z.object({ connections: z.array(connectionSchema) }) }),
  /** Starts a sign-in: open the address in a browser; `connections.signedIn` tells how it ended. Also reconnects and changes account. */
  'connections.begin': call({
    input: z.object({ partnerId: partnerIdSchema, kind: connectionKindSchema }),
    output: z.object({ attemptId: z.string(), authorizeUrl: z.url() }),
  }),
  'connections.cancel': call({ input: z.object({ attemptId: z.string() }), output: nothing }),
  'connections.chooseAccounts': call({
    input: oneConnection.extend({ accountIds: z.array(z.string()).min(1).max(200) }),
    output: connectionSchema,
  }),
  /** Asks the partner whether the token lives and which ad accounts it opens. */
  'connections.check': call({ input: oneConnection, output: connectionSchema }),
  'connections.disconnect': call({ input: oneConnection, output: nothing }),
  /** What the limiter does right now for a connection. */
  'connections.rightNow': call({
    input: oneConnection,
    output: z.object({
      requestsLeft: z.number().int(),
      requestsPerWindow: z.number(),
      nextFlushInMs: z.number().nullable(),
      inFlight: z.number().int(),
      waitingPeople: z.number().int(),
    }),
  }),
  /** Up to 200 rows from the local cache, filled in the background; `complete` says whether the cache holds all of them. */
  'audiences.search': call({
    input: account.extend({ query: z.string().max(200), refresh: z.boolean().optional() }),
    output: z.object({
      audiences: z.array(audienceSchema),
      total: z.number().int(),
      /** The audience whose name is exactly the query (trimmed, NFC), so that "Create" is not offered for it. */
      exact: audienceSchema.nullable(),
      complete: z.boolean(),
      asOf: z.number().nullable(),
      /** Why the partner could not be asked just now; the cached rows are still given. */
      trouble: phraseSchema.nullable(),
    }),
  }),
  /** Idempotent: the same name in the same account gives the same audience (double-click, retry after a lost answer). */
  'audiences.create': call({
    input: account.extend({ name: z.string().trim().min(1).max(128) }),
    output: z.object({ audience: audienceRefSchema, how: z.enum(['created', 'existed', 'with-first-batch']) }),
  }),
  /** Audiences that a partner answered it no longer has: what the checks of an open canvas need (S48). */
  'audiences.missing': call({
    input: nothing,
    output: z.object({ missing: z.array(z.object({ connectionId: connectionIdSchema, audienceId: z.string() })) }),
  }),
  'audiences.get': call({
    input: account.extend({ audienceId: z.string() }),
    output: z.object({ audience: audienceSchema.nullable() }),
  }),
}

export const partnerEvents = {
  'connections.changed': nothing,
  'connections.signedIn': z.object({
    attemptId: z.string(),
    outcome: z.enum(['done', 'denied', 'failed']),
    connectionId: connectionIdSchema.nullable(),
    trouble: phraseSchema.nullable(),
  }),
  /** The cache of an ad account's audiences grew or changed. */
  'audiences.changed': account,
}
