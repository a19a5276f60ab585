// The local host's door: only its own windows come in, everything served is fenced, and its WebSocket is a pipe like the others.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frameEnd } from '#shared/contract/frame-end.ts'
import type { Transport } from '#shared/contract/transport.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { pipeSuite, pipeSuiteContract } from '#shared/testing/pipe-suite.ts'
import type { Language } from '#shared/words/word-table.ts'
import { createDispatcher } from '../backend/handlers/dispatcher.ts'
import { silentLog } from '../backend/log/log.ts'
import { type MemoryLog, memoryLog } from '../backend/log/memory-log.ts'
import { type Loopback, startLoopback } from './start-loopback.ts'

const folder = mkdtempSync(join(tmpdir(), 'loopback-'))
const pages = join(folder, 'pages')
const clock = new VirtualClock(0)
let log: MemoryLog
let loopback: Loopback
const attached: Transport[] = []

let language: Language = 'en'
const start = (dataDir = folder) => {
  mkdirSync(dataDir, { recursive: true })
  return startLoopback({
    port: 0,
    dataDir,
    pages,
    clock,
    log,
    language: () => language,
    attach: (transport) => attached.push(transport),
  })
}

beforeAll(async () => {
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(pages, 'index.html'), '<!doctype html><html><head><title>App</title></head><body></body></html>')
  writeFileSync(join(pages, 'assets', 'app-1a2b.js'), 'console.log(1)')
  writeFileSync(join(folder, 'secret.txt'), 'not for the window')
  log = memoryLog()
  loopback = await start()
})
afterAll(async () => {
  await loopback.stop()
  rmSync(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET', door = loopback): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: door.port, path, method, headers, agent: false }, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        body += String(chunk)
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
    })
    asking.on('upgrade', (answer, socket) => {
      socket.destroy()
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: '' })
    })
    asking.on('error', reject)
    asking.end()
  })
}
const pathWithToken = (url: string) => url.slice(url.indexOf('/', 'http://'.length))
async function signIn(door = loopback): Promise<string> {
  const { headers } = await ask(pathWithToken(door.url), {}, 'GET', door)
  return String(headers['set-cookie']).split(';', 1)[0] ?? ''
}
const upgrade = (port: number) => ({
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  Origin: `http://127.0.0.1:${port}`,
})

describe('the key', () => {
  it('is exchanged for a cookie that scripts cannot read, and leaves the address', async () => {
    const answer = await ask(pathWithToken(loopback.url))
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^audience_canvas_\d+=.{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    const cookie = await signIn()
    await expect(ask('/', { Cookie: cookie })).resolves.toMatchObject({ status: 200 })
  })

  it.each([
    ['nothing', '/', {}],
    ['a wrong token', '/?token=wrong', {}],
    ['an empty token', '/?token=', {}],
    ['a wrong cookie', '/', { Cookie: 'audience_canvas=wrong' }],
  ])(
    'lets nobody in with %s, and says so in the language chosen in the app',
    async (_what, path, headers: Record<string, string>) => {
      language = 'en'
      const english = await ask(path, headers)
      expect(english.status).toBe(403)
      expect(english.body).toContain('does not carry the key')
      expect(english.headers['set-cookie']).toBeUndefined()
      language = 'ko'
      const korean = await ask(path, { ...headers, 'Accept-Language': 'ja' })
      expect(korean.body).toContain('키가 없습니다')
      language = 'ja'
      const japanese = await ask(path, headers)
      expect(japanese.body).toContain('鍵がありません')
      language = 'en'
      const refusals = log.lines.filter((line) => line.fields.why === 'token')
      expect(refusals.length).toBeGreaterThan(0)
      expect(JSON.stringify(refusals)).not.toContain(loopback.url.split('token=')[1])
    },
  )

  it('gives windows tickets that are good once and for a minute', async () => {
    const once = pathWithToken(loopback.newTicketUrl())
    await expect(ask(once)).resolves.toMatchObject({ status: 303 })
    await expect(ask(once)).resolves.toMatchObject({ status: 403 })
    const late = pathWithToken(loopback.newTicketUrl())
    await clock.advanceTo(clock.now() + 60_001)
    await expect(ask(late)).resolves.toMatchObject({ status: 403 })
  })

  it('goes on through a page of its own when another website’s link opened it', async () => {
    const answer = await ask(pathWithToken(loopback.url), {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.refresh).toBe('0; url=/')
  })

  it('never sends the browser to another host', async () => {
    const token = loopback.url.split('token=')[1]
    const answer = await ask(`/.//example.com/?token=${token}`)
    expect(answer.headers.location).toBe('/example.com/')
  })

  it('is kept for the next start of the same folder, and is another for another folder', async () => {
    const cookieValue = (cookie: string) => cookie.split('=')[1]
    const own = cookieValue(await signIn())
    const again = await start()
    expect(cookieValue(await signIn(again))).toBe(own)
    expect(again.url.split('token=')[1]).not.toBe(loopback.url.split('token=')[1])
    await again.stop()
    const other = await start(join(folder, 'other'))
    expect(cookieValue(await signIn(other))).not.toBe(own)
    await other.stop()
    expect(statSync(join(folder, 'window.key')).mode & 0o077).toBe(0)
    expect(readFileSync(join(folder, 'window.key'), 'utf8')).toContain(own)
  })
})

describe('Host and Origin', () => {
  it.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1.evil.example:80'])(
    'refuses the name %s',
    async (host) => {
      const cookie = await signIn()
      await expect(ask('/', { Cookie: cookie, Host: host })).resolves.toMatchObject({ status: 421 })
      await expect(ask('/pipe', { ...upgrade(loopback.port), Cookie: cookie, Host: host })).resolves.toMatchObject({
        status: 421,
      })
    },
  )

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])(
    'refuses pages of %s',
    async (origin) => {
      const cookie = await signIn()
      await expect(ask('/', { Cookie: cookie, Origin: origin })).resolves.toMatchObject({ status: 403 })
      await expect(ask('/pipe', { ...upgrade(loopback.port), Cookie: cookie, Origin: origin })).resolves.toMatchObject({
        status: 403,
      })
      expect(log.lines.at(-1)).toMatchObject({ level: 'warn', fields: { why: 'origin', origin } })
    },
  )

  it('opens the pipe only with cookie and own Origin', async () => {
    const cookie = await signIn()
    const { Origin: _origin, ...noOrigin } = upgrade(loopback.port)
    await expect(ask('/pipe', { ...noOrigin, Cookie: cookie })).resolves.toMatchObject({ status: 403 })
    await expect(ask('/pipe', upgrade(loopback.port))).resolves.toMatchObject({ status: 403 })
    await expect(ask('/pipe', { ...upgrade(loopback.port), Cookie: cookie })).resolves.toMatchObject({ status: 101 })
    const token = loopback.url.split('token=')[1]
    await expect(ask(`/pipe?token=${token}`, upgrade(loopback.port))).resolves.toMatchObject({ status: 403 })
  })

  it('refuses a picture or script that another website embeds', async () => {
    const cookie = await signIn()
    const embedded = { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }
    await expect(ask('/assets/app-1a2b.js', embedded)).resolves.toMatchObject({ status: 403 })
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes nothing by %s', async (method) => {
    await expect(ask('/', { Cookie: await signIn() }, method)).resolves.toMatchObject({ status: 405 })
  })
})

