// What one call of people-writer has read and not yet written: whom it found, made and changed. Inside the call's transaction.
import type { Instant } from '#shared/core/clock.ts'
import type { AttributeType } from '#shared/people/person.ts'
import type { Database } from '../store/sqlite.ts'
import { attributePath } from './attribute-path.ts'
import type { AttributeRegistry } from './attribute-registry.ts'
import type { PersonFinder, PersonKey } from './find-person.ts'
import { identifierKey } from './identifier-key.ts'
import { personSearchText } from './people-functions.ts'
import { markIdentitiesChanged } from './people-revision.ts'
import { type AttributeTypes, PersonDraft, type RefusalReason } from './person-draft.ts'
import type { PersonTrouble, PersonUpdate, PersonWriteResult } from './person-update.ts'
import { numberCell, textCell } from './sql-cell.ts'
import { readField } from './standard-value.ts'

export const longestExternalIdBytes = 987
const nobodyRefused: PersonWriteResult['refused'] = []

export class WriteBatch implements AttributeTypes {
  private readonly db: Database
  private readonly now: Instant
  private readonly finder: PersonFinder
  private readonly registry: AttributeRegistry
  private readonly defaultRegion: string | null
  private readonly types: Map<string, AttributeType | null>
  private readonly added = new Map<string, AttributeType>()
  private readonly drafts = new Map<number, PersonDraft>()
  private idOf = new Map<string, number>()
  private identityChanged = false

  constructor(
    db: Database,
    now: Instant,
    finder: PersonFinder,
    registry: AttributeRegistry,
    defaultRegion: string | null,
  ) {
    this.db = db
    this.now = now
    this.finder = finder
    this.registry = registry
    this.defaultRegion = defaultRegion
    this.types = new Map(registry.types())
  }

  /** Looks up everybody named by an external id at once. */
  foresee(keys: readonly PersonKey[]): void {
    const rows = this.db.allAsArrays(
      `select people.external_id, people.id, people.attributes from json_each(?) asked
       cross join people on people.external_id = asked.value`,
      JSON.stringify([...new Set(keys.flatMap(({ externalId }) => externalId ?? []))]),
    )
    for (const [externalId, id, attributes] of rows) {
      this.idOf.set(textCell(externalId), numberCell(id))
      this.drafts.set(numberCell(id), new PersonDraft(numberCell(id), textCell(attributes)))
    }
  }

  apply(update: PersonUpdate): PersonWriteResult {
    const who = this.somebody(update)
    if (who.personId === null) return who
    const draft = this.draft(who.personId)
    const refused: { attribute: string; reason: RefusalReason }[] = []
    for (const attribute in update.attributes) {
      if (!Object.hasOwn(update.attributes, attribute)) continue
      const reason = draft.write(attribute, update.attributes[attribute], this, this.defaultRegion)
      if (reason) refused.push({ attribute, reason })
    }
    this.identityChanged ||= draft.changesIdentity
    return refused.length > 0 ? { ...who, refused } : who
  }

  somebody(key: PersonKey & { readonly updateOnly: boolean }): PersonWriteResult {
    const known = this.find(key)
    if (known !== undefined) return { personId: known, created: false, trouble: null, refused: nobodyRefused }
    const made = key.updateOnly || key.personId !== undefined ? 'unknown' : this.create(key)
    if (typeof made === 'string')
      return { personId: null, created: false, trouble: hasKey(key) ? made : 'no-key', refused: nobodyRefused }
    return { personId: made, created: true, trouble: null, refused: nobodyRefused }
  }

  typeOf(name: string): AttributeType | undefined | null {
    const known = this.types.get(name)
    if (known !== undefined) return known
    if (!name.startsWith('$') && attributePath(name) !== undefined) return undefined
    this.types.set(name, null)
    return null
  }

  seen(name: string, type: AttributeType): void {
    this.types.set(name, type)
    this.added.set(name, type)
  }

  finish(): void {
    this.save()
    if (this.added.size > 0) this.registry.ensure(this.added)
    if (this.identityChanged) markIdentitiesChanged(this.db)
  }

  private save(): void {
    for (const draft of this.drafts.values()) draft.save(this.db, this.now)
  }

  private find(key: PersonKey): number | undefined {
    if (key.externalId !== undefined) return this.idOf.get(key.externalId) ?? this.finder.find(key)
    // Somebody changed a moment ago in this batch may have the address that is asked for.
    if (key.email !== undefined || key.phone !== undefined) if (this.identityChanged) this.save()
    return this.finder.find(key)
  }

  private draft(id: number): PersonDraft {
    let draft = this.drafts.get(id)
    if (!draft) {
      draft = PersonDraft.read(this.db, id)
      this.drafts.set(id, draft)
    }
    return draft
  }

  private create(key: PersonKey): number | PersonTrouble {
    const { externalId, alias, deviceId } = key
    if (!hasKey(key)) return 'no-key'
    if (externalId !== undefined && Buffer.byteLength(externalId) > longestExternalIdBytes)
      return 'external-id-too-long'
    const isNamed = externalId !== undefined || alias !== undefined
    const email = isNamed ? undefined : key.email
    const phone = isNamed || email !== undefined ? undefined : key.phone
    if (email !== undefined && 'refused' in readField('email', email, this.defaultRegion)) return 'not-an-email'
    if (phone !== undefined && 'refused' in readField('phone', phone, this.defaultRegion)) return 'not-a-phone'
    const { lastId } = this.db.run(
      `insert into people (external_id, email, phone, email_key, phone_key, search_text, created_at, changed_at)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      externalId ?? null,
      email?.trim() ?? null,
      phone?.trim() ?? null,
      email === undefined ? null : identifierKey('email', email, this.defaultRegion),
      phone === undefined ? null : identifierKey('phone', phone, this.defaultRegion),
      personSearchText(externalId, null, null, email),
      this.now,
      this.now,
    )
    if (externalId !== undefined) this.idOf.set(externalId, lastId)
    else if (alias)
      this.db.run('insert into aliases (label, name, person_id) values (?, ?, ?)', alias.label, alias.name, lastId)
    else if (email === undefined && phone === undefined && deviceId !== undefined)
      this.db.run('insert into devices (device_id, person_id) values (?, ?)', deviceId, lastId)
    this.drafts.set(lastId, new PersonDraft(lastId, '{}'))
    return lastId
  }
}

function hasKey({ externalId, alias, personId, email, phone, deviceId }: PersonKey): boolean {
  if (externalId !== undefined) return externalId !== ''
  if (alias) return alias.label !== '' && alias.name !== ''
  return personId !== undefined || !!email || !!phone || !!deviceId
}
