// PDF in the desktop app: a window nobody sees, without scripts, without network, in a session of its own that leaves nothing behind.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserWindowConstructorOptions } from 'electron'
import type { Clock } from '#shared/core/clock.ts'
import { fencedPage, type PrintPdf } from '#shared/core/printed-page.ts'
import type { Log } from '../backend/log/log.ts'
import type { DesktopParts } from './desktop-parts.ts'

export interface WindowPrinterNeeds {
  readonly electron: Pick<DesktopParts, 'BrowserWindow' | 'session'>
  readonly clock: Clock
  readonly log: Log
}

const longestPrintMs = 60_000

/** Kept in memory alone: the name has no `persist:` before it. */
const partition = 'print'

export function printWindowOptions(): BrowserWindowConstructorOptions {
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

/** One at a time, as paper comes out of a printer. */
export function windowPrinter(needs: WindowPrinterNeeds): PrintPdf {
  let last: Promise<unknown> = Promise.resolve()
  return (html) => {
    const printing = last.then(() => printOnce(html, needs))
    last = printing
    return printing
  }
}

async function printOnce(html: string, { electron, clock, log }: WindowPrinterNeeds): ReturnType<PrintPdf> {
  const page = fencedPage(html)
  if (page === undefined) return { ok: false, why: 'failed' }
  // A file and no data address: those end at 2 MB. Readable by its owner alone, which mkdtemp sees to.
  const folder = await mkdtemp(join(tmpdir(), 'audience-canvas-print-'))
  const source = join(folder, 'page.html')
  const address = pathToFileURL(source).href
  const tooLong = Promise.withResolvers<never>()
  const cancel = clock.after(longestPrintMs, () => tooLong.reject(new Error('printing took too long')))
  const session = electron.session.fromPartition(partition)
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: details.url !== address && !details.url.startsWith('data:') }),
  )
  const window = new electron.BrowserWindow(printWindowOptions())
  try {
    await writeFile(source, page)
    await Promise.race([window.loadURL(address), tooLong.promise])
    const pdf = await Promise.race([
      window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true }),
      tooLong.promise,
    ])
    return { ok: true, pdf: new Uint8Array(pdf) }
  } catch (failure) {
    log.warn('a page was not printed', { failure })
    return { ok: false, why: 'failed' }
  } finally {
    cancel()
    window.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}
