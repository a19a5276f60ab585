// The desktop host under the double: order of the start, fences, permissions, pages, the pipe, the question before closing, the end.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { frameEnd } from '#shared/contract/frame-end.ts'
import { typedClient } from '#shared/contract/typed-client.ts'
import { windowPipeName } from '#shared/contract/window-pipe.ts'
import { realClock } from '../backend/system/real-clock.ts'
import { realRandom } from '../backend/system/real-random.ts'
import { takeInstanceLock } from '../host/instance-lock.ts'
import { type TrialWishes, trialContract, trialParts } from '../host/testing/trial-parts.ts'
import { exposePipe } from './expose-pipe.ts'
import { runDesktop } from './run-desktop.ts'
import { type ElectronDouble, electronDouble } from './testing/electron-double.ts'

let folder: string
let dataDir: string
let electron: ElectronDouble
let notes: string[]
let stop: PromiseWithResolvers<void>
let printed: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-'))
  dataDir = join(folder, 'data')
  mkdirSync(join(folder, 'out', 'renderer'), { recursive: true })
  writeFileSync(join(folder, 'out', 'renderer', 'index.html'), '<html><head></head><body>app</body></html>')
  writeFileSync(join(folder, 'secret.txt'), 'not for the window')
  electron = electronDouble({ appPath: folder })
  notes = []
  printed = []
  stop = Promise.withResolvers()
})
afterEach(async () => {
  if (electron.state.exitCode === undefined) {
    stop.resolve()
    await electron.exited
  }
  rmSync(folder, { recursive: true })
})

function begin(args: string[] = [], wishes: TrialWishes = {}): Promise<void> {
  return runDesktop({
    electron,
    argv: ['electron', folder, '--data-dir', dataDir, '--oauth-port', '0', '--sandbox-port', '0', ...args],
    facts: { platform: 'linux', env: {}, home: folder },
    pid: process.pid,
    buildId: 'trial',
    parts: trialParts({ ...wishes, note: (what) => notes.push(what) }),
    clock: realClock,
    random: realRandom,
    print: (line) => printed.push(line),
    stopWanted: stop.promise,
    onCrash: () => {},
  })
}
async function start(args: string[] = [], wishes: TrialWishes = {}) {
  const running = begin(args, wishes)
  electron.becomeReady()
  await running
  const [window] = electron.state.windows
  if (!window) throw new Error('no window')
  return window
}
function openPipe() {
  exposePipe(electron.preload)
  const door = electron.state.mainWorld.get(windowPipeName)
  if (!door) throw new Error('the preload left no door')
  const ended = Promise.withResolvers<void>()
  const wire = door.open(
    (text) => end.receive(text),
    () => {
      end.carrierEnded()
      ended.resolve()
    },
  )
  const end = frameEnd({ write: (text) => wire.send(text), close: () => wire.close() })
  return { client: typedClient(trialContract, end), ended: ended.promise }
}

describe('a sleep of the machine', () => {
  it('is told to the backend when the machine wakes, with how long it was; a wake out of nowhere is not', async () => {
    await start()
    electron.emit('resume')
    expect(notes.filter((note) => note.startsWith('came back'))).toEqual([])
    electron.emit('suspend')
    electron.emit('resume')
    electron.emit('resume')
    expect(notes.filter((note) => /^came back after \d+ ms$/.test(note))).toHaveLength(1)
  })
})

