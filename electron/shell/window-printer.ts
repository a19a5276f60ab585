// PDF in the desktop app: a window nobody sees, without scripts, without network, in a session of its own that leaves nothing behind.
import { pathToFileURL } from 'node:url'
import type { BrowserWindowConstructorOptions } from 'electron'
import type { Clock } from '#shared/core/clock.ts'
import type { PrintPdf } from '#shared/core/printed-page.ts'
import type { Log } from '../backend/log/log.ts'
import { printInFolder } from '../host/print-in-folder.ts'
import type { DesktopParts } from './desktop-parts.ts'

export interface WindowPrinterNeeds {
  readonly electron: Pick<DesktopParts, 'BrowserWindow' | 'session'>
  readonly clock: Clock
  readonly log: Log
}

const longestPrintMs = 60_000

/** Kept in memory alone: the name has no `persist:` before it. */
const partition = 'print'

function printWindowOptions(): BrowserWindowConstructorOptions {
  return {
    show: false,
    webPreferences: {
      partition,
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
    },
  }
}

export function windowPrinter({ electron, clock, log }: WindowPrinterNeeds): PrintPdf {
  const print = printInFolder(log)
  return (html) =>
    print(html, async ({ source }) => {
      const address = pathToFileURL(source).href
      const session = electron.session.fromPartition(partition)
      session.webRequest.onBeforeRequest((details, answer) =>
        answer({ cancel: details.url !== address && !details.url.startsWith('data:') }),
      )
      const tooLong = Promise.withResolvers<never>()
      const window = new electron.BrowserWindow(printWindowOptions())
      const cancel = clock.after(longestPrintMs, () => tooLong.reject(new Error('printing took too long')))
      try {
        await Promise.race([window.loadURL(address), tooLong.promise])
        return await Promise.race([
          window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true }),
          tooLong.promise,
        ])
      } finally {
        cancel()
        window.destroy()
      }
    })
}
