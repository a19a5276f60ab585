// The local host as a process: its signals, its terminal, its exit code.

import { redactText } from '../backend/log/redact.ts'
import type { RunningSandbox } from '../host/host-parts.ts'
import { openInBrowser } from '../host/system-browser.ts'
import { type LocalHostRequest, runLocalHost } from './run-local-host.ts'

type FromProcess = 'pid' | 'print' | 'tell' | 'openInBrowser' | 'stopWanted' | 'onCrash'

export async function runLocalProcess<Vault, Sandbox extends RunningSandbox>(
  request: Omit<LocalHostRequest<Vault, Sandbox>, FromProcess>,
): Promise<never> {
  const stop = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.resolve())
  // A reader that went away (a closed pipe) must not end a running sync.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const code = await runLocalHost({
    ...request,
    pid: process.pid,
    print: (line) => process.stdout.write(`${line}\n`),
    tell: (line) => process.stderr.write(`${line}\n`),
    openInBrowser: (url) => openInBrowser(url, request.facts),
    stopWanted: stop.promise,
    // Node itself would print the failure as it is, with whatever address its text holds.
    onCrash: (hear) =>
      void process.on('uncaughtException', (failure) => {
        hear(failure)
        process.stderr.write(`${redactText(failure.stack ?? String(failure))}\n`)
        process.exit(1)
      }),
  })
  process.exit(code)
}