describe('the start', () => {
  it('registers scheme, profile and sandbox before Electron is ready, opens one fenced window and says it is ready', async () => {
    const window = await start(['--print-json', '--no-sandbox', '--remote-debugging-port=0'])
    expect(electron.state.schemes).toMatchObject([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    expect(electron.state.schemes[0]?.privileges?.bypassCSP).toBeUndefined()
    expect(electron.state.userData).toBe(join(dataDir, 'window'))
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      preload: join(folder, 'out', 'electron', 'preload.cjs'),
    })
    expect(window.loaded).toEqual(['app://audience-canvas/'])
    expect(window.isShown).toBe(true)
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({ ready: true, host: 'electron', pid: process.pid, dataDir })
  })

  it('shows no window of its own accord when told not to', async () => {
    const window = await start(['--no-open'])
    expect(window.isShown).toBe(false)
    electron.emit('second-instance', {}, [])
    expect(window.isShown).toBe(true)
  })

  it('leaves to the first when it is the second in Electron', async () => {
    electron.state.isFirst = false
    await begin()
    expect(electron.state.exitCode).toBe(0)
    expect(notes).toEqual([])
  })

  it('shows the local host in the browser when that one runs the data folder', async () => {
    mkdirSync(dataDir, { recursive: true })
    const taken = await takeInstanceLock({ dataDir, clock: realClock, pid: process.pid })
    if (taken.kind !== 'first') throw new Error('expected to be first')
    taken.lock.announce(() => ({
      host: 'local',
      pid: 1,
      url: 'http://127.0.0.1:1/?token=a',
      windowUrl: 'http://127.0.0.1:1/?token=b',
    }))
    const running = begin()
    electron.becomeReady()
    await running
    expect(electron.state.opened).toEqual(['http://127.0.0.1:1/?token=b'])
    expect(electron.state.exitCode).toBe(0)
    await taken.lock.release()
  })

  it('says in a sentence why it could not start', async () => {
    writeFileSync(dataDir, 'a file')
    const running = begin(['--lang=ja'])
    electron.becomeReady()
    await running
    expect(electron.state.errors[0]).toContain('データフォルダー')
    expect(electron.state.exitCode).toBe(1)
  })
})

describe('fences', () => {
  it('stays on its own pages', async () => {
    const { webContents } = await start()
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
      expect(webContents.tries(event, 'https://evil.example/')).toBe(false)
      expect(webContents.tries(event, 'file:///etc/passwd')).toBe(false)
      expect(webContents.tries(event, 'app://other/')).toBe(false)
      expect(webContents.tries(event, 'app://audience-canvas/#/settings')).toBe(true)
    }
    expect(webContents.tries('will-attach-webview')).toBe(false)
  })

  it('opens known places in the system’s browser, and nothing in a window', async () => {
    const { webContents } = await start(['--print-json'])
    const { sandboxUrl } = JSON.parse(printed[0] ?? '')
    const known = [
      `${sandboxUrl}/tiktok/portal/auth?state=1`,
      'https://business-api.tiktok.com/portal/auth',
      'https://www.pinterest.com/oauth/',
    ]
    const strange = [
      'https://evil.example/',
      'http://www.pinterest.com/',
      'https://www.pinterest.com.evil.example/',
      'https://user@www.pinterest.com/',
      'https://www.pinterest.com:8443/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'http://127.0.0.1:1/',
      `${sandboxUrl}0/`,
      'smb://share',
      '',
    ]
    for (const url of [...known, ...strange]) expect(webContents.openHandler({ url })).toEqual({ action: 'deny' })
    expect(electron.state.opened).toEqual(known)
  })

  it('refuses every permission but reading the clipboard in front of the person, copying, and notifications', async () => {
    const { webContents } = await start()
    const {
      setPermissionRequestHandler: request,
      setPermissionCheckHandler: check,
      setDevicePermissionHandler: device,
    } = electron.state.permissions
    const own = { requestingUrl: 'app://audience-canvas/', isMainFrame: true }
    const asked = (permission: string, details = own) => {
      let granted: boolean | undefined
      request?.(webContents, permission, (answer) => (granted = answer), details)
      expect(check?.(webContents, permission, details.requestingUrl, details)).toBe(granted)
      return granted
    }
    const all = [
      'media',
      'geolocation',
      'openExternal',
      'fullscreen',
      'hid',
      'serial',
      'usb',
      'midi',
      'pointerLock',
      'display-capture',
      'fileSystem',
      'unknown',
    ]
    for (const permission of all) expect(asked(permission)).toBe(false)
    expect(asked('notifications')).toBe(true)
    expect(asked('clipboard-read')).toBe(true)
    webContents.isFront = false
    expect(asked('clipboard-read')).toBe(false)
    expect(asked('notifications', { ...own, requestingUrl: 'https://evil.example/' })).toBe(false)
    expect(asked('notifications', { ...own, isMainFrame: false })).toBe(false)
    expect(device?.()).toBe(false)
  })

  it('serves its pages with the policy, and nothing beside them', async () => {
    await start()
    const page = await electron.fetchPage('app://audience-canvas/')
    expect(page.status).toBe(200)
    await expect(page.text()).resolves.toContain('csp-nonce')
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self';")
    for (const url of [
      'app://audience-canvas/../../secret.txt',
      'app://audience-canvas/..%2f..%2fsecret.txt',
      'app://other/',
      'app://audience-canvas/none.js',
    ]) {
      expect((await electron.fetchPage(url)).status).toBe(404)
    }
    expect((await electron.fetchPage('app://audience-canvas/', { method: 'POST' })).status).toBe(404)
  })
})

