// Measures one sync: everybody waits at a paused step, then the pause ends, and the clock runs until the last outcome is stored.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { realClock } from '#electron/backend/system/real-clock.ts'
import type { MatchField } from '#shared/partners/match-field.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { type Rate, type SinkWrite, SyncWorld } from './sync-world.ts'

export interface SyncMeasure {
  readonly partnerId: PartnerId
  readonly fields: readonly MatchField[]
  readonly people: number
  readonly rate: Rate
}

export interface SyncMeasured {
  readonly seconds: number
  readonly peoplePerSecond: number
  readonly peakMemoryMiB: number
  /** Share of one core's time the whole app used. */
  readonly cores: number
  readonly importSeconds: number
  readonly arriveSeconds: number
  /** Delay of the thread that serves the window, p99. */
  readonly p99Ms: number
  /** How long the window waits for an answer meanwhile, p99: it is asked 20 times a second. */
  readonly callP99Ms: number
  readonly writes: readonly SinkWrite[]
}

export async function measureSync({ partnerId, fields, people, rate }: SyncMeasure): Promise<SyncMeasured> {
  const importing = stopwatch()
  const { world, segmentId } = await SyncWorld.open(people)
  const importSeconds = importing()
  try {
    const connection = await world.connect(partnerId, rate)
    const scope = { kind: 'connection', connectionId: connection.id } as const
    await world.client.call('sync.pause', { scope })
    const arriving = stopwatch()
    const { canvasId } = await world.launch('bench', segmentId, connection, fields)
    await world.counted(canvasId, (step) => step.sync?.pending === people)
    const arriveSeconds = arriving()

    const memory = watchMemory()
    const calls = askOften(() => world.client.call('canvases.list', { shelf: 'open', query: '' }))
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const cpu = process.cpuUsage()
    const syncing = stopwatch()
    await world.client.call('sync.resume', { scope })
    const step = await world.settled(canvasId, people)
    const seconds = syncing()
    const { user, system } = process.cpuUsage(cpu)
    delay.disable()
    if (step.sync?.synced !== people) throw new Error(`${step.sync?.errored} people were refused`)
    const writes = await world.writes()
    return {
      seconds,
      peoplePerSecond: people / seconds,
      peakMemoryMiB: memory(),
      cores: (user + system) / 1e6 / seconds,
      importSeconds,
      arriveSeconds,
      p99Ms: delay.percentile(99) / 1e6,
      callP99Ms: percentile(await calls(), 0.99),
      writes,
    }
  } finally {
    await world.close()
  }
}

/** The most requests in any second, sliding. */
export function mostInOneSecond(writes: readonly SinkWrite[]): number {
  let most = 0
  let first = 0
  for (let last = 0; last < writes.length; last++) {
    while ((writes[last]?.at ?? 0) - (writes[first]?.at ?? 0) >= 1_000) first++
    most = Math.max(most, last - first + 1)
  }
  return most
}

function stopwatch(): () => number {
  const startedAt = performance.now()
  return () => (performance.now() - startedAt) / 1_000
}

/** The largest resident size of the whole process, threads included, until it is asked. */
export function watchMemory(): () => number {
  let most = 0
  let cancel: () => void
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss())
    cancel = realClock.after(20, look)
  }
  look()
  return () => {
    cancel()
    return most / 1024 / 1024
  }
}

/** Asks again 50 ms after each answer; the durations in ms when it is told to end. */
export function askOften(ask: () => Promise<unknown>): () => Promise<readonly number[]> {
  const durations: number[] = []
  let isOver = false
  const asking = (async () => {
    while (!isOver) {
      const answered = stopwatch()
      await ask()
      durations.push(answered() * 1_000)
      await new Promise<void>((resolve) => void realClock.after(50, resolve))
    }
  })()
  return async () => {
    isOver = true
    await asking
    return durations
  }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
