// PDF where there is no window of our own: the system's Chromium, headless, offline, with a profile that is thrown away.
// The page is fenced (no script, nothing fetched), and a browser that hangs is ended.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Clock } from '#shared/core/clock.ts'
import { fencedPage, type PrintPdf } from '#shared/core/printed-page.ts'
import type { Log } from '../backend/log/log.ts'
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

/** One at a time: a second browser would only make the first slower. */
export function systemPrinter(needs: PrinterNeeds): PrintPdf {
  let last: Promise<unknown> = Promise.resolve()
  return (html) => {
    const printing = last.then(() => printOnce(html, needs))
    last = printing
    return printing
  }
}

async function printOnce(html: string, needs: PrinterNeeds): ReturnType<PrintPdf> {
  const page = fencedPage(html)
  if (page === undefined) return { ok: false, why: 'failed' }
  const browser = (needs.findBrowser ?? findBrowser)()
  if (browser === undefined) return { ok: false, why: 'no-browser' }
  // Readable by its owner alone, which mkdtemp sees to.
  const folder = await mkdtemp(join(tmpdir(), 'audience-canvas-print-'))
  try {
    const [source, target] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(source, page)
    await runBrowser(browser, printArguments({ profile: join(folder, 'profile'), source, target }), needs)
    return { ok: true, pdf: new Uint8Array(await readFile(target)) }
  } catch (failure) {
    needs.log.warn('a page was not printed', { failure })
    return { ok: false, why: 'failed' }
  } finally {
    // A browser that was ended may still be letting go of its files.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch((failure: unknown) =>
      needs.log.warn('the folder of a print was left behind', { failure }),
    )
  }
}

export function printArguments(files: { profile: string; source: string; target: string }): string[] {
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
