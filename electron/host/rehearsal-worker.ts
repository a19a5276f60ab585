// The rehearsals' own thread: a second engine on clocks of its own keeps nobody waiting. Answers rehearsal-thread.ts.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { RehearsalState } from '#shared/contract/rehearsal-calls.ts'
import type { RehearsalRoom } from '#shared/contract/rehearsal-room.ts'
import { AppError, type AppErrorData } from '#shared/core/app-error.ts'
import { realClock } from '../backend/system/real-clock.ts'
import { type DeskParts, RehearsalDesk } from '../rehearsal/rehearsal-desk.ts'

/** An error's code does not survive the way between threads by itself. */
export type Told<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly error: AppErrorData }
export type RehearsalThreadFacts = Omit<DeskParts, 'clock'>
export type RehearsalWorker = typeof rehearsalWorker

const facts: RehearsalThreadFacts = workerData
const desk = new RehearsalDesk({ ...facts, clock: realClock })

async function told<Answer>(work: Promise<Answer>): Promise<Told<Answer>> {
  try {
    return { ok: true, answer: await work }
  } catch (failure) {
    if (failure instanceof AppError) return { ok: false, error: failure.toData() }
    throw failure
  }
}

const rehearsalWorker = {
  hear(port: MessagePort): void {
    desk.hear((state: RehearsalState) => port.postMessage(state))
  },
  drawn: (...given: Parameters<RehearsalRoom['drawn']>) => told(desk.drawn(...given)),
  readFile: (...given: Parameters<RehearsalRoom['readFile']>) => told(desk.readFile(...given)),
  open: (...given: Parameters<RehearsalRoom['open']>) => told(desk.open(...given)),
  get: (...given: Parameters<RehearsalRoom['get']>) => told(desk.get(...given)),
  steer: (...given: Parameters<RehearsalRoom['steer']>) => told(desk.steer(...given)),
  act: (...given: Parameters<RehearsalRoom['act']>) => told(desk.act(...given)),
  at: (...given: Parameters<RehearsalRoom['at']>) => told(desk.at(...given)),
  play: (...given: Parameters<RehearsalRoom['play']>) => told(desk.play(...given)),
  coverage: (...given: Parameters<RehearsalRoom['coverage']>) => told(desk.coverage(...given)),
  replayFile: (...given: Parameters<RehearsalRoom['replayFile']>) => told(desk.replayFile(...given)),
  report: (...given: Parameters<RehearsalRoom['report']>) => told(desk.report(...given)),
  runs: (...given: Parameters<RehearsalRoom['runs']>) => told(desk.runs(...given)),
  compare: (...given: Parameters<RehearsalRoom['compare']>) => told(desk.compare(...given)),
  close: (...given: Parameters<RehearsalRoom['close']>) => told(desk.close(...given)),
  person: (...given: Parameters<RehearsalRoom['person']>) => told(desk.person(...given)),
  makePerson: (...given: Parameters<RehearsalRoom['makePerson']>) => told(desk.makePerson(...given)),
  forecast: (...given: Parameters<RehearsalRoom['forecast']>) => told(desk.forecast(...given)),
  stop: () => desk.stop(),
}

if (parentPort) expose(rehearsalWorker, nodeEndpoint(parentPort))
