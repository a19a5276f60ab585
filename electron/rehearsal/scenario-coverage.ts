// What a rehearsal has reached and what not: each way out of each step, each counter of each sync, each kind of failure. What is left shows
// what another scenario should play.
import type { CanvasDocument, CanvasStep } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { RehearsalCoverage } from '#shared/contract/rehearsal-calls.ts'
import { failureKinds } from '#shared/partners/partner-failure.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { Rehearsal } from './rehearsal.ts'

const syncCounters = ['synced', 'notSynced', 'pending', 'errored'] as const

export function coverageOf(rehearsal: Rehearsal, drawn: CanvasDocument): RehearsalCoverage {
  const counted = rehearsal.countersAt(rehearsal.now)
  const went = new Map(counted.departures.map(({ stepId, port, people }) => [`${stepId} ${port}`, people]))
  const steps = new Map(counted.steps.map((step) => [step.stepId, step]))
  const met = new Set(
    rehearsal.inside.database
      .all('select distinct failure_kind as kind from batch_attempts where failure_kind is not null')
      .map(({ kind }) => String(kind)),
  )
  return {
    ways: inReadingOrder(drawn).flatMap((step) =>
      stepCatalog[step.kind].ports(step.config).map(({ id }) => ({
        stepId: step.id,
        port: id,
        people: went.get(`${step.id} ${id}`) ?? 0,
      })),
    ),
    // Pending is passed through: whether anybody was ever in it is asked of every moment, not of the last.
    counters: inReadingOrder(drawn).flatMap((step) => {
      const sync = steps.get(step.id)?.sync
      if (!sync) return []
      return syncCounters.map((counter) => ({
        stepId: step.id,
        counter,
        people: Math.max(sync[counter], rehearsal.tape.most(`${step.id} ${counter}`)),
      }))
    }),
    failures: failureKinds.map((kind) => ({ kind, isMet: met.has(kind) })),
  }
}

function inReadingOrder(drawn: CanvasDocument): CanvasStep[] {
  const { readingOrder, steps } = graphOf(drawn)
  return readingOrder.flatMap((id) => steps.get(id) ?? [])
}
