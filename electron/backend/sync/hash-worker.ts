// A thread that only reads, normalises and hashes, so that two cores work on a large audience. Started by hash-thread.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { expose, transfer } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { openForReading } from '../store/sqlite.ts'
import { type HashedBlock, type HashWish, hashBlock } from './people-hashing.ts'

const database = openForReading(String(workerData))

export interface HashWorker {
  hash(wish: HashWish): HashedBlock
}

const worker: HashWorker = {
  hash(wish) {
    const block = hashBlock(database, wish)
    const { rows, faults, sendable, gone } = block
    return transfer(
      block,
      [rows.digests, rows.present, faults, sendable, gone].map(({ buffer }) => buffer),
    )
  },
}

if (parentPort) expose(worker, nodeEndpoint(parentPort))
