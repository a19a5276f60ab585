// `npm run sandbox`: the partner sandbox by itself, with its ledger page. Never part of the app.
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { realClock } from '#electron/backend/system/real-clock.ts'
import { realRandom } from '#electron/backend/system/real-random.ts'
import { mountControl } from './ledger/control-routes.ts'
import { startSandbox } from './sandbox.ts'

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function fail(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '8741' },
        file: { type: 'string', default: 'out/sandbox.sqlite' },
        'print-json': { type: 'boolean', default: false },
      },
    }).values
  } catch (failure) {
    return fail(
      `${failure instanceof Error ? failure.message : failure}\nOptions: --port N (0 = any free), --file FILE, --print-json`,
    )
  }
}

const options = readOptions()
const port = Number(options.port)
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  fail(`--port ${options.port}: a number from 0 to 65535, please.`)
const file = options.file === ':memory:' ? options.file : resolve(options.file)
if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })

const key = randomBytes(18).toString('base64url')
const sandbox = await startSandbox({
  file,
  port,
  clock: realClock,
  random: realRandom,
  extend: (app, control) =>
    mountControl(app, control, {
      key,
      approve: (partnerId, authorizeUrl) => sandbox.approve(partnerId, authorizeUrl),
    }),
}).catch((failure: unknown) =>
  fail(
    `The sandbox could not start on port ${port}: ${failure instanceof Error ? failure.message : failure}. Choose another with --port, or 0 for any free one.`,
  ),
)

const ledgerUrl = `http://127.0.0.1:${sandbox.port}/__sandbox/#key=${key}`
const { addresses, apps } = sandbox
if (options['print-json']) {
  say(JSON.stringify({ ready: true, port: sandbox.port, ledgerUrl, key, file, addresses, apps, pid: process.pid }))
} else {
  say(`Partner sandbox, ready. Nothing leaves this computer. State: ${file}`)
  say(`  What the partners hold   ${ledgerUrl}`)
  say(`  TikTok                   ${addresses.tiktok.apiBase}   app id ${apps.tiktok.appId}`)
  say(`  Pinterest                ${addresses.pinterest.apiBase}   app id ${apps.pinterest.appId}`)
  say('  Ctrl-C stops it; the state stays.')
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    sandbox.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
