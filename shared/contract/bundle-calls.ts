// Bundles: a canvas with its segments and scenarios, handed on in one file. Nothing comes in before a person has seen what it would change.
import { z } from 'zod'
import { largestBundle, leftOutKinds } from '../bundle/canvas-bundle.ts'
import { bundleChoicesSchema, syncPlaceSchema } from '../bundle/settle-bundle.ts'
import { canvasIdSchema, connectionIdSchema, segmentIdSchema } from '../core/ids.ts'
import { connectionKindSchema } from '../partners/connection.ts'
import { partnerIdSchema } from '../partners/partner-id.ts'
import { call } from './contract-kit.ts'

const text = z.string().max(largestBundle)
const byId = z.object({ id: canvasIdSchema })
const named = z.object({ id: segmentIdSchema, name: z.string() })

/** `same`: nothing to ask. `differs`: mine has this id or name and another meaning. `missing`: the bundle has no more than its name. */
const segmentStandings = ['same', 'new', 'differs', 'missing'] as const

export const bundlePlanSchema = z.object({
  name: z.string(),
  steps: z.number().int(),
  scenarios: z.array(z.string()),
  /** My canvas of the same name. A running one cannot make room. */
  clash: z.object({ id: canvasIdSchema, isRunning: z.boolean() }).nullable(),
  freeName: z.string(),
  segments: z.array(
    z.object({
      ...named.shape,
      standing: z.enum(segmentStandings),
      mine: named.nullable(),
      /** Mine may be changed to what the bundle has. */
      canReplace: z.boolean(),
      /** Canvases and segments here that would change with it. */
      usedBy: z.array(z.string()),
      freeName: z.string(),
    }),
  ),
  mySegments: z.array(named),
  syncs: z.array(
    z.object({
      key: z.string(),
      partnerId: partnerIdSchema,
      /** What people called the steps; the first few. */
      steps: z.array(z.string()),
      was: syncPlaceSchema,
      /** How much of it is here. */
      has: z.object({ connection: z.boolean(), account: z.boolean(), audience: z.boolean() }),
      suggested: syncPlaceSchema,
    }),
  ),
  connections: z.array(
    z.object({
      id: connectionIdSchema,
      partnerId: partnerIdSchema,
      kind: connectionKindSchema,
      accounts: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
  /** What was not written into the bundle, to be filled in again: how many steps and places of each kind. */
  leftOut: z.array(z.object({ what: z.enum(leftOutKinds), steps: z.array(z.string()), count: z.number().int() })),
})
export type BundlePlan = z.infer<typeof bundlePlanSchema>

export const bundleCalls = {
  'bundles.export': call({
    input: byId,
    output: z.object({
      fileName: z.string(),
      text: z.string(),
      segments: z.number().int(),
      scenarios: z.number().int(),
      leftOut: z.number().int(),
    }),
  }),
  /** What would come and what would be asked; changes nothing. */
  'bundles.plan': call({ input: z.object({ text }), output: bundlePlanSchema }),
  /** Everything or nothing. */
  'bundles.import': call({
    input: z.object({ text, choices: bundleChoicesSchema }),
    output: z.object({ id: canvasIdSchema }),
  }),
  /** Undoes an import of this session: what came goes to the trash, what it replaced comes back. */
  'bundles.takeBack': call({ input: byId, output: z.object({}) }),
}
