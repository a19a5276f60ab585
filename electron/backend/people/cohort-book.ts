// The cohorts that data partners keep of our people (S93–S108): named, filled and emptied by them. Existing people only: nobody is
// ever made here. The one writer of `cohorts` and `cohort_people`.
import type { Clock, Instant } from '#shared/core/clock.ts'
import type { Database } from '../store/sqlite.ts'
import type { PersonFinder } from './find-person.ts'
import { markPeopleChanged } from './people-revision.ts'
import { numberCell, optionalText, textCell } from './sql-cell.ts'

export interface Cohort {
  readonly key: number
  readonly partner: string
  readonly cohortId: string
  /** Null until the partner has named it: its people may come first. */
  readonly name: string | null
  readonly createdAt: Instant | null
  readonly changedAt: Instant
  readonly people: number
}

/** One person as a partner names them. An alias without a label is looked for under every label. */
export type CohortMember =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'device'; readonly id: string }
  | { readonly kind: 'alias'; readonly id: string; readonly label: string | null }
  | { readonly kind: 'unreadable'; readonly id: string }

export interface CohortChange {
  readonly member: CohortMember
  readonly remove: boolean
}

/** `refused`: cannot be read, or the device of somebody who is identified by now (S108). */
export type Verdict = 'matched' | 'unknown' | 'ambiguous' | 'refused'

export interface CohortOutcome {
  readonly cohortKey: number
  readonly verdicts: readonly Verdict[]
  readonly added: number
  readonly removed: number
}

export class CohortBook {
  private readonly db: Database
  private readonly clock: Clock
  private readonly finder: PersonFinder

  constructor(db: Database, clock: Clock, finder: PersonFinder) {
    this.db = db
    this.clock = clock
    this.finder = finder
  }

  list(partner: string | null = null): Cohort[] {
    return this.db
      .all(
        `select cohorts.*, (select count(*) from cohort_people where cohort_key = key) as people from cohorts
         where partner = coalesce(?, partner) order by partner, name is null, name, cohort_id`,
        partner,
      )
      .map((row) => ({
        key: numberCell(row.key),
        partner: textCell(row.partner),
        cohortId: textCell(row.cohort_id),
        name: optionalText(row.name),
        createdAt: row.created_at === null ? null : numberCell(row.created_at),
        changedAt: numberCell(row.changed_at),
        people: numberCell(row.people),
      }))
  }

  /** Names a cohort for the first time, or anew. */
  name(partner: string, cohortId: string, name: string, createdAt: Instant): number {
    return this.db.transaction(() => {
      const key = this.ensure(partner, cohortId)
      this.db.run('update cohorts set name = ?, created_at = ? where key = ?', name, createdAt, key)
      markPeopleChanged(this.db)
      return key
    })
  }

  /** The changes in order: for somebody named twice, the last word counts. */
  change(partner: string, cohortId: string, changes: readonly CohortChange[]): CohortOutcome {
    return this.db.transaction(() => {
      const cohortKey = this.ensure(partner, cohortId)
      const byExternalId = this.finder.byExternalIds(
        changes.flatMap(({ member }) => (member.kind === 'user' ? [member.id] : [])),
      )
      const isIn = new Map<number, boolean>()
      const verdicts = changes.map(({ member, remove }): Verdict => {
        const found = this.find(member, byExternalId)
        if (typeof found === 'string') return found
        isIn.set(found, !remove)
        return 'matched'
      })
      const ids = (wanted: boolean) => JSON.stringify([...isIn].filter(([, one]) => one === wanted).map(([id]) => id))
      const added = this.db.run(
        'insert or ignore into cohort_people (cohort_key, person_id) select ?, value from json_each(?)',
        cohortKey,
        ids(true),
      ).changes
      const removed = this.db.run(
        'delete from cohort_people where cohort_key = ? and person_id in (select value from json_each(?))',
        cohortKey,
        ids(false),
      ).changes
      if (added + removed > 0) markPeopleChanged(this.db)
      return { cohortKey, verdicts, added, removed }
    })
  }

  private find(member: CohortMember, byExternalId: ReadonlyMap<string, number>): number | Verdict {
    if (member.kind === 'unreadable') return 'refused'
    if (member.kind === 'user') return byExternalId.get(member.id) ?? 'unknown'
    if (member.kind === 'device') return this.findDevice(member.id)
    const { label, id: name } = member
    if (label !== null) return this.finder.find({ alias: { label, name } }) ?? 'unknown'
    const people = this.db.all('select distinct person_id as id from aliases where name = ? limit 2', name)
    const [only] = people
    if (people.length > 1) return 'ambiguous'
    return only ? numberCell(only.id) : 'unknown'
  }

  /** Devices name anonymous people alone: who is identified by now is found by external id or alias (S107, S108). */
  private findDevice(deviceId: string): number | Verdict {
    const row = this.db.get(
      'select people.id, people.external_id from devices join people on people.id = person_id where device_id = ?',
      deviceId,
    )
    if (!row) return 'unknown'
    return row.external_id === null ? numberCell(row.id) : 'refused'
  }

  private ensure(partner: string, cohortId: string): number {
    const row = this.db.get(
      `insert into cohorts (partner, cohort_id, changed_at) values (?, ?, ?)
       on conflict (partner, cohort_id) do update set changed_at = excluded.changed_at returning key`,
      partner,
      cohortId,
      this.clock.now(),
    )
    return numberCell(row?.key)
  }
}
