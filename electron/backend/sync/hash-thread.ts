// Hashing on a thread of its own, which reads the workspace by a connection of its own.
import { Worker } from 'node:worker_threads'
import { wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { HashWorker } from './hash-worker.ts'
import type { PeopleHashing } from './people-hashing.ts'

/** Starts when it is first needed. `crashed` hears of a failure nobody caught over there. */
export function startHashThread(file: string, crashed: (failure: unknown) => void): PeopleHashing {
  let worker: Worker | undefined
  const start = () => {
    worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { workerData: file })
    worker.on('error', crashed)
    return wrap<HashWorker>(nodeEndpoint(worker))
  }
  let remote: ReturnType<typeof start> | undefined
  const started = () => {
    remote ??= start()
    return remote
  }
  return {
    prepare: () => void started(),
    hash: (wish) => started().hash(wish),
    close: () => void worker?.terminate(),
  }
}
