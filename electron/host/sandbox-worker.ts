// The sandbox's own thread: runs it on the machine's clock and answers sandbox-thread.ts.
import { type MessagePort, parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { SandboxControl } from '#shared/partners/sandbox-control.ts'
import { realClock } from '../backend/system/real-clock.ts'
import { realRandom } from '../backend/system/real-random.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/sandbox.ts'

/** Side by side: what is nested would be a promise over there. */
export type SandboxDoors = SandboxControl & Pick<Sandbox, 'approve'>
export type SandboxWorker = typeof sandboxWorker

let sandbox: Sandbox | undefined

const sandboxWorker = {
  async open(options: Pick<SandboxOptions, 'file' | 'port'>): Promise<Pick<Sandbox, 'port' | 'addresses' | 'apps'>> {
    sandbox = await startSandbox({ ...options, clock: realClock, random: realRandom })
    const { port, addresses, apps } = sandbox
    return { port, addresses, apps }
  },
  connect(port: MessagePort): void {
    if (!sandbox) return
    const { control, approve } = sandbox
    const doors: SandboxDoors = {
      approve,
      inject: (partnerId, fault) => control.inject(partnerId, fault),
      clearFaults: (partnerId) => control.clearFaults(partnerId),
      activeFaults: () => control.activeFaults(),
      ledger: () => control.ledger(),
      members: (partnerId, audienceId) => control.members(partnerId, audienceId),
      requests: (since) => control.requests(since),
      exportLedger: (partnerId, format, cursor) => control.exportLedger(partnerId, format, cursor),
    }
    expose(doors, nodeEndpoint(port))
  },
  close: async () => sandbox?.stop(),
}

if (parentPort) expose(sandboxWorker, nodeEndpoint(parentPort))
