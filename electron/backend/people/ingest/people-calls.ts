// /users/delete, /users/alias/new, /users/identify and /users/export/ids (reference §6.4): reads their bodies and has them done.
import type { PersonKey } from '../find-person.ts'
import type { PeopleWriter } from '../people-writer.ts'
import { externalIdTooLong, readAlias, readBrazeId } from './person-key.ts'
import type { ProfileExport } from './profile-export.ts'
import { IngestRefusal, isObject, isText, type JsonObject } from './read-request.ts'

const mostPeople = 50
const longestExternalIdBytes = 987
const tooManyPeople = 'The max number of external_ids and aliases per request was exceeded.'
const tooManyIds = 'The max number of ids per request was exceeded.'

type Answer = Readonly<Record<string, unknown>>

export class PeopleCalls {
  private readonly writer: PeopleWriter
  private readonly profiles: ProfileExport

  constructor(writer: PeopleWriter, profiles: ProfileExport) {
    this.writer = writer
    this.profiles = profiles
  }

  /** Counts the names sent, as the platform does: saying who existed would tell strangers who is known. */
  delete(body: JsonObject): Answer {
    const keys = readKeys(body)
    if (keys.length === 0)
      throw new IngestRefusal(400, "'external_ids', 'user_aliases' or 'braze_ids' must be a non-empty array.")
    this.writer.deletePeople(keys)
    return { deleted: keys.length }
  }

  newAliases(body: JsonObject): Answer {
    const wanted = listIn(body, 'user_aliases')
    if (!wanted || wanted.length === 0) throw new IngestRefusal(400, "'user_aliases' must be a non-empty array.")
    if (wanted.length > mostPeople) throw new IngestRefusal(400, tooManyPeople)
    const aliases = wanted.map((one) => {
      const alias = readAlias(one)?.alias
      const externalId = isObject(one) ? one.external_id : undefined
      if (!alias) throw new IngestRefusal(400, "each of 'user_aliases' needs an 'alias_name' and an 'alias_label'.")
      if (externalId !== undefined && externalId !== null && !isText(externalId))
        throw new IngestRefusal(400, "'external_id' must be a non-empty string.")
      return { ...alias, externalId: isText(externalId) ? externalId : undefined }
    })
    const results = this.writer.addAliases(aliases)
    return summed(results, 'user_aliases')
  }

  identify(body: JsonObject): Answer {
    const merge = body.merge_behavior ?? 'merge'
    if (merge !== 'merge' && merge !== 'none')
      throw new IngestRefusal(400, "'merge_behavior' must be 'merge' or 'none'.")
    const lists = [
      { name: 'aliases_to_identify', read: (one: JsonObject) => readAlias(one.user_alias) },
      { name: 'emails_to_identify', read: ({ email }: JsonObject) => (isText(email) ? { email } : undefined) },
      { name: 'phone_numbers_to_identify', read: ({ phone }: JsonObject) => (isText(phone) ? { phone } : undefined) },
    ]
    const people = lists.flatMap(({ name, read }) =>
      (listIn(body, name) ?? []).map((one) => {
        const as: PersonKey | undefined = isObject(one) ? read(one) : undefined
        const externalId = isObject(one) ? one.external_id : undefined
        if (!as || !isText(externalId))
          throw new IngestRefusal(400, `each of '${name}' needs an 'external_id' and whom it is to be given to.`)
        if (Buffer.byteLength(externalId) > longestExternalIdBytes) throw new IngestRefusal(400, externalIdTooLong)
        return { externalId, as }
      }),
    )
    if (people.length === 0)
      throw new IngestRefusal(
        400,
        "'aliases_to_identify', 'emails_to_identify' or 'phone_numbers_to_identify' must be a non-empty array.",
      )
    if (people.length > mostPeople) throw new IngestRefusal(400, tooManyPeople)
    // Success does not prove a match (reference §6.4): whoever is not found is no error.
    this.writer.identify(people, merge)
    return { aliases_processed: people.length }
  }

  exportIds(body: JsonObject): Answer {
    const single = singleKey(body)
    const keys = single ? [single] : readKeys(body)
    if (keys.length === 0)
      throw new IngestRefusal(
        400,
        "'external_ids', 'user_aliases', 'device_id', 'braze_id', 'email_address' or 'phone' is required.",
      )
    const fields = listIn(body, 'fields_to_export')
    if (fields && !fields.every(isText)) throw new IngestRefusal(400, "'fields_to_export' must be an array of names.")
    const users: Answer[] = []
    const invalid: string[] = []
    for (const key of keys) {
      const id = this.writer.finder.find(key)
      const profile = id === undefined ? undefined : this.profiles.of(id, fields?.filter(isText))
      if (profile) users.push(profile)
      else if (key.externalId !== undefined) invalid.push(key.externalId)
    }
    return { users, ...(invalid.length > 0 ? { invalid_user_ids: invalid } : {}) }
  }
}

function summed(results: readonly { readonly trouble: string | null }[], list: string): Answer {
  const errors = results.flatMap(({ trouble }, index) => {
    if (trouble === null) return []
    const type = trouble === 'unknown' ? "no user has this 'external_id'" : 'this alias belongs to another user'
    return [{ type, input_array: list, index }]
  })
  return { aliases_processed: results.length - errors.length, ...(errors.length > 0 ? { errors } : {}) }
}

function listIn(body: JsonObject, name: string): readonly unknown[] | undefined {
  const list = body[name]
  if (list === undefined || list === null) return undefined
  if (!Array.isArray(list)) throw new IngestRefusal(400, `'${name}' must be an array.`)
  return list
}

/** Everybody named by the three lists that may stand together. */
function readKeys(body: JsonObject): PersonKey[] {
  const read = (name: string, each: (one: unknown) => PersonKey | undefined) =>
    (listIn(body, name) ?? []).map((one) => {
      const key = each(one)
      if (!key) throw new IngestRefusal(400, `'${name}' holds something that names nobody.`)
      return key
    })
  const keys = [
    ...read('external_ids', (one) => (isText(one) ? { externalId: one } : undefined)),
    ...read('user_aliases', readAlias),
    ...read('braze_ids', (one) => {
      const personId = readBrazeId(one)
      return personId === undefined ? undefined : { personId }
    }),
  ]
  if (keys.length > mostPeople) throw new IngestRefusal(400, body.braze_ids ? tooManyIds : tooManyPeople)
  return keys
}

function singleKey(body: JsonObject): PersonKey | undefined {
  const { device_id: deviceId, email_address: email, phone, braze_id: brazeId } = body
  if (isText(deviceId)) return { deviceId }
  if (isText(email)) return { email }
  if (isText(phone)) return { phone }
  const personId = readBrazeId(brazeId)
  return personId === undefined ? undefined : { personId }
}
