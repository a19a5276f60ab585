// A thread that only reads, normalises and hashes, so that two cores work on a large audience. Started by hash-thread.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { expose, transfer } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { roomForHashes } from '../partners/hash-identifiers.ts'
import { hashLines } from '../partners/hash-lines.ts'
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

warmUp()
if (parentPort) expose(worker, nodeEndpoint(parentPort))

/** The thread is started while people wait for their five seconds to pass: invented ones are hashed meanwhile, until the code is compiled. */
function warmUp(): void {
  const columns = ['email', 'phone'] as const
  const count = 1_000
  const hashed = roomForHashes(count, columns)
  const numbers = Array.from({ length: count }, (_, index) => 1_000_000 + index)
  const texts = [numbers.map((number) => `invented.${number}@example.org`), numbers.map((number) => `+8210${number}`)]
  for (let round = 0; round < 10; round++)
    texts.forEach((lines, columnIndex) => {
      const rules = { defaultRegion: null, phoneForm: 'e164' } as const
      hashLines(hashed, { fromPerson: 0, count, columnIndex }, lines.join('\n'), rules)
    })
}
