// Fills a data folder with people and ends: `import-child.ts <data folder> <people>`. In a process of its own, so that what is measured
// afterwards is an app that was opened on a full workspace. Tells its parent the segment of the import.
import { silentLog } from '#electron/backend/log/log.ts'
import { startBackendThread } from '#electron/host/backend-thread.ts'
import { memoryKeychain } from '#electron/testing/memory-keychain.ts'
import { contract } from '#shared/contract/contract.ts'
import { memoryPipe } from '#shared/contract/memory-pipe.ts'
import { typedClient } from '#shared/contract/typed-client.ts'
import { importPeople } from './import-people.ts'

const [dataDir = '', people = '0'] = process.argv.slice(2)
const backend = startBackendThread({
  dataDir,
  oauthPort: 0,
  sandbox: undefined,
  vault: memoryKeychain(new Map()),
  log: silentLog,
  buildId: 'bench',
  host: 'local',
  quit: () => {},
})
await backend.start()
const [near, far] = memoryPipe()
backend.attach(far)
const segmentId = await importPeople(typedClient(contract, near), Number(people))
await backend.stop()
process.send?.({ segmentId })
process.disconnect()
