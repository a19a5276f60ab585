// The local host as a process: its signals, its terminal, its exit code.

import type { RunningSandbox } from '../host/host-parts.ts'
import { openInBrowser } from '../host/system-browser.ts'
import { type LocalHostRequest, runLocalHost } from './run-local-host.ts'

type FromProcess = 'pid' | 'print' | 'tell' | 'openInBrowser' | 'stopWanted'

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
  })
  process.exit(code)
}
