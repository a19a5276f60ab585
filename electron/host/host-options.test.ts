// What a person may write after the command, and what they are told when it cannot be.
import { expect, it } from 'vitest'
import { speak } from '#shared/words/say.ts'
import { choosePort } from './choose-port.ts'
import { defaultDataFolder } from './data-folder.ts'
import { readHostOptions } from './host-options.ts'
import { type BrowserFacts, planBrowser } from './system-browser.ts'

const linux = { platform: 'linux', env: { LANG: 'ko_KR.UTF-8' }, home: '/home/mina' } as const
const read = (...argv: string[]) => readHostOptions(argv, linux)

it('has sensible habits when nothing is said', () => {
  expect(read()).toEqual({
    options: {
      dataDir: '/home/mina/.local/share/audience-canvas',
      port: { port: 47_615, isAsked: false },
      oauthPort: { port: 47_616, isAsked: false },
      sandboxPort: { port: 47_617, isAsked: false },
      opensWindow: true,
      printsJson: false,
      language: 'ko',
    },
  })
})

it('does as told', () => {
  expect(
    read('--port', '0', '--data-dir=/tmp/x', '--no-open', '--print-json', '--oauth-port', '5001', '--lang', 'ja'),
  ).toMatchObject({
    options: {
      dataDir: '/tmp/x',
      port: { port: 0, isAsked: true },
      oauthPort: { port: 5_001, isAsked: true },
      opensWindow: false,
      printsJson: true,
      language: 'ja',
    },
  })
})

it('takes free ports for everything when the app’s own may be any', () => {
  const free = { port: 0, isAsked: false }
  expect(read('--port', '0')).toMatchObject({ options: { oauthPort: free, sandboxPort: free } })
  expect(read('--port', '8000')).toMatchObject({ options: { oauthPort: { port: 47_616 } } })
})

it.each([
  [['--prot', '1'], '--prot'],
  [['--port', 'many'], 'many'],
  [['--port', '70000'], '70000'],
  [['--port', '-1'], '--port'],
  [['--port'], '--port'],
  [['--lang', 'fr', '--port', '0'], 'fr'],
  [['file.json'], 'file.json'],
])('says what is wrong with %j', (argv, named) => {
  const result = readHostOptions(argv, linux)
  expect('problem' in result && speak('en', result.problem)).toContain(named)
})

it.each([
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/audience-canvas'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/mina/.local/share/audience-canvas'],
  ['darwin', {}, '/home/mina/Library/Application Support/Audience Canvas'],
  ['win32', { APPDATA: 'C:\\Users\\mina\\AppData\\Roaming' }, 'C:\\Users\\mina\\AppData\\Roaming\\Audience Canvas'],
] as const)('keeps the data folder where %s keeps an app’s data', (platform, env, expected) => {
  expect(defaultDataFolder({ platform, env, home: '/home/mina' })).toBe(expected)
})

const browserFacts = (facts: Partial<BrowserFacts>): BrowserFacts => ({ ...linux, canRun: () => true, ...facts })

it('opens an app window of the system’s Chromium where there is a display', () => {
  const env = { DISPLAY: ':0', PATH: '/opt/bin:/usr/bin' }
  const canRun = (file: string) => file === '/usr/bin/chromium'
  expect(planBrowser('http://x', browserFacts({ env, canRun }))).toEqual({
    command: '/usr/bin/chromium',
    args: ['--app=http://x'],
  })
})

it('falls back to the browser the system prefers, and to none without a display', () => {
  const canRun = (file: string) => file === '/usr/bin/xdg-open'
  const env = { WAYLAND_DISPLAY: 'wayland-0', PATH: '/usr/bin' }
  expect(planBrowser('http://x', browserFacts({ env, canRun }))).toEqual({
    command: '/usr/bin/xdg-open',
    args: ['http://x'],
  })
  expect(planBrowser('http://x', browserFacts({ env: { PATH: '/usr/bin' } }))).toBeUndefined()
  expect(planBrowser('http://x', browserFacts({ platform: 'darwin', canRun: () => false }))).toEqual({
    command: '/usr/bin/open',
    args: ['http://x'],
  })
})

it('takes a free port when only habit asked for a taken one, and none when a person did', async () => {
  const { createServer } = await import('node:net')
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  await expect(choosePort({ port, isAsked: true })).resolves.toBeUndefined()
  const other = await choosePort({ port, isAsked: false })
  expect(other).toBeGreaterThan(0)
  expect(other).not.toBe(port)
  await new Promise((resolve) => server.close(resolve))
})
