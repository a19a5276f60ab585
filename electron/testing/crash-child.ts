// A backend in a process of its own, to be killed at any instant. Its parent keeps the sandbox and the secrets, as a partner and
// a keychain would; it is told where they are in one JSON argument.
import { z } from 'zod'
import { seededRandom } from '#shared/core/random.ts'
import { createBackend } from '../backend/backend.ts'
import { openLog } from '../backend/log/open-log.ts'
import { fastClock } from './fast-clock.ts'
import { memoryKeychain } from './memory-keychain.ts'

const toldSchema = z.object({
  dataDir: z.string(),
  startedAt: z.number(),
  factor: z.number(),
  secrets: z.record(z.string(), z.string()),
})
const told = toldSchema.parse(JSON.parse(process.argv[2] ?? '{}'))

const secrets = new Map(Object.entries(told.secrets))
const vault = memoryKeychain(secrets)

const clock = fastClock(told.startedAt, told.factor)
const backend = createBackend({
  dataDir: told.dataDir,
  clock,
  random: seededRandom(process.pid),
  oauthPort: 0,
  sandbox: undefined,
  vault,
  // In its file, where the parent looks for errors once it is over.
  log: openLog({ dataDir: told.dataDir, clock }).log,
  buildId: 'test',
  host: 'local',
  quit: () => {},
})
await backend.start()
process.send?.({ pending: backend.pendingPeople() })
process.on('message', () => process.send?.({ pending: backend.pendingPeople() }))
