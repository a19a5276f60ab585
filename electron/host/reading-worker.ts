// What is done on the thread that only reads: normalising and hashing people, and counting them. Started by reading-thread.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { expose, transfer } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { type CountsBeside, countBlock } from '../backend/people/count-people.ts'
import { definePeopleFunctions } from '../backend/people/people-functions.ts'
import { openForReading } from '../backend/store/sqlite.ts'
import { type HashedBlock, type HashWish, hashBlock, warmHashing } from '../backend/sync/people-hashing.ts'

const database = openForReading(String(workerData))
definePeopleFunctions(database)

export interface ReadingWorker {
  warmHashing(): void
  hash(wish: HashWish): HashedBlock
  count(...asked: Parameters<CountsBeside>): number
}

const worker: ReadingWorker = {
  warmHashing,
  hash(wish) {
    const block = hashBlock(database, wish)
    const { rows, faults, sendable, gone } = block
    return transfer(
      block,
      [rows.digests, rows.present, faults, sendable, gone].map(({ buffer }) => buffer),
    )
  },
  count: (block, condition) => countBlock(database, block, condition),
}

if (parentPort) expose(worker, nodeEndpoint(parentPort))
