// Printing without a window: what comes out is a PDF, what cannot be printed is told, and nothing is left behind.
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { memoryLog } from '../backend/log/memory-log.ts'
import { realClock } from '../backend/system/real-clock.ts'
import { findBrowser } from './system-browser.ts'
import { systemPrinter } from './system-printer.ts'

let folder: string
const before = new Set<string>()
const prints = () => readdirSync(tmpdir()).filter((name) => name.startsWith('audience-canvas-print-'))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'system-printer-'))
  for (const name of prints()) before.add(name)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const page = (body: string) =>
  `<!doctype html>\n<html lang="ko"><head><meta charset="utf-8"></head><body>${body}</body></html>`
const printer = (browser: string | undefined, longestMs = 30_000) =>
  systemPrinter({ clock: realClock, log: memoryLog(), findBrowser: () => browser, longestMs })

/** A program that stands in for the browser. */
function program(script: string): string {
  const file = join(folder, 'browser')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

/** What is printed is the page as it was handed over. */
const copies =
  'for each; do case "$each" in --print-to-pdf=*) out=$(echo "$each" | cut -d= -f2);; file:*) in=$(echo "$each" | cut -c8-);; esac; done; cp "$in" "$out"'

it.skipIf(findBrowser() === undefined)(
  'prints with the system’s browser, and nothing on the page reaches out',
  { timeout: 60_000 },
  async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    try {
      const printed = await systemPrinter({ clock: realClock, log: memoryLog() })(
        page(
          `안녕하세요<img src="${origin}/picture"><script src="${origin}/script"></script><iframe src="${origin}/frame"></iframe>`,
        ),
      )
      expect(printed.ok && Buffer.from(printed.pdf).subarray(0, 5).toString()).toBe('%PDF-')
      expect(asked).toEqual([])
    } finally {
      server.close()
    }
    expect(prints().filter((name) => !before.has(name))).toEqual([])
  },
)

it('says that there is no browser, and what is no page is not printed', async () => {
  expect(await printer(undefined)(page(''))).toEqual({ ok: false, why: 'no-browser' })
  expect(await printer('/bin/true')('no page')).toEqual({ ok: false, why: 'failed' })
})

it.skipIf(process.platform === 'win32')(
  'where no folder can be made the page is not printed, and the next one is',
  async () => {
    const print = printer(program(copies))
    vi.stubEnv('TMPDIR', join(folder, 'gone'))
    expect(await print(page('one'))).toEqual({ ok: false, why: 'failed' })
    vi.unstubAllEnvs()
    expect(await print(page('two'))).toMatchObject({ ok: true })
  },
)

it.skipIf(process.platform === 'win32')(
  'a browser that fails, hangs or cannot start ends as “failed”, the next page is printed',
  async () => {
    expect(await printer(program('exit 3'))(page(''))).toEqual({ ok: false, why: 'failed' })
    expect(await printer(program('exec sleep 30'), 200)(page(''))).toEqual({ ok: false, why: 'failed' })
    expect(await printer(join(folder, 'gone'))(page(''))).toEqual({ ok: false, why: 'failed' })
    const printed = await printer(program(copies))(page('one'))
    expect(printed.ok && Buffer.from(printed.pdf).toString()).toMatch(
      /<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'.*one/s,
    )
    expect(prints().filter((name) => !before.has(name))).toEqual([])
  },
)
