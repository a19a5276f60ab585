// Counts who fulfils a condition, block by block: on this thread, letting other work run in between, and, where a host has one, on a thread
// beside it that takes from the same blocks. Knows no filter.
import type { Database } from '../store/sqlite.ts'
import type { CompiledFilter } from './compile-filter.ts'
import { type IdBlock, idBlocks } from './id-blocks.ts'
import { numberCell } from './sql-cell.ts'

type Condition = Pick<CompiledFilter, 'where' | 'values'>

/** Counts a block somewhere else. */
export type CountsBeside = (block: IdBlock, condition: Condition) => Promise<number>

export function countBlock(database: Database, { after, upTo }: IdBlock, { where, values }: Condition): number {
  const sql = `select count(*) as size from people where people.id > ? and people.id <= ? and ${where}`
  return numberCell(database.get(sql, after, upTo, ...values)?.size)
}

export async function countPeople(
  database: Database,
  { where, values }: Condition,
  { signal, beside }: { readonly signal?: AbortSignal | undefined; readonly beside?: CountsBeside | undefined },
): Promise<number> {
  const blocks = idBlocks(database, signal ? { signal } : {})
  const counted = async (count: (block: IdBlock) => number | Promise<number>) => {
    let people = 0
    for await (const block of blocks) people += await count(block)
    return people
  }
  const condition = { where, values }
  const [here, there] = await Promise.all([
    counted((block) => countBlock(database, block, condition)),
    beside ? counted((block) => beside(block, condition)) : 0,
  ])
  return here + there
}
