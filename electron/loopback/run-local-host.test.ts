// The local host as a person's terminal sees it: a real process, real signals, a real second start. Its parts are stand-ins.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { frameEnd } from '#shared/contract/frame-end.ts'
import { typedClient } from '#shared/contract/typed-client.ts'
import { trialContract } from '../host/testing/trial-parts.ts'

const readySchema = z.object({
  ready: z.literal(true),
  host: z.literal('local'),
  url: z.string().regex(/^http:\/\/127\.0\.0\.1:\d+\/\?token=.{43}$/),
  pid: z.number(),
  dataDir: z.string(),
  sandboxUrl: z.string().optional(),
  oauthPort: z.number().optional(),
})

let folder: string
let dataDir: string
const running = new Set<ChildProcess>()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-'))
  dataDir = join(folder, 'data')
  mkdirSync(join(folder, 'pages'))
  writeFileSync(join(folder, 'pages', 'index.html'), '<html><head></head><body>app</body></html>')
})
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  await Promise.all([...running].map((child) => new Promise((resolve) => child.once('close', resolve))))
  rmSync(folder, { recursive: true })
})

function start(args: string[] = [], env: Record<string, string> = {}) {
  const script = join(import.meta.dirname, 'testing', 'run-trial-host.ts')
  const quiet = { DISPLAY: '', WAYLAND_DISPLAY: '', LC_ALL: 'en_US.UTF-8' }
  const child = spawn(process.execPath, [script, '--data-dir', dataDir, '--port', '0', ...args], {
    env: { ...process.env, ...quiet, TRIAL_PAGES: join(folder, 'pages'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const out: string[] = []
  const err: string[] = []
  const firstLine = Promise.withResolvers<string>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    out.push(line)
    firstLine.resolve(line)
  })
  createInterface({ input: child.stderr }).on('line', (line) => err.push(line))
  const exited = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      running.delete(child)
      resolve(code)
    })
  })
  void exited.then((code) => firstLine.reject(new Error(`ended with ${code}: ${err.join('\n')}`)))
  firstLine.promise.catch(() => {})
  return { child, exited, out, err, ready: () => firstLine.promise.then((line) => readySchema.parse(JSON.parse(line))) }
}

async function openPipe(url: string) {
  const answer = await fetch(url, { redirect: 'manual' })
  const Cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { host, origin } = new URL(url)
  const socket: WebSocket = Reflect.construct(WebSocket, [`ws://${host}/pipe`, { headers: { Cookie, Origin: origin } }])
  const end = frameEnd({ write: (text) => socket.send(text), close: () => socket.close() })
  socket.addEventListener('message', ({ data }) => end.receive(data))
  const closed = new Promise((resolve) => socket.addEventListener('close', resolve))
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  return { client: typedClient(trialContract, end), closed, Cookie }
}

it('says on one line of JSON that it is ready, serves the page and answers calls', async () => {
  const { child, out, ready } = start(['--no-open', '--print-json'])
  const line = await ready()
  expect(line).toMatchObject({ pid: child.pid, dataDir, oauthPort: expect.any(Number) })
  const { client, Cookie } = await openPipe(line.url)
  await expect(client.call('trial.hello', {})).resolves.toEqual({ host: 'local', buildId: 'trial' })
  const page = await fetch(new URL('/', line.url), { headers: { Cookie } })
  await expect(page.text()).resolves.toContain('app')
  expect(out).toHaveLength(1)
})

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'stops cleanly in under 2 s on %s, with a window open',
  async (signal) => {
    const { child, exited, ready } = start(['--no-open', '--print-json'])
    const { closed } = await openPipe((await ready()).url)
    const began = performance.now()
    child.kill(signal)
    await expect(exited).resolves.toBe(0)
    expect(performance.now() - began).toBeLessThan(2_000)
    await closed
    expect(existsSync(join(dataDir, 'instance.json'))).toBe(false)
  },
)

it('stops in under 2 s even when a part hangs, and logs that', async () => {
  const { child, exited, ready } = start(['--no-open', '--print-json'], { TRIAL: 'stop-hangs' })
  await ready()
  const began = performance.now()
  child.kill('SIGTERM')
  await expect(exited).resolves.toBe(0)
  expect(performance.now() - began).toBeLessThan(2_000)
  expect(readFileSync(join(dataDir, 'logs', 'app.log'), 'utf8')).toContain('cut short')
})

