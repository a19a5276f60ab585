// The calls that steer syncs: each changes what is kept, tells the screens, and lets the heart look again.
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { SyncScope } from '#shared/contract/operate-calls.ts'
import type { SyncOperations } from '../sync/sync-operations.ts'
import type { SyncPauses } from '../sync/sync-pauses.ts'

type OperateCall = Extract<keyof Handlers<AppContract>, `sync.${string}`>

export function operateHandlers(parts: {
  pauses: SyncPauses
  operations: SyncOperations
  /** What waits may be due now. */
  nudge: () => void
  /** Something to tell the screens: `steering`, or the canvas whose counters moved. */
  noted: (name: string) => void
}): Pick<Handlers<AppContract>, OperateCall> {
  const { pauses, operations, nudge, noted } = parts
  const steered = (scope: SyncScope) => {
    for (const id of pauses.canvasesOf(scope)) noted(`canvas ${id}`)
    noted('steering')
    nudge()
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
  }
}
