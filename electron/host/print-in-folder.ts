// What every printer of a host shares: one print at a time, the page fenced and in a folder of its own that nobody else can read, and
// that folder gone afterwards. Whatever goes wrong ends as “failed”; no print may ever stand in the way of the next.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fencedPage, type Printed } from '#shared/core/printed-page.ts'
import type { Log } from '../backend/log/log.ts'

export interface PrintFolder {
  readonly folder: string
  /** The page, fenced, as a file: a data address ends at 2 MB. */
  readonly source: string
}

export type PrintInFolder = (html: string, toPdf: (print: PrintFolder) => Promise<Uint8Array>) => Promise<Printed>

/** One at a time, as paper comes out of a printer: a second would only make the first slower. */
export function printInFolder(log: Log): PrintInFolder {
  let last: Promise<unknown> = Promise.resolve()
  return (html, toPdf) => {
    const printing = last.then(async (): Promise<Printed> => {
      try {
        return { ok: true, pdf: await printOnce(html, toPdf, log) }
      } catch (failure) {
        log.warn('a page was not printed', { failure })
        return { ok: false, why: 'failed' }
      }
    })
    last = printing
    return printing
  }
}

async function printOnce(html: string, toPdf: Parameters<PrintInFolder>[1], log: Log): Promise<Uint8Array> {
  const page = fencedPage(html)
  if (page === undefined) throw new Error('this is no page')
  // Readable by its owner alone, which mkdtemp sees to.
  const folder = await mkdtemp(join(tmpdir(), 'audience-canvas-print-'))
  try {
    const source = join(folder, 'page.html')
    await writeFile(source, page)
    return new Uint8Array(await toPdf({ folder, source }))
  } finally {
    // A browser that was ended may still be letting go of its files.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch((failure: unknown) =>
      log.warn('the folder of a print was left behind', { failure }),
    )
  }
}
