// A thread that only reads the workspace, by a connection of its own, so that two cores work on a large audience: it hashes people for
// the sync engine and counts them for segments.
import { Worker } from 'node:worker_threads'
import { wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { CountsBeside } from '../backend/people/count-people.ts'
import type { PeopleHashing } from '../backend/sync/people-hashing.ts'
import type { ReadingWorker } from './reading-worker.ts'

/** Starts when it is first needed. `crashed` hears of a failure nobody caught over there. */
export function startReadingThread(
  file: string,
  crashed: (failure: unknown) => void,
): { readonly hashing: PeopleHashing; readonly counting: CountsBeside } {
  let worker: Worker | undefined
  const start = () => {
    worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { workerData: file })
    worker.on('error', crashed)
    return wrap<ReadingWorker>(nodeEndpoint(worker))
  }
  let remote: ReturnType<typeof start> | undefined
  const started = () => {
    remote ??= start()
    return remote
  }
  let isWarm = false
  return {
    hashing: {
      prepare() {
        if (!isWarm) void started().warmHashing()
        isWarm = true
      },
      hash: (wish) => started().hash(wish),
      close: () => void worker?.terminate(),
    },
    counting: (block, condition) => started().count(block, condition),
  }
}