describe('the pipe', () => {
  it('answers the page’s calls', async () => {
    await start()
    await expect(openPipe().client.call('trial.hello', {})).resolves.toEqual({ host: 'electron', buildId: 'trial' })
  })

  it.each([
    ['another origin', { origin: 'https://evil.example', parent: null }],
    ['a frame inside a page', { origin: 'app://audience-canvas', parent: {} }],
    ['a frame that is gone', null],
  ])('is refused to %s', async (_what, frame) => {
    await start()
    electron.state.frame = frame
    const { client, ended } = openPipe()
    await ended
    await expect(client.call('trial.hello', {})).rejects.toMatchObject({ code: 'disconnected' })
  })
})

describe('links and menu', () => {
  it('shows the page a link names, from the command line, another start, or the system', async () => {
    const window = await start(['audience-canvas://canvases/canvas-1'])
    electron.emit('second-instance', {}, ['electron', 'audience-canvas://partners/tiktok'])
    electron.emit('open-url', { preventDefault: () => {} }, 'audience-canvas://settings')
    for (const strange of [
      'audience-canvas://nowhere/x',
      'audience-canvas://canvases/a/b',
      'https://canvases/x',
      'audience-canvas://canvases/%22',
      '',
    ]) {
      electron.emit('open-url', { preventDefault: () => {} }, strange)
    }
    expect(window.loaded).toEqual([
      'app://audience-canvas/#/canvases/canvas-1',
      'app://audience-canvas/#/partners/tiktok',
      'app://audience-canvas/#/settings',
    ])
  })

  it.each([
    ['en', 'File'],
    ['ko', '파일'],
    ['ja', 'ファイル'],
  ])('speaks %s in the menu', async (language, label) => {
    await start(['--lang', language])
    expect(electron.state.menu.map((item) => item.label)).toContain(label)
  })

  it('takes the system’s language when nobody said one', async () => {
    electron = electronDouble({ appPath: folder, locale: 'ko-KR' })
    await start()
    expect(electron.state.menu.map((item) => item.label)).toContain('파일')
  })
})

describe('the end', () => {
  it('closes without a question when nobody is pending, and stops everything in order', async () => {
    const window = await start()
    window.close()
    await expect(electron.exited).resolves.toBe(0)
    expect(electron.state.questions).toEqual([])
    expect(notes).toEqual(['backend started', 'backend stopped', 'sandbox stopped'])
  })

  it('asks while people are pending, and keeps running when told so', async () => {
    const window = await start(['--lang', 'en'], { pendingPeople: () => 760 })
    expect(window.close()).toBe(false)
    await expect.poll(() => window.isShown).toBe(false)
    expect(electron.state.questions).toMatchObject([
      { message: '760 people are still being synced.', buttons: ['Keep running', 'Quit'], defaultId: 0, cancelId: 0 },
    ])
    expect(electron.state.exitCode).toBeUndefined()
    electron.emit('activate')
    expect(window.isShown).toBe(true)
  })

  it('quits when told so, in under 2 s, without asking twice', async () => {
    electron.state.answer = 1
    const window = await start([], { pendingPeople: () => 760, stopHangs: true })
    const began = performance.now()
    window.close()
    await expect(electron.exited).resolves.toBe(0)
    expect(performance.now() - began).toBeLessThan(2_000)
    expect(electron.state.questions).toHaveLength(1)
  })

  it('does not ask when the system or the page wants the end', async () => {
    await start([], { pendingPeople: () => 760 })
    await openPipe().client.call('trial.quit', {})
    await expect(electron.exited).resolves.toBe(0)
    expect(electron.state.questions).toEqual([])
  })

  it('revives a page that died, but not for ever', async () => {
    const { webContents } = await start()
    for (let death = 0; death < 10; death++)
      webContents.events.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    expect(webContents.reloads).toBe(3)
  })
})
