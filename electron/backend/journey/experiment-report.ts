// How an experiment step goes: people by way, and who of them converted within the days the running version asks for. Reads the books
// only: the log of moves says who was sent where and when, the conversions say what they did.
import type { ExperimentReport } from '#shared/contract/experiment-calls.ts'
import { type Clock, dayMs } from '#shared/core/clock.ts'
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import { controlExits, experimentPathsConfigSchema } from '#shared/steps/experiment-paths/experiment-paths-step.ts'
import { unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { Accounting } from '../sync/accounting.ts'
import type { CanvasLives } from './canvas-lives.ts'
import { runningCanvas } from './running-canvas.ts'

export class ExperimentReports {
  private readonly parts: {
    readonly database: Database
    readonly clock: Clock
    readonly accounting: Accounting
    readonly lives: Pick<CanvasLives, 'findRunning'>
  }

  constructor(parts: ExperimentReports['parts']) {
    this.parts = parts
  }

  /** Null where no such step runs, or nobody has come to it. */
  of(canvasId: CanvasId, stepId: StepId): ExperimentReport | null {
    const { clock, accounting, lives } = this.parts
    const document = lives.findRunning(canvasId)
    const key = accounting.findStep(canvasId, stepId)
    if (!document || key === undefined) return null
    const { graph, entry } = runningCanvas(document)
    const step = graph.steps.get(stepId)
    const config = experimentPathsConfigSchema.safeParse(step?.config).data
    const conversion = entry?.config.conversions[0]
    if (step?.kind !== 'experiment-paths' || !config || !conversion || config.windowDays === null) return null
    const ports = [
      ...config.paths.map(({ id }) => id),
      ...(config.control ? [config.control.exits ? controlExits : 'control'] : []),
    ]
    const counted = this.sent(key, config.windowDays * dayMs, clock.now())
    const converted = this.converted(canvasId, key, conversion.id, config.windowDays * dayMs)
    const arms = ports.map((port) => ({
      port,
      ...(counted.get(port) ?? { people: 0, open: 0 }),
      conversions: converted.get(port) ?? 0,
    }))
    if (arms.every(({ people }) => people === 0)) return null
    return { arms, windowDays: config.windowDays, goal: conversion.trigger.name }
  }

  private sent(key: number, windowMs: number, now: number): Map<string, { people: number; open: number }> {
    const rows = this.parts.database.all(
      `select port, sum(count) as people, coalesce(sum(count) filter (where at + ? > ?), 0) as open
       from moves where step_key = ? and port is not null group by port`,
      windowMs,
      now,
      key,
    )
    return new Map(rows.map(({ port, people, open }) => [String(port), { people: Number(people), open: Number(open) }]))
  }

  /** Conversions by way. What was done before a person was sent, or after their days, is none of the experiment's. */
  private converted(canvasId: CanvasId, key: number, conversion: string, windowMs: number): Map<string, number> {
    const { database } = this.parts
    const convertedAt = new Map(
      database
        .allAsArrays(
          'select entry_id, at from conversions where canvas_id = ? and conversion = ?',
          canvasId,
          conversion,
        )
        .map(([entry, at]) => [Number(entry), Number(at)]),
    )
    const counts = new Map<string, number>()
    if (convertedAt.size === 0) return counts
    for (const move of database.iterate(
      'select port, at, entries from moves where step_key = ? and port is not null',
      key,
    )) {
      const sentAt = Number(move.at)
      const within = unpackIds(move.entries).reduce((sum, entry) => {
        const at = convertedAt.get(entry)
        return at !== undefined && at >= sentAt && at <= sentAt + windowMs ? sum + 1 : sum
      }, 0)
      counts.set(String(move.port), (counts.get(String(move.port)) ?? 0) + within)
    }
    return counts
  }
}
