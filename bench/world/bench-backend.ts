// The backend as the product runs it, on its own threads, over a folder of the bench's: no keychain, no sandbox, no log; asked over the
// contract like any window.
import { silentLog } from '#electron/backend/log/log.ts'
import { startBackendThread } from '#electron/host/backend-thread.ts'
import { memoryKeychain } from '#electron/testing/memory-keychain.ts'
import { type AppContract, contract } from '#shared/contract/contract.ts'
import { memoryPipe } from '#shared/contract/memory-pipe.ts'
import { type TypedClient, typedClient } from '#shared/contract/typed-client.ts'

export interface BenchBackend {
  readonly client: TypedClient<AppContract>
  stop(): Promise<void>
}

export async function startBenchBackend(dataDir: string): Promise<BenchBackend> {
  const backend = startBackendThread({
    dataDir,
    oauthPort: 0,
    sandbox: undefined,
    vault: memoryKeychain(new Map()),
    log: silentLog,
    printPdf: async () => ({ ok: false, why: 'no-browser' }),
    buildId: 'bench',
    host: 'local',
    quit: () => {},
  })
  await backend.start()
  const [near, far] = memoryPipe()
  backend.attach(far)
  const client = typedClient(contract, near)
  return {
    client,
    async stop() {
      client.close()
      await backend.stop()
    },
  }
}
