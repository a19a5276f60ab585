// The two cohort endpoints (reference §5): reads their bodies, has the change made, and keeps what became of every identifier.

import type { Clock, Instant } from '#shared/core/clock.ts'
import { maskText } from '#shared/people/person.ts'
import { readDate } from '#shared/people/read-date.ts'
import type { Database } from '../../store/sqlite.ts'
import type { CohortBook, CohortChange, CohortMember, Verdict } from '../cohort-book.ts'
import { numberCell, textCell } from '../sql-cell.ts'
import type { ApiKey } from './key-book.ts'
import { IngestRefusal, isObject, isText, type JsonObject } from './read-request.ts'

const mostIds = 1_000
const longestName = 255
const keptImports = 5_000
const examplesEach = 3

export interface CohortImport {
  readonly id: number
  readonly at: Instant
  readonly cohortKey: number
  readonly keyId: string
  readonly added: number
  readonly removed: number
  /** Found, but in the cohort already, or out of it. */
  readonly unchanged: number
  readonly unknown: number
  readonly ambiguous: number
  readonly refused: number
  /** Masked identifiers that were not matched. */
  readonly examples: readonly { readonly verdict: Exclude<Verdict, 'matched'>; readonly id: string }[]
}

export class CohortCalls {
  private readonly db: Database
  private readonly clock: Clock
  private readonly cohorts: CohortBook

  constructor(db: Database, clock: Clock, cohorts: CohortBook) {
    this.db = db
    this.clock = clock
    this.cohorts = cohorts
  }

  name(partner: string, body: JsonObject): void {
    const cohortId = readCohortId(body)
    const { name, created_at: createdAt } = body
    if (!isText(name) || name.length > longestName) throw new IngestRefusal(400, "'name' must be a non-empty string.")
    const at = typeof createdAt === 'string' ? readDate(createdAt) : undefined
    if (at === undefined) throw new IngestRefusal(400, "'created_at' must be an ISO-8601 date.")
    this.cohorts.name(partner, cohortId, name.trim().toWellFormed(), at)
  }

  change(partner: string, key: ApiKey, body: JsonObject): { identifiers: number; unmatched: number } {
    const cohortId = readCohortId(body)
    const changes = readChanges(body.cohort_changes)
    if (changes.length === 0) return { identifiers: 0, unmatched: 0 }
    return this.db.transaction(() => {
      const { cohortKey, verdicts, added, removed } = this.cohorts.change(partner, cohortId, changes)
      const count = (wanted: Verdict) => verdicts.filter((one) => one === wanted).length
      const matched = count('matched')
      this.db.run(
        `insert into cohort_imports (at, cohort_key, key_id, added, removed, unchanged, unknown, ambiguous, refused, examples)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        this.clock.now(),
        cohortKey,
        key.id,
        added,
        removed,
        matched - added - removed,
        count('unknown'),
        count('ambiguous'),
        count('refused'),
        JSON.stringify(examplesOf(changes, verdicts)),
      )
      this.db.run(
        'delete from cohort_imports where id <= (select id from cohort_imports order by id desc limit 1 offset ?)',
        keptImports,
      )
      return { identifiers: changes.length, unmatched: changes.length - matched }
    })
  }

  /** The latest first; of one partner. */
  imports(partner: string, before: number | null, limit: number): CohortImport[] {
    return this.db
      .all(
        `select cohort_imports.* from cohort_imports join cohorts on cohorts.key = cohort_key
         where partner = ? and id < coalesce(?, id + 1) order by id desc limit ?`,
        partner,
        before,
        limit,
      )
      .map((row) => ({
        id: numberCell(row.id),
        at: numberCell(row.at),
        cohortKey: numberCell(row.cohort_key),
        keyId: textCell(row.key_id),
        added: numberCell(row.added),
        removed: numberCell(row.removed),
        unchanged: numberCell(row.unchanged),
        unknown: numberCell(row.unknown),
        ambiguous: numberCell(row.ambiguous),
        refused: numberCell(row.refused),
        examples: JSON.parse(textCell(row.examples)),
      }))
  }
}

function examplesOf(changes: readonly CohortChange[], verdicts: readonly Verdict[]): CohortImport['examples'] {
  const examples: { verdict: Exclude<Verdict, 'matched'>; id: string }[] = []
  for (const verdict of ['unknown', 'ambiguous', 'refused'] as const)
    for (let index = 0, found = 0; index < changes.length && found < examplesEach; index++) {
      const change = changes[index]
      if (verdicts[index] !== verdict || !change) continue
      examples.push({ verdict, id: maskText(change.member.id) })
      found++
    }
  return examples
}

function readCohortId({ cohort_id: cohortId }: JsonObject): string {
  if (!isText(cohortId) || cohortId.length > longestName)
    throw new IngestRefusal(400, "'cohort_id' must be a valid string.")
  return cohortId
}

const wrongChanges =
  "'cohort_changes' must be an array of objects with 'user_ids' and/or 'device_ids' arrays, or an 'aliases' array."

function readChanges(given: unknown): CohortChange[] {
  if (!Array.isArray(given)) throw new IngestRefusal(400, wrongChanges)
  const changes = given.flatMap(readChange)
  if (changes.length > mostIds) throw new IngestRefusal(400, `Only ${mostIds} IDs are allowed in one request.`)
  return changes
}

function readChange(given: unknown): CohortChange[] {
  if (!isObject(given)) throw new IngestRefusal(400, wrongChanges)
  const { user_ids: users, device_ids: devices, aliases, should_remove: remove = false } = given
  if (typeof remove !== 'boolean') throw new IngestRefusal(400, "'should_remove' must be true or false.")
  const lists = [listOf(users), listOf(devices), isObject(aliases) ? [aliases] : listOf(aliases)]
  if (lists.every((list) => list === null)) throw new IngestRefusal(400, wrongChanges)
  const [userIds, deviceIds, names] = lists.map((list) => list ?? [])
  const members: CohortMember[] = [
    ...(userIds ?? []).map((id): CohortMember => (isText(id) ? { kind: 'user', id } : unreadable)),
    ...(deviceIds ?? []).map((id): CohortMember => (isText(id) ? { kind: 'device', id } : unreadable)),
    ...(names ?? []).map(readAliasMember),
  ]
  return members.map((member) => ({ member, remove }))
}

function listOf(given: unknown): readonly unknown[] | null {
  if (given === undefined || given === null) return null
  if (!Array.isArray(given)) throw new IngestRefusal(400, wrongChanges)
  return given
}

const unreadable: CohortMember = { kind: 'unreadable', id: '' }

function readAliasMember(given: unknown): CohortMember {
  if (isText(given)) return { kind: 'alias', id: given, label: null }
  if (!isObject(given)) return unreadable
  const { alias_name: name, alias_label: label } = given
  if (!isText(name)) return unreadable
  return { kind: 'alias', id: name, label: isText(label) ? label : null }
}
