// The counters and queues of a canvas as numbers on a tape, and back again. Reads only.
import { type CanvasCounters, type StepCounters, stepCountersSchema } from '#shared/contract/canvas-calls.ts'
import { queueStates, type StepQueue } from '#shared/contract/rehearsal-calls.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { type StepId, stepIdSchema } from '#shared/core/ids.ts'
import type { Database } from '../backend/store/sqlite.ts'
import type { CounterTape } from './counter-tape.ts'

export type { StepQueue } from '#shared/contract/rehearsal-calls.ts'

const movement = ['entered', 'proceeded', 'exited'] as const
const outcomes = ['synced', 'notSynced', 'pending', 'errored', 'waitingForNetwork'] as const

const openBatches = `select s.step_id, b.state, count(*) as batches, sum(b.count) as people from batches b join steps s on s.key = b.step_key
  where b.finished_at is null group by 1, 2`

export function* readingsOf(
  tape: CounterTape,
  counted: CanvasCounters,
  database: Database,
): Iterable<readonly [string, number]> {
  for (const step of counted.steps) {
    for (const name of movement) yield [`${step.stepId} ${name}`, step[name]]
    const { sync } = step
    if (sync) {
      for (const name of outcomes) yield [`${step.stepId} ${name}`, sync[name]]
      yield [`${step.stepId} attention`, step.attention ? tape.numberOf(JSON.stringify(step.attention)) : 0]
    }
  }
  for (const { stepId, port, people } of counted.departures) yield [`${stepId} port ${port}`, people]
  const open = new Map(
    database.all(openBatches).map((row) => [`${String(row.step_id)} ${String(row.state)}`, row] as const),
  )
  for (const step of counted.steps) {
    if (!step.sync) continue
    for (const state of queueStates) {
      const row = open.get(`${step.stepId} ${state}`)
      yield [`${step.stepId} batches ${state}`, Number(row?.batches ?? 0)]
      yield [`${step.stepId} people ${state}`, Number(row?.people ?? 0)]
    }
  }
}

export function countersFrom(tape: CounterTape, canvasId: CanvasId, moment: number): CanvasCounters {
  const values = tape.at(moment)
  const departures: CanvasCounters['departures'] = []
  for (const [name, people] of values) {
    const [stepId, kind, ...port] = name.split(' ')
    if (kind === 'port') departures.push({ stepId: stepIdSchema.parse(stepId), port: port.join(' '), people })
  }
  const steps = stepsIn(values).map((stepId) => stepFrom(tape, values, stepId))
  return { canvasId, steps, departures, addsUp: steps.every(balances), at: moment }
}

export function queueFrom(tape: CounterTape, moment: number): StepQueue[] {
  const values = tape.at(moment)
  return stepsIn(values).flatMap((stepId) => {
    const batches = queueStates.flatMap((state) => {
      const count = values.get(`${stepId} batches ${state}`) ?? 0
      return count === 0 ? [] : [{ state, batches: count, people: values.get(`${stepId} people ${state}`) ?? 0 }]
    })
    return batches.length === 0 ? [] : [{ stepId, open: batches }]
  })
}

function stepsIn(values: ReadonlyMap<string, number>): StepId[] {
  const endings = [...values.keys()].filter((name) => name.endsWith(' entered'))
  return endings.map((name) => stepIdSchema.parse(name.slice(0, -' entered'.length)))
}

function stepFrom(tape: CounterTape, values: ReadonlyMap<string, number>, stepId: StepId): StepCounters {
  const of = (name: string) => values.get(`${stepId} ${name}`) ?? 0
  const [entered, proceeded, exited] = [of('entered'), of('proceeded'), of('exited')]
  const isSync = values.has(`${stepId} synced`)
  const attention = tape.textOf(of('attention'))
  return {
    stepId,
    entered,
    proceeded,
    exited,
    here: entered - proceeded - exited,
    sync: isSync
      ? {
          synced: of('synced'),
          notSynced: of('notSynced'),
          pending: of('pending'),
          errored: of('errored'),
          waitingForNetwork: of('waitingForNetwork'),
          paused: null,
        }
      : null,
    attention: attention === undefined ? null : stepCountersSchema.shape.attention.parse(JSON.parse(attention)),
  }
}

function balances({ entered, proceeded, exited, here, sync }: StepCounters): boolean {
  const moves = here >= 0 && entered === proceeded + exited + here
  return moves && (!sync || entered === sync.synced + sync.notSynced + sync.pending + sync.errored)
}
