// The local host: the same app as the desktop window, in the system's Chromium over 127.0.0.1. Nothing else belongs here.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { realClock } from './backend/system/real-clock.ts'
import { realRandom } from './backend/system/real-random.ts'
import { productParts } from './host/product-parts.ts'
import { runLocalProcess } from './loopback/run-local-process.ts'

const { argv, env, platform } = process

/** This file is in out/local once it is bundled. */
const isBundled = import.meta.filename.endsWith('.mjs')

await runLocalProcess({
  argv: argv.slice(2),
  facts: { platform, env, home: homedir() },
  buildId: env.AUDIENCE_CANVAS_BUILD_ID ?? 'dev',
  pages: join(import.meta.dirname, '..', isBundled ? '.' : 'out', 'renderer'),
  parts: productParts,
  clock: realClock,
  random: realRandom,
})
