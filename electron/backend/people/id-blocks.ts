// Walks all people in blocks of ids, letting other work run between blocks: a scan of a million people must not freeze the app.
import type { Database } from '../store/sqlite.ts'
import { giveWay } from '../system/give-way.ts'

export interface IdBlock {
  readonly after: number
  readonly upTo: number
}

/** At most 40 ms of filtering (measured with 1 M people on disk); the event loop must stay under 50 (design.md §6). */
const blockSize = 20_000

export async function* idBlocks(
  db: Database,
  { signal, size = blockSize, after: start = 0 }: { signal?: AbortSignal; size?: number; after?: number } = {},
): AsyncGenerator<IdBlock> {
  const last = Number(db.get('select max(id) as last from people')?.last ?? 0)
  for (let after = start; after < last; after += size) {
    if (after > start) await giveWay()
    signal?.throwIfAborted()
    yield { after, upTo: after + size }
  }
}
