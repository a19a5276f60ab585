// The calls of the Activity page and of the sandbox panel.
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { RemoteSandboxControl } from '#shared/partners/sandbox-control.ts'
import type { BatchList } from '../sync/batch-list.ts'

type ActivityCall = Extract<keyof Handlers<AppContract>, `batches.${string}` | `sandbox.${string}`>

export interface SandboxDoor {
  readonly control: RemoteSandboxControl
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
    'sandbox.view': async () => ({
      running: sandbox !== undefined,
      address: sandbox?.address ?? null,
      audiences: (await sandbox?.control.ledger())?.audiences ?? [],
      faults: (await sandbox?.control.activeFaults()) ?? [],
    }),
    'sandbox.members': async ({ partnerId, audienceId }) => ({
      members: (await sandbox?.control.members(partnerId, audienceId)) ?? {},
    }),
    'sandbox.export': async ({ partnerId, format, cursor }) =>
      (await sandbox?.control.exportLedger(partnerId, format, cursor)) ?? { text: '', nextCursor: null },
    'sandbox.inject': async ({ partnerId, fault }) => {
      await sandbox?.control.inject(partnerId, fault)
      sandboxChanged()
      return {}
    },
    'sandbox.clear': async ({ partnerId }) => {
      await sandbox?.control.clearFaults(partnerId)
      sandboxChanged()
      return {}
    },
  }
}
