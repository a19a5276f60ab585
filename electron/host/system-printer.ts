// PDF where there is no window of our own: the system's Chromium, headless, offline, with a profile that is thrown away.
// A browser that hangs is ended.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Clock } from '#shared/core/clock.ts'
import type { PrintPdf } from '#shared/core/printed-page.ts'
import type { Log } from '../backend/log/log.ts'
import { printInFolder } from './print-in-folder.ts'
import { findBrowser } from './system-browser.ts'

export interface PrinterNeeds {
  readonly clock: Clock
  readonly log: Log
  /** The browser to print with; undefined where this machine has none. */
  findBrowser?(): string | undefined
  readonly longestMs?: number
}

/** A browser starts in a second or two; a slow machine with a large canvas may take many times that. */
const longestPrintMs = 60_000

export function systemPrinter(needs: PrinterNeeds): PrintPdf {
  const print = printInFolder(needs.log)
  return async (html) => {
    const browser = (needs.findBrowser ?? findBrowser)()
    if (browser === undefined) return { ok: false, why: 'no-browser' }
    return print(html, async ({ folder, source }) => {
      const target = join(folder, 'page.pdf')
      await runBrowser(browser, printArguments({ profile: join(folder, 'profile'), source, target }), needs)
      return readFile(target)
    })
  }
}

function printArguments(files: { profile: string; source: string; target: string }): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--no-first-run',
    // No name has an address, and no address a way: the page is in its file, whole.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=http://127.0.0.1:9',
    `--user-data-dir=${files.profile}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${files.target}`,
    // Chromium refuses root its sandbox; what is printed here runs no script.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    pathToFileURL(files.source).href,
  ]
}

function runBrowser(browser: string, args: readonly string[], { clock, longestMs }: PrinterNeeds): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(browser, [...args], { stdio: 'ignore' })
    const cancel = clock.after(longestMs ?? longestPrintMs, () => {
      child.kill('SIGKILL')
      reject(new Error('the browser took too long'))
    })
    child.on('error', (failure) => {
      cancel()
      reject(failure)
    })
    child.on('exit', (code) => {
      cancel()
      if (code === 0) resolve()
      else reject(new Error(`the browser ended with ${code}`))
    })
  })
}
