// Printing in the desktop app, under the double: a window without scripts or network, gone when the page is printed or was not.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it, vi } from 'vitest'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { memoryLog } from '../backend/log/memory-log.ts'
import { electronDouble } from './testing/electron-double.ts'
import { windowPrinter } from './window-printer.ts'

const page = '<!doctype html>\n<html lang="ja"><head></head><body>こんにちは</body></html>'

afterEach(() => {
  vi.unstubAllEnvs()
})

function printing() {
  const electron = electronDouble({ appPath: '/nowhere' })
  electron.becomeReady()
  const clock = new VirtualClock()
  return { electron, clock, print: windowPrinter({ electron, clock, log: memoryLog() }) }
}

it('prints in a hidden window that runs nothing, fetches nothing but its page, and is gone afterwards', async () => {
  const { electron, print } = printing()
  const printed = await print(page)
  expect(printed.ok && Buffer.from(printed.pdf).toString()).toBe('%PDF-double')
  const [window] = electron.state.windows
  expect(window?.options).toMatchObject({
    show: false,
    webPreferences: {
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      partition: 'print',
    },
  })
  expect(window?.isShown).toBe(false)
  expect(window?.isGone).toBe(true)
  const [address = ''] = window?.loaded ?? []
  const fetches = electron.state.fences.get('print')
  expect(
    [address, 'data:font/woff2;base64,AA', 'https://example.com/', 'file:///etc/hosts'].map((url) => fetches?.(url)),
  ).toEqual([true, true, false, false])
  expect(existsSync(fileURLToPath(address))).toBe(false)
})

it('a page that never comes is given up in time, and the next one is printed', async () => {
  const { electron, clock, print } = printing()
  const opened = Promise.withResolvers<void>()
  electron.state.loads = () => {
    opened.resolve()
    return new Promise(() => {})
  }
  const stuck = print(page)
  await opened.promise
  await clock.advanceBy(60_000)
  expect(await stuck).toEqual({ ok: false, why: 'failed' })
  expect(electron.state.windows[0]?.isGone).toBe(true)
  electron.state.loads = async () => {}
  expect(await print(page)).toMatchObject({ ok: true })
  expect(await print('no page')).toEqual({ ok: false, why: 'failed' })
})

it.skipIf(process.platform === 'win32')(
  'where no folder can be made the page is not printed, and the next one is',
  async () => {
    const { print } = printing()
    vi.stubEnv('TMPDIR', '/nowhere/at/all')
    expect(await print(page)).toEqual({ ok: false, why: 'failed' })
    vi.unstubAllEnvs()
    expect(await print(page)).toMatchObject({ ok: true })
  },
)
