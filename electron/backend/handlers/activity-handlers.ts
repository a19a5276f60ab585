// The calls of the Activity page and of the sandbox panel.
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { SandboxControl } from '#shared/partners/sandbox-control.ts'
import type { BatchList } from '../sync/batch-list.ts'

type ActivityCall = Extract<keyof Handlers<AppContract>, `batches.${string}` | `sandbox.${string}`>

export interface SandboxDoor {
  readonly control: SandboxControl
  readonly address: string
}

export function activityHandlers(parts: {
  batches: BatchList
  sandbox: SandboxDoor | undefined
  tryNow: (connectionId: string) => number
  sandboxChanged: () => void
}): Pick<Handlers<AppContract>, ActivityCall> {
  const { batches, sandbox, tryNow, sandboxChanged } = parts
  return {
    'batches.list': (query) => batches.page(query),
    'batches.attempts': ({ batchId }) => ({ attempts: batches.attempts(batchId) }),
    'batches.retryNow': ({ connectionId }) => ({ batches: tryNow(connectionId) }),
    'sandbox.view': () => ({
      running: sandbox !== undefined,
      address: sandbox?.address ?? null,
      audiences: sandbox?.control.ledger().audiences ?? [],
      faults: sandbox?.control.activeFaults() ?? [],
    }),
    'sandbox.members': ({ partnerId, audienceId }) => ({
      members: sandbox?.control.members(partnerId, audienceId) ?? {},
    }),
    'sandbox.inject': ({ partnerId, fault }) => {
      sandbox?.control.inject(partnerId, fault)
      sandboxChanged()
      return {}
    },
    'sandbox.clear': ({ partnerId }) => {
      sandbox?.control.clearFaults(partnerId)
      sandboxChanged()
      return {}
    },
  }
}
