// The local host with stand-in parts, as a process of its own for tests. TRIAL says what goes wrong: `stop-hangs`, `start-fails`, `start-hangs`.
import { homedir } from 'node:os'
import { realClock } from '../../backend/system/real-clock.ts'
import { realRandom } from '../../backend/system/real-random.ts'
import { trialParts } from '../../host/testing/trial-parts.ts'
import { runLocalProcess } from '../run-local-process.ts'

const { env, argv } = process
await runLocalProcess({
  argv: argv.slice(2),
  facts: { platform: process.platform, env, home: homedir() },
  pages: env.TRIAL_PAGES ?? '',
  buildId: 'trial',
  clock: realClock,
  random: realRandom,
  parts: trialParts({
    stopHangs: env.TRIAL === 'stop-hangs',
    startFails: env.TRIAL === 'start-fails',
    startHangs: env.TRIAL === 'start-hangs',
  }),
})
