// /canvas/trigger/send (reference §6.4): reads whom an API-triggered canvas is to take in, writes what is said of them, and starts it.
import { canvasIdSchema } from '#shared/core/ids.ts'
import type { Database } from '../../store/sqlite.ts'
import type { PeopleWriter } from '../people-writer.ts'
import type { CanvasTrigger, IngestWorld, TriggerOutcome } from './ingest-world.ts'
import { readAlias } from './person-key.ts'
import { IngestRefusal, isObject, isText, type JsonObject } from './read-request.ts'

const mostRecipients = 50
const longestPropertiesBytes = 50 * 1024
const wrongCanvas = 'canvas_id must be a string of the Canvas api identifier'

const refusals: Readonly<Record<Exclude<TriggerOutcome, 'started'>, string>> = {
  'no-such-canvas': wrongCanvas,
  'not-api-triggered': 'This canvas is not API-triggered. Choose “API-triggered” in its entry step and launch it.',
  'not-running': 'This canvas is not running. Launch it first.',
}

interface Recipient {
  readonly key:
    | { readonly externalId: string }
    | { readonly alias: { readonly label: string; readonly name: string } }
    | { readonly email: string }
  readonly properties: JsonObject
  readonly attributes: JsonObject | null
  readonly existingOnly: boolean
}

export class TriggerCall {
  private readonly db: Database
  private readonly writer: PeopleWriter
  private readonly world: IngestWorld

  constructor(db: Database, writer: PeopleWriter, world: IngestWorld) {
    this.db = db
    this.writer = writer
    this.world = world
  }

  /** How many were found, or null for a broadcast. Attributes are written and the journey begun in one transaction, or neither. */
  send(body: JsonObject): number | null {
    const canvasId = canvasIdSchema.safeParse(body.canvas_id).data
    if (!canvasId) throw new IngestRefusal(400, wrongCanvas)
    const properties = readProperties(body.context ?? body.canvas_entry_properties)
    const { broadcast = false, recipients, audience } = body
    if (typeof broadcast !== 'boolean') throw new IngestRefusal(400, "'broadcast' must be true or false.")
    if (audience !== undefined && audience !== null)
      throw new IngestRefusal(400, "'audience' is not supported here: choose the audience in the canvas’s entry step.")
    if (broadcast === (recipients !== undefined && recipients !== null))
      throw new IngestRefusal(400, "Send either 'recipients', or 'broadcast' set to true.")
    const chosen = broadcast ? null : readRecipients(recipients)
    return this.db.transaction(() => {
      const found = chosen && this.resolve(chosen, properties)
      const trigger: CanvasTrigger = { canvasId, recipients: found, properties }
      const outcome = this.world.triggerCanvas(trigger)
      if (outcome !== 'started') throw new IngestRefusal(400, refusals[outcome])
      return found && found.length
    })
  }

  private resolve(recipients: readonly Recipient[], parent: JsonObject) {
    const written = this.writer.upsert(
      recipients.flatMap(({ key, attributes, existingOnly }) =>
        attributes ? [{ ...key, updateOnly: existingOnly, attributes }] : [],
      ),
    )
    if (written.some(({ trouble }) => trouble !== null && trouble !== 'unknown'))
      throw new IngestRefusal(400, "One of the 'recipients' cannot be created from its identifier.")
    return recipients.flatMap(({ key, properties }) => {
      const personId = this.writer.finder.find(key)
      return personId === undefined ? [] : [{ personId, properties: { ...parent, ...properties } }]
    })
  }
}

function readRecipients(given: unknown): Recipient[] {
  if (!Array.isArray(given) || given.length === 0)
    throw new IngestRefusal(400, "'recipients' must be a non-empty array of objects.")
  if (given.length > mostRecipients)
    throw new IngestRefusal(400, 'The max number of external_ids and aliases per request was exceeded.')
  return given.map((one) => {
    if (!isObject(one)) throw new IngestRefusal(400, "'recipients' must be a non-empty array of objects.")
    const { external_user_id: externalId, user_alias: alias, email, send_to_existing_only: existing, attributes } = one
    const readable = readAlias(alias)
    const [key, second] = [
      ...(isText(externalId) ? [{ externalId }] : []),
      ...(readable ? [readable] : []),
      ...(isText(email) ? [{ email }] : []),
    ]
    if (!key || second)
      throw new IngestRefusal(400, "Each of 'recipients' needs one of 'external_user_id', 'user_alias' and 'email'.")
    if (existing !== undefined && typeof existing !== 'boolean')
      throw new IngestRefusal(400, "'send_to_existing_only' must be true or false.")
    if (readable && existing !== undefined)
      throw new IngestRefusal(400, "'send_to_existing_only' cannot be used with a 'user_alias'.")
    if (attributes !== undefined && attributes !== null && !isObject(attributes))
      throw new IngestRefusal(400, "'attributes' of a recipient must be an object.")
    if (existing === false && !isObject(attributes))
      throw new IngestRefusal(400, "'attributes' are required when 'send_to_existing_only' is false.")
    return {
      key,
      properties: readProperties(one.context ?? one.canvas_entry_properties),
      attributes: isObject(attributes) ? attributes : null,
      existingOnly: existing !== false,
    }
  })
}

function readProperties(given: unknown): JsonObject {
  if (given === undefined || given === null) return {}
  if (!isObject(given) || Buffer.byteLength(JSON.stringify(given)) > longestPropertiesBytes)
    throw new IngestRefusal(400, "'context' must be an object of at most 50 KB.")
  return given
}