describe('pages', () => {
  it('wear a strict policy with a nonce of their own that the page carries', async () => {
    const cookie = await signIn()
    const [one, two] = [await ask('/', { Cookie: cookie }), await ask('/', { Cookie: cookie })]
    const policy = String(one.headers['content-security-policy'])
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none'
    expect(one.body).toContain(`<meta property="csp-nonce" nonce="${nonce}">`)
    expect(String(two.headers['content-security-policy'])).not.toContain(nonce)
    const own = `ws://127.0.0.1:${loopback.port}`
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      `connect-src 'self' ${own}`,
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split('; ')).toContain(rule)
    }
    expect(policy).not.toContain('unsafe')
    expect(one.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    expect(String(one.headers['permissions-policy'])).toContain('geolocation=()')
  })

  it('serves what the build made, and may keep what carries a hash', async () => {
    const answer = await ask('/assets/app-1a2b.js', { Cookie: await signIn() })
    expect(answer).toMatchObject({ status: 200, body: 'console.log(1)' })
    expect(answer.headers['content-type']).toContain('text/javascript')
    expect(answer.headers['cache-control']).toContain('immutable')
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/%00',
    '/nothing.js',
    '/assets',
    '/%',
  ])('gives nothing for %s', async (path) => {
    const answer = await ask(path, { Cookie: await signIn() })
    expect([400, 403, 404]).toContain(answer.status)
    expect(answer.body).not.toContain('not for the window')
  })
})

const suiteCookie = { value: '' }
pipeSuite(
  'WebSocket',
  async () => {
    let ignored = 0
    const suiteLog = { ...silentLog, warn: () => void ignored++ }
    const arrived = Promise.withResolvers<Transport>()
    const door = await startLoopback({
      port: 0,
      dataDir: folder,
      pages,
      clock,
      log: { ...suiteLog, child: () => suiteLog },
      language: () => 'en',
      attach: (transport) => arrived.resolve(transport),
    })
    suiteCookie.value = await signIn(door)
    // Node's own WebSocket takes headers, which the browser's typings do not know.
    const headers = { Cookie: suiteCookie.value, Origin: `http://127.0.0.1:${door.port}` }
    const socket: WebSocket = Reflect.construct(WebSocket, [`ws://127.0.0.1:${door.port}/pipe`, { headers }])
    const near = frameEnd({ write: (text) => socket.send(text), close: () => socket.close() })
    socket.addEventListener('message', ({ data }) => near.receive(data))
    socket.addEventListener('close', () => near.carrierEnded())
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', reject)
    })
    return {
      near,
      far: await arrived.promise,
      sendNonsense: (text) => socket.send(text),
      ignoredCount: () => ignored,
      stop: () => door.stop(),
    }
  },
  () => createDispatcher(pipeSuiteContract, { log: silentLog }),
)

it('stops at once, also with open pipes', async () => {
  const door = await start()
  const cookie = await signIn(door)
  const headers = { Cookie: cookie, Origin: `http://127.0.0.1:${door.port}` }
  const socket: WebSocket = Reflect.construct(WebSocket, [`ws://127.0.0.1:${door.port}/pipe`, { headers }])
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const closed = new Promise((resolve) => socket.addEventListener('close', resolve))
  const began = performance.now()
  await door.stop()
  await closed
  expect(performance.now() - began).toBeLessThan(1_000)
})
