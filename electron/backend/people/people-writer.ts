// The one door for writing people one fact at a time or thousands at once: the REST server, journeys and pages all come through here.
// Each call is one transaction and keeps key columns, search text, the attribute registry and the revisions true; group what arrives
// together into one call, for a transaction costs more than its updates. It never says what it wrote: results carry ids and reasons.
//
//   writer.upsert([{ externalId: 'crm-1', updateOnly: false, attributes: { first_name: 'Ada', points: { inc: 5 }, seen: null } }])
//   writer.recordEvents([{ externalId: 'crm-1', updateOnly: false, name: 'quiz done', at, properties: {} }])
//   writer.readEventsAfter(lastId, 1_000)   // a journey's cursor; purchases likewise
//   writer.deletePeople([{ externalId: 'crm-1' }])   // erased here, withdrawn from partners by the erasure port
import type { Clock, Instant } from '#shared/core/clock.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { type ConsentPurpose, consentName } from '#shared/people/consent.ts'
import type { Database } from '../store/sqlite.ts'
import { AttributeRegistry } from './attribute-registry.ts'
import { PersonFinder, type PersonKey } from './find-person.ts'
import { mergePeople } from './merge-people.ts'
import { definePeopleFunctions } from './people-functions.ts'
import { markIdentitiesChanged, markPeopleChanged } from './people-revision.ts'
import type { EventRecord, PersonUpdate, PersonWriteResult, PurchaseRecord } from './person-update.ts'
import { numberCell, textCell } from './sql-cell.ts'
import { longestExternalIdBytes, WriteBatch } from './write-batch.ts'

export type AliasTrouble = 'unknown' | 'alias-taken' | 'external-id-too-long'
export interface AliasResult {
  readonly personId: number | null
  readonly trouble: AliasTrouble | null
}

export interface RecordedEvent {
  readonly id: number
  readonly personId: number
  readonly name: string
  readonly at: Instant
  readonly properties: string
}
export interface RecordedPurchase {
  readonly id: number
  readonly personId: number
  readonly productId: string
  readonly currency: string
  readonly price: number
  readonly quantity: number
  readonly at: Instant
  readonly properties: string
}

export interface PeopleWriterOptions {
  defaultRegion(): string | null
  /** Called before they are erased, in the same transaction: partners must forget these people, too (decisions.md 4 and 9). */
  erasing?(personIds: readonly number[]): void
  /** Called in the transaction that erased people or changed a consent: what waits to be sent of them may not be sent any more. */
  leaving?(personIds: readonly number[]): void
  /** Called after a call that changed anybody. */
  changed?(): void
}

export class PeopleWriter {
  readonly finder: PersonFinder
  private readonly db: Database
  private readonly clock: Clock
  private readonly options: PeopleWriterOptions
  private readonly registry: AttributeRegistry

  constructor(db: Database, clock: Clock, options: PeopleWriterOptions) {
    this.db = db
    this.clock = clock
    this.options = options
    this.registry = new AttributeRegistry(db)
    this.finder = new PersonFinder(db, options.defaultRegion)
    definePeopleFunctions(db)
  }

  /** Each update in order; several about one person build on each other. */
  upsert(updates: readonly PersonUpdate[]): PersonWriteResult[] {
    return this.write((batch) => {
      batch.foresee(updates)
      return updates.map((update) => batch.apply(update))
    })
  }

  recordEvents(events: readonly EventRecord[]): PersonWriteResult[] {
    return this.write((batch) => {
      batch.foresee(events)
      return events.map((event) => {
        const who = batch.somebody(event)
        if (who.personId !== null)
          this.db.run(
            'insert into events (person_id, name, at, properties) values (?, ?, ?, ?)',
            who.personId,
            event.name,
            event.at,
            JSON.stringify(event.properties),
          )
        return who
      })
    })
  }

  recordPurchases(purchases: readonly PurchaseRecord[]): PersonWriteResult[] {
    return this.write((batch) => {
      batch.foresee(purchases)
      return purchases.map((one) => {
        const who = batch.somebody(one)
        if (who.personId !== null)
          this.db.run(
            'insert into purchases (person_id, product_id, currency, price, quantity, at, properties) values (?, ?, ?, ?, ?, ?, ?)',
            who.personId,
            one.productId,
            one.currency,
            one.price,
            one.quantity,
            one.at,
            JSON.stringify(one.properties),
          )
        return who
      })
    })
  }

  /** In the order they arrived. Start a reader at `lastEventId()`. */
  readEventsAfter(id: number, limit: number): RecordedEvent[] {
    return this.db
      .allAsArrays('select id, person_id, name, at, properties from events where id > ? order by id limit ?', id, limit)
      .map(([event, person, name, at, properties]) => ({
        id: numberCell(event),
        personId: numberCell(person),
        name: textCell(name),
        at: numberCell(at),
        properties: textCell(properties),
      }))
  }

