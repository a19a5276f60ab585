// The desktop host from start to end: the same app as the local host, in Electron's window over a message port.
// Holds only window chrome: menu, links, permissions, the question before closing.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '#shared/core/clock.ts'
import type { Random } from '#shared/core/random.ts'
import { speak } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { Log } from '../backend/log/log.ts'
import { silentLog } from '../backend/log/log.ts'
import type { SystemFacts } from '../host/data-folder.ts'
import { type HostOptions, languageOf, readHostOptions } from '../host/host-options.ts'
import type { HostParts, RunningSandbox } from '../host/host-parts.ts'
import { type Host, startHost } from '../host/start-host.ts'
import { watchLanguage } from '../host/watch-language.ts'
import { planMenu } from './app-menu.ts'
import { deepLinkScheme, findRoute, findRouteIn } from './deep-link.ts'
import type { DesktopParts } from './desktop-parts.ts'
import { holdWindow, type WindowHolder } from './desktop-window.ts'
import { fenceContents } from './fence-contents.ts'
import { acceptPipes } from './ipc-pipe.ts'
import { pageUrl } from './page-address.ts'
import { refusePermissions } from './refuse-permissions.ts'
import { registerPageScheme, servePages } from './serve-pages.ts'
import { watchPower } from './watch-power.ts'
import { windowPrinter } from './window-printer.ts'

export interface DesktopRequest<Vault, Sandbox extends RunningSandbox, Menu> {
  readonly electron: DesktopParts<Menu>
  /** The whole command line, the program first. */
  readonly argv: readonly string[]
  readonly facts: SystemFacts
  readonly pid: number
  readonly buildId: string
  readonly parts: HostParts<Vault, Sandbox>
  readonly clock: Clock
  readonly random: Random
  print(line: string): void
  readonly stopWanted: Promise<void>
  onCrash(hear: (failure: unknown) => void): void
}

const longestStopMs = 1_500
const quitDelayMs = 50

export async function runDesktop<Vault, Sandbox extends RunningSandbox, Menu>(
  request: DesktopRequest<Vault, Sandbox, Menu>,
): Promise<void> {
  const { electron, argv, facts, clock } = request
  const { app } = electron
  // Everything up to the first await must happen before Electron is ready.
  registerPageScheme(electron.protocol)
  app.enableSandbox()
  app.setName('Audience Canvas')
  const given = argv.slice(app.isPackaged ? 1 : 2)
  const read = readHostOptions(given, facts, { toleratesOthers: true })
  if ('problem' in read) {
    await app.whenReady()
    refuse(electron, speak(read.language, read.problem))
    return
  }
  // Chromium keeps its profile beside the workspace, so each data folder has its own lock there too.
  const profile = join(read.options.dataDir, 'window')
  try {
    // Electron refuses a folder that is not there yet.
    mkdirSync(profile, { recursive: true, mode: 0o700 })
    app.setPath('userData', profile)
  } catch (failure) {
    const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure)
    const { dataDir, language } = read.options
    await app.whenReady()
    refuse(electron, speak(language, { key: 'host.dataFolderUnusable', parameters: { dataDir, reason } }))
    return
  }
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  const early: string[] = []
  let holder: WindowHolder | undefined
  const goTo = (route: string | undefined) => {
    if (holder) holder.show(route)
    else if (route !== undefined) early.push(route)
  }
  app.on('second-instance', (_event, otherArgv) => goTo(findRouteIn(otherArgv)))
  app.on('open-url', (event, url) => {
    event.preventDefault()
    goTo(findRoute(url))
  })
  // Asked to end before there is anything to end in order: everything is written first, so leaving is safe.
  void request.stopWanted.then(() => {
    if (!holder) app.exit(0)
  })
  let sandboxUrl: string | undefined
  let log: Log = silentLog
  app.on('web-contents-created', (_event, contents) =>
    fenceContents(contents, { shell: electron.shell, log, sandboxUrl: () => sandboxUrl }),
  )

  await app.whenReady()
  refusePermissions(electron.session.defaultSession)
  // The system's language until the app's own is known; a `--lang` somebody wrote wins over both.
  const options: HostOptions = given.some((word) => /^--lang(=|$)/.test(word))
    ? read.options
    : { ...read.options, language: languageOf(app.getLocale()) }
  const started = await startHost({
    kind: 'electron',
    options,
    parts: request.parts,
    clock,
    random: request.random,
    buildId: request.buildId,
    pid: request.pid,
    onCrash: request.onCrash,
    printer: (written) => windowPrinter({ electron, clock, log: written }),
    quit: () =>
      void clock.after(quitDelayMs, () => {
        holder?.stopAsking()
        app.quit()
      }),
  })
  if (started.kind === 'refused') {
    refuse(electron, speak(options.language, started.problem))
    return
  }
  if (started.kind === 'second') {
    // The local host runs this data folder: show that one, in the browser.
    if (started.first.windowUrl !== null) await electron.shell.openExternal(started.first.windowUrl)
    app.exit(0)
    return
  }
  const { host } = started
  log = host.log.child({ part: 'shell' })
  sandboxUrl = host.sandboxUrl
  holder = openShell(request, options, host, log)
  app.setAsDefaultProtocolClient(deepLinkScheme)
  const route = early.at(-1) ?? findRouteIn(given)
  if (options.opensWindow) holder.show(route)
  else holder.prepare()
  const shown = holder
  host.announce(() => {
    shown.show()
    return { host: 'electron', pid: request.pid, url: null, windowUrl: null }
  })
  const { dataDir, oauthPort } = host
  if (options.printsJson) {
    request.print(
      JSON.stringify({ ready: true, host: 'electron', url: pageUrl, pid: request.pid, dataDir, sandboxUrl, oauthPort }),
    )
  }
}

