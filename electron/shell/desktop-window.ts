// The one window of the desktop host: opens, comes to the front, shows a route, and asks before it closes on people who are pending.
import type { BrowserWindowConstructorOptions } from 'electron'
import { sayIn } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { Log } from '../backend/log/log.ts'
import type { DesktopParts, DesktopWindow } from './desktop-parts.ts'
import { pageUrl } from './page-address.ts'

export interface WindowHolder {
  /** Opens the window if there is none, brings it to the front, and shows a route if one is given. */
  show(route?: string): void
  /** Creates the window without showing it. */
  prepare(): void
  close(): void
  /** From now on the window closes without a question: somebody has answered it, or the system is going down. */
  stopAsking(): void
}

export interface WindowNeeds {
  readonly electron: Pick<DesktopParts, 'BrowserWindow' | 'dialog'>
  readonly preload: string
  readonly log: Log
  readonly isPackaged: boolean
  language(): Language
  pendingPeople(): number
  quit(): void
}

/** What a page may: nothing of Node, its own world, its own process. */
function windowOptions(preload: string, isPackaged: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1_440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Audience Canvas',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: !isPackaged,
    },
  }
}

/** A page that dies again and again is left dead: reloading it for ever helps nobody. */
const mostRevivals = 3

export function holdWindow(needs: WindowNeeds): WindowHolder {
  const { electron, log } = needs
  let current: DesktopWindow | undefined
  let asks = true
  let isAsking = false

  const open = (): DesktopWindow => {
    const window = new electron.BrowserWindow(windowOptions(needs.preload, needs.isPackaged))
    let revivals = 0
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      log.error('the window’s page died', { reason, exitCode })
      if (reason !== 'clean-exit' && revivals++ < mostRevivals) window.webContents.reload()
    })
    window.on('close', (event) => {
      if (!asks || needs.pendingPeople() === 0) return
      event.preventDefault()
      void askToClose(window)
    })
    window.on('closed', () => {
      if (current === window) current = undefined
    })
    current = window
    return window
  }

  const load = (window: DesktopWindow, route: string | undefined) => {
    window
      .loadURL(route === undefined ? pageUrl : `${pageUrl}#${route}`)
      .catch((failure: unknown) => log.error('the page did not load', { failure }))
  }

  const askToClose = async (window: DesktopWindow) => {
    if (isAsking) return
    isAsking = true
    const say = sayIn(needs.language())
    const { response } = await electron.dialog.showMessageBox({
      type: 'question',
      message: say('host.quitPending', { count: needs.pendingPeople() }),
      detail: say('host.quitQuestion'),
      buttons: [say('host.keepRunning'), say('host.quit')],
      // Enter and Esc both keep the sync running: losing time needs a deliberate click.
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    isAsking = false
    if (response === 1) {
      asks = false
      needs.quit()
    } else if (!window.isDestroyed()) window.hide()
  }

  return {
    show(route) {
      const window = current
      if (!window) {
        const opened = open()
        opened.once('ready-to-show', () => opened.show())
        load(opened, route)
        return
      }
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      if (route !== undefined) load(window, route)
    },
    prepare() {
      if (!current) load(open(), undefined)
    },
    close() {
      // `close` of a window asks its hearers, as a click on its cross does; there is no such method on what was destroyed.
      if (current && !current.isDestroyed()) current.close()
    },
    stopAsking() {
      asks = false
    },
  }
}
