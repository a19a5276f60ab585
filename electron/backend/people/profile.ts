// One person whole, for a screen: masked. `revealed` is the one way bare values reach a person, and its caller writes it down.

import type { Moment, Profile } from '#shared/contract/profile-calls.ts'
import { minuteMs } from '#shared/core/clock.ts'
import { partnerIds } from '#shared/partners/partner-id.ts'
import { consentName, consentPurposes } from '#shared/people/consent.ts'
import type { AttributeType, AttributeValue } from '#shared/people/person.ts'
import { randomBucket } from '#shared/people/random-bucket.ts'
import type { Database, Row } from '../store/sqlite.ts'
import type { AttributeRegistry } from './attribute-registry.ts'
import { maskPerson, valueMask } from './mask-person.ts'
import { numberCell, optionalText, textCell } from './sql-cell.ts'
import { fieldColumns } from './standard-value.ts'

export const revealedForMs = minuteMs / 2
const identifiers = ['external_id', 'email', 'phone', 'idfa', 'gaid'] as const

export class Profiles {
  private readonly db: Database
  private readonly registry: AttributeRegistry

  constructor(db: Database, registry: AttributeRegistry) {
    this.db = db
    this.registry = registry
  }

  find(id: number): Profile | null {
    const row = this.row(id)
    if (!row) return null
    const mask = valueMask(row)
    const shown = (name: string, value: string) => String(mask(name, value))
    const aliases = this.db.all('select label, name from aliases where person_id = ? order by label, name', id)
    const devices = this.db.all('select device_id from devices where person_id = ? order by 1', id)
    return {
      person: maskPerson(row),
      standing: row.external_id !== null ? 'identified' : aliases.length > 0 ? 'alias' : 'anonymous',
      createdAt: numberCell(row.created_at),
      changedAt: numberCell(row.changed_at),
      bucket: randomBucket(id),
      fields: ['external_id', ...fieldColumns].flatMap((name) => {
        const value = optionalText(row[name])
        return value === null || value === '' ? [] : { name, value: shown(name, value) }
      }),
      attributes: this.attributes(row, mask),
      aliases: aliases.map((alias) => ({ label: textCell(alias.label), name: shown('', textCell(alias.name)) })),
      devices: devices.map(({ device_id }) => shown('device', textCell(device_id))),
      cohorts: this.db
        .all(
          'select c.partner, c.cohort_id, c.name from cohort_people p join cohorts c on c.key = p.cohort_key where p.person_id = ? order by 1, 3',
          id,
        )
        .map((cohort) => ({
          partner: textCell(cohort.partner),
          cohortId: textCell(cohort.cohort_id),
          name: optionalText(cohort.name),
        })),
      consent: consentOf(row),
      subscriptions: Object.entries(objectIn(row.subscriptions)).map(([group, state]) => ({
        group,
        state: String(state),
      })),
    }
  }

  /** What happened to somebody here, the latest first; journeys and syncs are told by their own rooms. */
  moments(id: number, limit: number): Moment[] {
    const row = this.row(id)
    if (!row) return []
    const mask = valueMask(row)
    const events = this.db.all('select * from events where person_id = ? order by at desc, id desc limit ?', id, limit)
    const bought = this.db.all(
      'select * from purchases where person_id = ? order by at desc, id desc limit ?',
      id,
      limit,
    )
    const imports = this.db.all(
      'select i.name, i.at from import_people p join imports i on i.number = p.import_number where p.person_id = ? limit ?',
      id,
      limit,
    )
    return [
      { kind: 'created', at: numberCell(row.created_at) },
      ...events.map((event) => ({
        kind: 'event' as const,
        at: numberCell(event.at),
        name: String(mask('', textCell(event.name))),
        properties: JSON.stringify(mask('', objectIn(event.properties))),
      })),
      ...bought.map((one) => ({
        kind: 'purchase' as const,
        at: numberCell(one.at),
        product: String(mask('', textCell(one.product_id))),
        price: numberCell(one.price),
        currency: textCell(one.currency),
        quantity: numberCell(one.quantity),
      })),
      ...imports.map((one) => ({ kind: 'import' as const, at: numberCell(one.at), name: textCell(one.name) })),
    ]
  }

  /** Bare: to be shown for a moment, written into the audit log, and kept nowhere. */
  revealed(id: number): { name: string; value: string }[] {
    const row = this.row(id)
    const names = identifiers.flatMap((name) => {
      const value = optionalText(row?.[name])
      return value === null || value === '' ? [] : { name, value }
    })
    const devices = this.db.all('select device_id from devices where person_id = ?', id)
    return [...names, ...devices.map(({ device_id }) => ({ name: 'device', value: textCell(device_id) }))]
  }

  private row(id: number): Row | undefined {
    return this.db.get('select * from people where id = ?', id)
  }

  private attributes(row: Row, mask: ReturnType<typeof valueMask>): Profile['attributes'] {
    const types = this.registry.types()
    return Object.entries(objectIn(row.attributes))
      .map(([name, value]) => ({ name, type: types.get(name) ?? typeOf(value), value: plain(mask('', value)) }))
      .sort((left, right) => (left.name < right.name ? -1 : 1))
  }
}

function consentOf(row: Row): Profile['consent'] {
  const said = new Map(Object.entries(objectIn(row.consent)))
  return partnerIds.flatMap((partnerId) =>
    consentPurposes.map((purpose) => {
      const agreed = said.get(consentName(partnerId, purpose))
      return { partnerId, purpose, agreed: typeof agreed === 'boolean' ? agreed : null }
    }),
  )
}

function objectIn(json: unknown): { readonly [name: string]: AttributeValue } {
  return JSON.parse(textCell(typeof json === 'string' ? json : '{}'))
}

function typeOf(value: AttributeValue): AttributeType {
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value === 'number' ? 'number' : 'boolean'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'object' ? 'object' : 'string'
}

function plain(value: AttributeValue): string | number | boolean {
  return value !== null && typeof value !== 'object' ? value : JSON.stringify(value)
}
