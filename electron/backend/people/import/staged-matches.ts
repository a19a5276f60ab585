// Finds whom each staged row is about: set by set, never row by row. Nobody changes here; take-in.ts brings the rows in.
// One rule, written here only: the same external id; a row without one, the same e-mail; without that, phone, then mobile id.
import type { Database } from '../../store/sqlite.ts'
import { numberCell } from '../sql-cell.ts'
import { stagedCacheSize } from './staged-rows.ts'

/** From the strongest. A row is about somebody by the strongest of these that it has. */
const keys = ['external_id', 'email_key', 'phone_key', 'idfa_key', 'gaid_key'] as const
/** Rows looked at before other work may run: about 20 ms. */
const block = 5_000

/** Has the staged file beside the workspace as `staged` while `work` runs. One at a time. */
export async function withStaged<T>(db: Database, file: string, work: () => Promise<T>): Promise<T> {
  db.run('attach database ? as staged', file)
  try {
    db.script(
      `pragma staged.journal_mode = memory; pragma staged.synchronous = off; pragma staged.cache_size = ${stagedCacheSize}`,
    )
    return await work()
  } finally {
    db.script('detach database staged')
  }
}

export interface MatchCounts {
  readonly adds: number
  readonly changes: number
}

/** Writes into each staged row whom it is about. Only the staged file changes. */
export async function matchStaged(db: Database, pause: () => Promise<void>): Promise<MatchCounts> {
  db.script('delete from staged.newcomers; delete from staged.known')
  const last = lastRow(db)
  const inBlocks = async (sql: string) => {
    for (let after = 0; after < last; after += block) {
      db.run(sql, after, after + block)
      await pause()
    }
  }
  const within = 'number > ? and number <= ?'
  await inBlocks(
    `update staged.rows set person_id = null, newcomer = null, newcomer_number = null
     where ${within} and (person_id is not null or newcomer is not null)`,
  )
  for (const [strength, key] of keys.entries()) {
    if (!db.get(`select 1 from staged.rows where ${key} is not null limit 1`)) continue
    const stronger = keys.slice(0, strength)
    const mine = [`${key} is not null`, ...stronger.map((one) => `${one} is null`), within].join(' and ')
    await inBlocks(
      `update staged.rows set person_id = (select min(id) from main.people where people.${key} = rows.${key}) where ${mine}`,
    )
    if (stronger.length > 0)
      await inBlocks(
        `update staged.rows set (person_id, newcomer) = (select other.person_id, other.newcomer from staged.rows other
         where other.${key} = rows.${key} and (${stronger.map((one) => `other.${one} is not null`).join(' or ')})
         order by other.number limit 1) where person_id is null and ${mine}`,
      )
    await inBlocks(
      `update staged.rows set newcomer = '${key} ' || ${key} where person_id is null and newcomer is null and ${mine}`,
    )
  }
  await inBlocks(
    `insert or ignore into staged.newcomers (newcomer, row_number)
     select newcomer, number from staged.rows where newcomer is not null and ${within} order by number`,
  )
  await inBlocks(
    `update staged.rows set newcomer_number = (select n.number from staged.newcomers n where n.newcomer = rows.newcomer)
     where newcomer is not null and ${within}`,
  )
  await inBlocks(
    `insert or ignore into staged.known select person_id from staged.rows where person_id is not null and ${within}`,
  )
  return countMatches(db)
}

export function lastRow(db: Database): number {
  return Number(db.get('select max(number) as last from staged.rows')?.last ?? 0)
}

export function countMatches(db: Database): MatchCounts {
  return {
    adds: Number(db.get('select max(number) as people from staged.newcomers')?.people ?? 0),
    changes: numberCell(db.get('select count(*) as people from staged.known')?.people),
  }
}

export interface StagedPage {
  readonly after: number
  readonly upTo: number
}

/**
 * For a page about to come in, in its transaction, when somebody else changed people after the matching: a newcomer who is there by now
 * is known, and who is no more is found by the row's key (two became one) or is nobody: who is erased meanwhile stays erased.
 */
export function matchPageAgain(db: Database, { after, upTo }: StagedPage, base: number): void {
  for (const key of keys)
    db.run(
      `update staged.newcomers set person_id = (select min(id) from main.people where people.${key} = substr(newcomer, ${key.length + 2}))
       where substr(newcomer, 1, ${key.length + 1}) = '${key} ' and row_number > ? and row_number <= ?`,
      after,
      upTo,
    )
  const newcomer = '(select n.person_id from staged.newcomers n where n.number = rows.newcomer_number)'
  // Those this very page makes are not there yet, and are not missed.
  const madeBy = '(select n.row_number from staged.newcomers n where n.number = rows.newcomer_number)'
  for (const [strength, key] of keys.entries()) {
    const weaker = keys.slice(0, strength).map((one) => `${one} is null and `)
    db.run(
      `update staged.rows set person_id = (select min(id) from main.people where people.${key} = rows.${key})
       where ${weaker.join('')}${key} is not null and number > ? and number <= ? and coalesce(${madeBy}, 0) <= ?
       and not exists (select 1 from main.people where people.id = coalesce(rows.person_id, ${newcomer}, ? + rows.newcomer_number))`,
      after,
      upTo,
      after,
      base,
    )
  }
}
