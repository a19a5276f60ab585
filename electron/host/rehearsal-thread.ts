// Rehearsals on a thread of their own, started with the first of them: a copy of a million people and its engine disturb nobody.
import { MessageChannel, Worker } from 'node:worker_threads'
import { transfer, wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { type RehearsalState, rehearsalStateSchema } from '#shared/contract/rehearsal-calls.ts'
import type { RehearsalRoom } from '#shared/contract/rehearsal-room.ts'
import { AppError } from '#shared/core/app-error.ts'
import type { RehearsalThreadFacts, RehearsalWorker, Told } from './rehearsal-worker.ts'

/** `crashed` hears of a failure nobody caught over there. */
export function startRehearsalThread(facts: RehearsalThreadFacts, crashed: (failure: unknown) => void): RehearsalRoom {
  let worker: Worker | undefined
  let moved: (state: RehearsalState) => void = () => {}
  const start = () => {
    worker = new Worker(new URL('./rehearsal-worker.ts', import.meta.url), { workerData: facts })
    worker.on('error', crashed)
    const started = wrap<RehearsalWorker>(nodeEndpoint(worker))
    const { port1: near, port2: far } = new MessageChannel()
    near.on('message', (state) => moved(rehearsalStateSchema.parse(state)))
    near.unref()
    void started.hear(transfer(far, [far]))
    return started
  }
  let remote: ReturnType<typeof start> | undefined
  const desk = () => {
    remote ??= start()
    return remote
  }
  return {
    hear(hearer) {
      moved = hearer
    },
    drawn: async (...given) => heard(await desk().drawn(...given)),
    readFile: async (...given) => heard(await desk().readFile(...given)),
    open: async (...given) => heard(await desk().open(...given)),
    get: async (...given) => heard(await desk().get(...given)),
    steer: async (...given) => heard(await desk().steer(...given)),
    act: async (...given) => heard(await desk().act(...given)),
    at: async (...given) => heard(await desk().at(...given)),
    play: async (...given) => heard(await desk().play(...given)),
    coverage: async (...given) => heard(await desk().coverage(...given)),
    replayFile: async (...given) => heard(await desk().replayFile(...given)),
    report: async (...given) => heard(await desk().report(...given)),
    runs: async (...given) => heard(await desk().runs(...given)),
    compare: async (...given) => heard(await desk().compare(...given)),
    close: async (...given) => heard(await desk().close(...given)),
    person: async (...given) => heard(await desk().person(...given)),
    makePerson: async (...given) => heard(await desk().makePerson(...given)),
    forecast: async (...given) => heard(await desk().forecast(...given)),
    async stop() {
      await remote?.stop()
      await worker?.terminate()
    },
  }
}

function heard<Answer>(told: Told<Answer>): Answer {
  if (told.ok) return told.answer
  throw new AppError(told.error.code, told.error)
}