/** Menu, pages, pipes, the window, and the orderly end. */
function openShell<Vault, Sandbox extends RunningSandbox, Menu>(
  request: DesktopRequest<Vault, Sandbox, Menu>,
  options: HostOptions,
  host: Host,
  log: Log,
): WindowHolder {
  const { electron, facts, clock } = request
  const { app } = electron
  const { backend } = host
  let { language } = options
  const root = app.getAppPath()
  servePages(electron.protocol, join(root, 'out', 'renderer'))
  acceptPipes(electron.ipcMain, log, (transport) => backend.attach(transport))
  watchPower(electron.powerMonitor, { clock, log, backend })
  const holder = holdWindow({
    electron,
    preload: join(root, 'out', 'electron', 'preload.cjs'),
    log,
    isPackaged: app.isPackaged,
    language: () => language,
    pendingPeople: () => backend.pendingPeople(),
    quit: () => app.quit(),
  })

  const setMenu = (next: Language) => {
    language = next
    const actions = {
      goTo: (route: string) => holder.show(route),
      closeWindow: () => holder.close(),
      quit: () => app.quit(),
    }
    electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(planMenu(next, facts.platform, actions)))
  }
  setMenu(language)
  watchLanguage(
    (transport) => backend.attach(transport),
    (next) => {
      if (next !== language) setMenu(next)
    },
  )

  app.on('activate', () => holder.show())
  // Nobody is pending, or the person chose to quit: a window that was only hidden still counts as open.
  app.on('window-all-closed', () => app.quit())
  let isStopped = false
  app.on('will-quit', (event) => {
    if (isStopped) return
    event.preventDefault()
    void stopInTime(clock, host).then(() => {
      isStopped = true
      app.exit(0)
    })
  })
  void request.stopWanted.then(() => {
    holder.stopAsking()
    app.quit()
  })
  return holder
}

function stopInTime(clock: Clock, host: Host): Promise<void> {
  return new Promise((resolve) => {
    clock.after(longestStopMs, () => {
      host.log.warn('stopping took too long and was cut short')
      resolve()
    })
    void host.stop().then(resolve)
  })
}

function refuse<Menu>({ app, dialog }: DesktopParts<Menu>, sentence: string): void {
  dialog.showErrorBox('Audience Canvas', sentence)
  app.exit(1)
}
