// The desktop host: hands Electron and the product's parts to the shell. Nothing else belongs here.
import { homedir } from 'node:os'
import * as electron from 'electron'
import { redactText } from './backend/log/redact.ts'
import { realClock } from './backend/system/real-clock.ts'
import { realRandom } from './backend/system/real-random.ts'
import { productParts } from './host/product-parts.ts'
import { runDesktop } from './shell/run-desktop.ts'

const { argv, env, pid, platform } = process
const stop = Promise.withResolvers<void>()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.resolve())

// Not awaited here: Electron becomes ready only once this module has been read, and the shell waits for that.
runDesktop({
  electron,
  argv,
  facts: { platform, env, home: homedir() },
  pid,
  buildId: process.env.AUDIENCE_CANVAS_BUILD_ID ?? 'dev',
  parts: productParts,
  clock: realClock,
  random: realRandom,
  print: (line) => process.stdout.write(`${line}\n`),
  stopWanted: stop.promise,
  onCrash: (hear) =>
    void process.on('uncaughtException', (failure) => {
      hear(failure)
      electron.dialog.showErrorBox('Audience Canvas', redactText(String(failure)))
      electron.app.exit(1)
    }),
}).catch((failure: unknown) => {
  electron.dialog.showErrorBox('Audience Canvas', redactText(String(failure)))
  electron.app.exit(1)
})
