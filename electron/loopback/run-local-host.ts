// The local host from start to end: the same app as the desktop window, in the system's Chromium over 127.0.0.1.
// Holds only what a host without a window of its own needs: the terminal, the browser, the signals.
import type { Transport } from '#shared/contract/transport.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { Random } from '#shared/core/random.ts'
import { speak } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import { choosePort } from '../host/choose-port.ts'
import type { SystemFacts } from '../host/data-folder.ts'
import { type HostOptions, readHostOptions } from '../host/host-options.ts'
import type { HostParts, RunningSandbox } from '../host/host-parts.ts'
import type { FirstInstance } from '../host/instance-door.ts'
import { hasPages } from '../host/renderer-files.ts'
import { type Host, startHost } from '../host/start-host.ts'
import { systemPrinter } from '../host/system-printer.ts'
import { watchLanguage } from '../host/watch-language.ts'
import { type Loopback, startLoopback } from './start-loopback.ts'

export interface LocalHostRequest<Vault, Sandbox extends RunningSandbox> {
  readonly argv: readonly string[]
  readonly facts: SystemFacts
  readonly pid: number
  readonly buildId: string
  readonly pages: string
  readonly parts: HostParts<Vault, Sandbox>
  readonly clock: Clock
  readonly random: Random
  /** stdout: with --print-json nothing but the one line of JSON. */
  print(line: string): void
  /** stderr: sentences for a person. */
  tell(line: string): void
  openInBrowser(url: string): boolean
  /** Resolves when somebody wants the app to end: Ctrl-C, a stop from the system. */
  readonly stopWanted: Promise<void>
  onCrash(hear: (failure: unknown) => void): void
}

/** A clean stop takes less than 2 s; what has not stopped by then would not, and everything is written anyway. */
const longestStopMs = 1_500
/** Long enough for the answer to `workspace.quit` to reach the window. */
const quitDelayMs = 50

/** Runs until the app ends; gives the exit code. */
export async function runLocalHost<Vault, Sandbox extends RunningSandbox>(
  request: LocalHostRequest<Vault, Sandbox>,
): Promise<number> {
  const read = readHostOptions(request.argv, request.facts)
  if ('problem' in read) {
    request.tell(speak(read.language, read.problem))
    return 2
  }
  const { options } = read
  const { language } = options
  const { clock, pid } = request
  const ended = Promise.withResolvers<void>()
  void request.stopWanted.then(ended.resolve)
  const starting = startHost({
    kind: 'local',
    options,
    parts: request.parts,
    clock,
    random: request.random,
    buildId: request.buildId,
    pid,
    onCrash: request.onCrash,
    printer: (log) => systemPrinter({ clock, log }),
    quit: () => void clock.after(quitDelayMs, ended.resolve),
  })
  const started = await Promise.race([starting, request.stopWanted])
  if (!started) {
    // Ctrl-C before anything is ready. What does not get ready to stop in time is simply left: everything is written first.
    await inTime(
      clock,
      starting.then((late) => (late.kind === 'running' ? late.host.stop() : undefined)),
    )
    return 0
  }
  if (started.kind === 'refused') {
    request.tell(speak(language, started.problem))
    return 1
  }
  if (started.kind === 'second') {
    handOver(request, options, started.first)
    return 0
  }

  const { host } = started
  const loopback = await openLoopback(request, options, host)
  if (!loopback) {
    await host.stop()
    request.tell(
      speak(language, { key: 'host.portTaken', parameters: { option: '--port', port: String(options.port.port) } }),
    )
    return 1
  }
  const { url } = loopback
  host.announce(() => ({ host: 'local', pid, url, windowUrl: loopback.newTicketUrl() }))
  const { dataDir, oauthPort, sandboxUrl } = host
  sayReady(request, options, { ready: true, host: 'local', url, pid, dataDir, sandboxUrl, oauthPort })
  if (!(await hasPages(request.pages))) request.tell(speak(language, { key: 'host.pagesMissing' }))
  openWindow(request, options, loopback.newTicketUrl(), language)

  await ended.promise
  await stopInTime(clock, host, loopback)
  return 0
}

async function openLoopback<Vault, Sandbox extends RunningSandbox>(
  request: LocalHostRequest<Vault, Sandbox>,
  options: HostOptions,
  host: Host,
): Promise<Loopback | undefined> {
  const port = await choosePort(options.port)
  if (port === undefined) return undefined
  const { clock, pages } = request
  const { backend, dataDir, log } = host
  const attach = (transport: Transport) => backend.attach(transport)
  let { language } = options
  watchLanguage(attach, (chosen) => {
    language = chosen
  })
  return startLoopback({ port, dataDir, pages, clock, log, language: () => language, attach })
}

interface ReadyLine {
  readonly ready: true
  readonly host: 'local' | 'electron'
  readonly url: string | null
  readonly pid: number
  readonly dataDir: string
  readonly sandboxUrl?: string
  readonly oauthPort?: number
}

type Terminal = Pick<LocalHostRequest<unknown, RunningSandbox>, 'print' | 'tell' | 'openInBrowser'>

function sayReady({ print }: Terminal, { printsJson, language }: HostOptions, line: ReadyLine): void {
  print(printsJson ? JSON.stringify(line) : speak(language, { key: 'host.ready', parameters: { url: line.url ?? '' } }))
}

function openWindow(terminal: Terminal, { opensWindow }: HostOptions, windowUrl: string, language: Language): void {
  if (!opensWindow) return
  const isOpen = terminal.openInBrowser(windowUrl)
  terminal.tell(speak(language, { key: isOpen ? 'host.keepsRunning' : 'host.openAddress' }))
}

/** A second start on the same data folder: shows the first one instead. */
function handOver(terminal: Terminal, options: HostOptions, first: FirstInstance): void {
  const { language, printsJson, opensWindow, dataDir } = options
  const { url, windowUrl, host, pid } = first
  if (printsJson) terminal.print(JSON.stringify({ ready: true, host, url, pid, dataDir } satisfies ReadyLine))
  else if (url === null) terminal.print(speak(language, { key: 'host.alreadyInWindow' }))
  else terminal.print(speak(language, { key: 'host.alreadyRunning', parameters: { url } }))
  if (opensWindow && windowUrl !== null) terminal.openInBrowser(windowUrl)
}

async function stopInTime(clock: Clock, host: Host, loopback: Loopback): Promise<void> {
  const isInTime = await inTime(
    clock,
    loopback.stop().then(() => host.stop()),
  )
  if (!isInTime) host.log.warn('stopping took too long and was cut short')
}

/** Waits for the work, but no longer than a stop may take. */
async function inTime(clock: Clock, work: Promise<unknown>): Promise<boolean> {
  const tooLong = Promise.withResolvers<false>()
  const cancel = clock.after(longestStopMs, () => tooLong.resolve(false))
  const isInTime = await Promise.race([tooLong.promise, work.then(() => true as const)])
  cancel()
  return isInTime
}
