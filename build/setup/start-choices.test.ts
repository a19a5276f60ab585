// What a start decides before anything runs: which host, what is passed on, whether Electron can open a window, what is stale.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findSystemChromium } from './ensure-chromium.mjs'
import { findElectron, findElectronObstacle } from './ensure-electron.mjs'
import { buildWhenStale, stampOfSources } from './source-stamp.mjs'
import { readStartOptions } from './start-options.mjs'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'start-'))
})
afterEach(() => rmSync(place, { recursive: true }))

describe('options', () => {
  test.each([
    [[], { host: 'either', rest: [] }],
    [['--host', 'local', '--port', '0', '--no-open'], { host: 'local', rest: ['--port', '0', '--no-open'] }],
    [
      ['--print-json', '--host=electron', '--data-dir', '/x'],
      { host: 'electron', rest: ['--print-json', '--data-dir', '/x'] },
    ],
  ])('%j', (given, expected) => expect(readStartOptions(given)).toEqual(expected))

  test('an unknown host is refused with the two there are', () => {
    const { isWrong, help } = readStartOptions(['--host', 'firefox'])
    expect(isWrong).toBe(true)
    expect(help).toMatch(/takes “electron” or “local”, not “firefox”/)
  })
})

describe('Electron', () => {
  test.each([
    ['a desktop', { platform: 'linux', env: { DISPLAY: ':0' }, userId: 1000 }, undefined],
    ['Wayland', { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, userId: 1000 }, undefined],
    ['no display', { platform: 'linux', env: {}, userId: 1000 }, 'There is no display here for Electron’s window'],
    ['root', { platform: 'linux', env: { DISPLAY: ':0' }, userId: 0 }, 'Electron does not run as root'],
    ['a Mac', { platform: 'darwin', env: {}, userId: 501 }, undefined],
  ])('on %s', (_, machine, expected) => expect(findElectronObstacle(machine)).toBe(expected))

  test('is found only when its binary is really there', () => {
    expect(findElectron(place, {})).toBeUndefined()
    writeFileSync(join(place, 'path.txt'), 'electron')
    expect(findElectron(place, {})).toBeUndefined()
    mkdirSync(join(place, 'dist'))
    writeFileSync(join(place, 'dist', 'electron'), '')
    expect(findElectron(place, {})).toBe(join(place, 'dist', 'electron'))
    expect(findElectron(place, { ELECTRON_OVERRIDE_DIST_PATH: join(place, 'elsewhere') })).toBeUndefined()
  })
})

test('Chromium is looked for on the path, and the one named wins', () => {
  const chromium = join(place, 'chromium')
  const other = join(place, 'my-chrome')
  expect(findSystemChromium({ PATH: place }, 'linux')).toBeUndefined()
  writeFileSync(chromium, '')
  writeFileSync(other, '')
  expect(findSystemChromium({ PATH: `/nowhere:${place}` }, 'linux')).toBe(chromium)
  expect(findSystemChromium({ PATH: place, AUDIENCE_CANVAS_CHROMIUM: other }, 'linux')).toBe(other)
})

describe('a build', () => {
  const stamp = () => stampOfSources(place, ['src'])
  const builds = { count: 0 }
  const job = () => ({
    stampFile: join(place, 'out', 'stamp'),
    stamp: stamp(),
    product: join(place, 'out', 'app.js'),
    build: async () => {
      builds.count += 1
      mkdirSync(join(place, 'out'), { recursive: true })
      writeFileSync(join(place, 'out', 'app.js'), '')
    },
  })
  beforeEach(() => {
    builds.count = 0
    mkdirSync(join(place, 'src'))
    writeFileSync(join(place, 'src', 'a.ts'), 'a')
  })

  test('happens once, again after a change, and not after a mere touch or a change to a test', async () => {
    expect(await buildWhenStale(job())).toBe('built')
    utimesSync(join(place, 'src', 'a.ts'), 1, 1)
    writeFileSync(join(place, 'src', 'a.test.ts'), 'test')
    expect(await buildWhenStale(job())).toBe('already built')
    writeFileSync(join(place, 'src', 'b.ts'), '')
    expect(await buildWhenStale(job())).toBe('built')
    rmSync(join(place, 'out', 'app.js'))
    expect(await buildWhenStale(job())).toBe('built')
    expect(builds.count).toBe(3)
  })

  test('that fails is tried again next time', async () => {
    await buildWhenStale(job())
    writeFileSync(join(place, 'src', 'a.ts'), 'changed')
    await expect(buildWhenStale({ ...job(), build: () => Promise.reject(new Error('no')) })).rejects.toThrow('no')
    writeFileSync(join(place, 'src', 'a.ts'), 'a')
    expect(await buildWhenStale(job())).toBe('built')
  })
})