  readPurchasesAfter(id: number, limit: number): RecordedPurchase[] {
    return this.db.all('select * from purchases where id > ? order by id limit ?', id, limit).map((row) => ({
      id: numberCell(row.id),
      personId: numberCell(row.person_id),
      productId: textCell(row.product_id),
      currency: textCell(row.currency),
      price: numberCell(row.price),
      quantity: numberCell(row.quantity),
      at: numberCell(row.at),
      properties: textCell(row.properties),
    }))
  }

  /** The number the latest event was given; 0 before the first. */
  lastEventId(): number {
    return Number(this.db.get("select seq from sqlite_sequence where name = 'events'")?.seq ?? 0)
  }

  lastPurchaseId(): number {
    return Number(this.db.get("select seq from sqlite_sequence where name = 'purchases'")?.seq ?? 0)
  }

  /** Null takes back what was said: neither agreed nor refused. */
  setConsent(
    personIds: readonly number[],
    partnerId: PartnerId,
    purpose: ConsentPurpose,
    agreed: boolean | null,
  ): void {
    this.write(() => {
      this.db.run(
        `update people set consent = json_patch(consent, ?), changed_at = ? where id in (select value from json_each(?))`,
        JSON.stringify({ [consentName(partnerId, purpose)]: agreed }),
        this.clock.now(),
        JSON.stringify(personIds),
      )
      markIdentitiesChanged(this.db)
      this.options.leaving?.(personIds)
    })
  }

  /** A further name for somebody with that external id, or, without one, for a person who has nothing but the name. */
  addAliases(
    aliases: readonly { readonly label: string; readonly name: string; readonly externalId?: string | undefined }[],
  ): AliasResult[] {
    return this.write((batch) =>
      aliases.map(({ label, name, externalId }) => {
        const holder = this.finder.find({ alias: { label, name } })
        if (externalId === undefined) {
          if (holder !== undefined) return { personId: holder, trouble: 'alias-taken' }
          return { personId: batch.somebody({ alias: { label, name }, updateOnly: false }).personId, trouble: null }
        }
        const person = this.finder.find({ externalId })
        if (person === undefined) return { personId: null, trouble: 'unknown' }
        if (holder !== undefined && holder !== person) return { personId: person, trouble: 'alias-taken' }
        this.db.run('insert or ignore into aliases (label, name, person_id) values (?, ?, ?)', label, name, person)
        return { personId: person, trouble: null }
      }),
    )
  }

  /**
   * Gives who was known by another name an external id; where somebody has that id already, the two become one. With `none` of the other
   * only the names are kept, and what partners hold of that one is withdrawn as of anybody erased.
   */
  identify(
    people: readonly { readonly externalId: string; readonly as: PersonKey }[],
    takesOver: 'merge' | 'none' = 'merge',
  ): AliasResult[] {
    return this.write(() =>
      people.map(({ externalId, as }) => {
        if (Buffer.byteLength(externalId) > longestExternalIdBytes || externalId === '')
          return { personId: null, trouble: 'external-id-too-long' }
        const nameless = this.finder.find(as)
        const known = this.finder.find({ externalId })
        if (nameless === undefined) return { personId: known ?? null, trouble: 'unknown' }
        if (known === nameless) return { personId: known, trouble: null }
        if (this.db.get('select external_id from people where id = ?', nameless)?.external_id !== null)
          return { personId: nameless, trouble: 'alias-taken' }
        markIdentitiesChanged(this.db)
        if (known !== undefined && takesOver === 'none') {
          this.db.run('update aliases set person_id = ? where person_id = ?', known, nameless)
          this.erase([nameless])
        } else if (known !== undefined) mergePeople(this.db, { from: nameless, into: known, now: this.clock.now() })
        else
          this.db.run(
            'update people set external_id = ?, changed_at = ?, search_text = person_search_text(?, first_name, last_name, email) where id = ?',
            externalId,
            this.clock.now(),
            externalId,
            nameless,
          )
        return { personId: known ?? nameless, trouble: null }
      }),
    )
  }

  /** Erases whoever is found, with everything known of them. Returns the ids of those who are no more. */
  deletePeople(keys: readonly PersonKey[]): number[] {
    return this.write(() => {
      const found = keys.flatMap((key) => this.finder.find(key) ?? [])
      const ids = [...new Set(found)]
      if (ids.length === 0) return ids
      this.erase(ids)
      return ids
    })
  }

  private erase(ids: readonly number[]): void {
    this.options.erasing?.(ids)
    this.db.run('delete from people where id in (select value from json_each(?))', JSON.stringify(ids))
    markIdentitiesChanged(this.db)
    this.options.leaving?.(ids)
  }

  private write<T>(work: (batch: WriteBatch) => T): T {
    const result = this.db.transaction(() => {
      const batch = new WriteBatch(this.db, this.clock.now(), this.finder, this.registry, this.options.defaultRegion())
      const done = work(batch)
      batch.finish()
      markPeopleChanged(this.db)
      return done
    })
    this.options.changed?.()
    return result
  }
}