it('stops in under 2 s also while it is still starting, and the next start takes over', async () => {
  const { child, exited, out } = start(['--no-open', '--print-json'], { TRIAL: 'start-hangs' })
  await expect.poll(() => existsSync(join(dataDir, 'instance.json')), { timeout: 10_000 }).toBe(true)
  const began = performance.now()
  child.kill('SIGINT')
  await expect(exited).resolves.toBe(0)
  expect(performance.now() - began).toBeLessThan(2_000)
  expect(out).toEqual([])
  const next = start(['--no-open', '--print-json'])
  await expect(next.ready()).resolves.toMatchObject({ pid: next.child.pid })
})

it('ends when the window asks it to quit, after answering', async () => {
  const { exited, ready } = start(['--no-open', '--print-json'])
  const { client } = await openPipe((await ready()).url)
  await expect(client.call('trial.quit', {})).resolves.toBeNull()
  await expect(exited).resolves.toBe(0)
})

it('hands a second start on the same data folder over to the first, and opens it', async () => {
  const first = start(['--no-open', '--print-json'])
  const { url, pid } = await first.ready()
  const browser = join(folder, 'browser.sh')
  writeFileSync(browser, `#!/bin/sh\necho "$@" > '${folder}/part' && mv '${folder}/part' '${folder}/opened'\n`)
  chmodSync(browser, 0o755)
  const second = start(['--print-json'], { DISPLAY: ':0', AUDIENCE_CANVAS_BROWSER: browser })
  await expect(second.ready()).resolves.toMatchObject({ url, pid })
  await expect(second.exited).resolves.toBe(0)
  await expect.poll(() => existsSync(join(folder, 'opened')), { timeout: 5_000 }).toBe(true)
  const opened = readFileSync(join(folder, 'opened'), 'utf8').trim().replace('--app=', '')
  expect(new URL(opened).host).toBe(new URL(url).host)
  // A program's arguments are no secret on a machine: the address that lasts is not among them.
  expect(opened).not.toBe(url)
  await expect(openPipe(opened)).resolves.toBeDefined()
  expect(first.child.exitCode).toBeNull()
})

it('leaves the reason of a crash in log and terminal, without anybody’s address', async () => {
  const { exited, ready, err } = start(['--no-open', '--print-json'])
  const { client } = await openPipe((await ready()).url)
  void client.call('trial.crash', {}).catch(() => {})
  await expect(exited).resolves.toBe(1)
  const log = readFileSync(join(dataDir, 'logs', 'app.log'), 'utf8')
  expect(log).toContain('the trial crashed for [e-mail]')
  expect(err.join('\n')).toContain('the trial crashed for [e-mail]')
  expect(log + err.join('\n')).not.toContain('mina')
})

it('starts again on the folder of a killed app', async () => {
  const first = start(['--no-open', '--print-json'])
  await first.ready()
  first.child.kill('SIGKILL')
  await first.exited
  expect(existsSync(join(dataDir, 'instance.json'))).toBe(true)
  const second = start(['--no-open', '--print-json'])
  await expect(second.ready()).resolves.toMatchObject({ pid: second.child.pid })
})

it('says in words where it runs when nobody asked for JSON, in the language of the terminal', async () => {
  const { ready, out, err, exited, child } = start(['--lang', 'ko'])
  await ready().catch(() => {})
  await expect.poll(() => err.join('')).toContain('디스플레이')
  expect(out.join('')).toContain('준비되었습니다')
  child.kill('SIGTERM')
  await exited
})

it.each([
  ['an unknown option', ['--nonsense'], 2, '--nonsense'],
  ['a port that is none', ['--oauth-port', 'x'], 2, '--oauth-port'],
])('refuses %s with a sentence', async (_what, args, code, named) => {
  const { exited, err, out } = start(args)
  await expect(exited).resolves.toBe(code)
  expect(err).toHaveLength(1)
  expect(err[0]).toContain(named)
  expect(out).toEqual([])
})

it('refuses a taken port that was asked for, and frees the folder again', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = other.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  for (const option of ['--port', '--oauth-port', '--sandbox-port']) {
    const { exited, err } = start([option, String(port)])
    await expect(exited).resolves.toBe(1)
    expect(err[0]).toContain(String(port))
    expect(err[0]).toContain(option)
  }
  expect(existsSync(join(dataDir, 'instance.json'))).toBe(false)
  await new Promise((resolve) => other.close(resolve))
})

it('says why a data folder cannot be used, and where to read about a failed start', async () => {
  writeFileSync(dataDir, 'a file, not a folder')
  const blocked = start()
  await expect(blocked.exited).resolves.toBe(1)
  expect(blocked.err[0]).toContain(dataDir)
  rmSync(dataDir)
  const failing = start([], { TRIAL: 'start-fails' })
  await expect(failing.exited).resolves.toBe(1)
  expect(failing.err[0]).toContain('app.log')
  expect(existsSync(join(dataDir, 'instance.json'))).toBe(false)
})
