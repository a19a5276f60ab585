// The calls that steer syncs and explain what went wrong: what changes something tells the screens and lets the heart look again.
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { SyncScope } from '#shared/contract/operate-calls.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import type { OperateRoom } from '../journey/operate-room.ts'

type OperateCall = Extract<
  keyof Handlers<AppContract>,
  `sync.${string}` | `holdings.${string}` | `tests.${string}` | `experiments.${string}` | `standing.${string}`
>

export function operateHandlers(parts: {
  operate: OperateRoom
  /** What waits may be due now. */
  nudge: () => void
  /** Something to tell the screens: `steering`, or the canvas whose counters moved. */
  noted: (name: string) => void
}): Pick<Handlers<AppContract>, OperateCall> {
  const { nudge, noted } = parts
  const { pauses, operations, inbox, failed, history, holdings, experiments, standing, maskedByIds, testing, stepOf } =
    parts.operate
  const steered = (scope: SyncScope) => {
    for (const id of pauses.canvasesOf(scope)) noted(`canvas ${id}`)
    noted('steering')
    nudge()
  }
  const tested = async <Answer>(canvasId: CanvasId, answer: Promise<Answer>) => {
    const given = await answer
    noted(`canvas ${canvasId}`)
    return given
  }
  return {
    'sync.pause': ({ scope }) => {
      pauses.pause(scope)
      steered(scope)
      return {}
    },
    'sync.resume': ({ scope }) => {
      pauses.resume(scope)
      steered(scope)
      return {}
    },
    'sync.cancel': ({ scope }) => {
      const people = operations.cancel(scope)
      steered(scope)
      return { people }
    },
    'sync.retryErrored': ({ scope, cause }) => {
      const people = operations.retryErrored(scope, cause ? { cause } : {})
      steered(scope)
      return { people }
    },
    'sync.pauses': () => ({ pauses: pauses.list() }),
    'sync.dismissCause': ({ cause, isDismissed }) => {
      inbox.dismiss(cause, isDismissed)
      noted('steering')
      return {}
    },
    'sync.causes': () => ({ causes: inbox.causes() }),
    'sync.failedPeople': ({ scope, cause, cursor }) => failed.page(scope, cause, cursor),
    'sync.replay': ({ text }) => {
      const replayed = failed.replay(text)
      steered({ kind: 'everything' })
      return replayed
    },
    'holdings.list': () => ({ holdings: holdings.list() }),
    'holdings.people': ({ cursor, ...key }) => {
      const { people, nextCursor } = holdings.people(key, cursor)
      return { people: maskedByIds(people), nextCursor }
    },
    'tests.preview': ({ personId, ...step }) => testing.preview(stepOf(step), personId),
    'tests.send': ({ personId, ...step }) => tested(step.canvasId, testing.send(stepOf(step), personId, 'add')),
    'tests.takeBack': ({ personId, ...step }) => tested(step.canvasId, testing.send(stepOf(step), personId, 'remove')),
    'sync.history': ({ canvasId, stepId, since }) => ({ samples: history.of(canvasId, stepId, since) }),
    'experiments.report': ({ canvasId, stepId }) => ({ report: experiments.of(canvasId, stepId) }),
    'standing.ofEntry': ({ canvasId }) => ({ refusals: standing.ofEntry(canvasId) }),
    'standing.refusedPeople': ({ canvasId, reason, cursor }) => {
      const { refused, nextCursor } = standing.refusedAt(canvasId, reason, cursor)
      const known = new Map(maskedByIds(refused.map(({ personId }) => personId)).map((person) => [person.id, person]))
      const people = refused.flatMap(({ personId, at }) => {
        const person = known.get(personId)
        return person ? [{ person, at }] : []
      })
      return { people, nextCursor }
    },
    'standing.ofWebhook': ({ canvasId, stepId }) => ({ standing: standing.ofWebhook(canvasId, stepId) }),
  }
}
