import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { connectionIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import type { FailureKind } from '#shared/partners/partner-failure.ts'
import { PartnerRefusal } from '#shared/partners/partner-refusal.ts'
import { memoryLog } from '../log/memory-log.ts'
import { takeBodyRoom } from './body-room.ts'
import type { Exchange } from './exchange-recorder.ts'
import { createOutboundGate } from './outbound-gate.ts'
import { createOutboundWire, type OutboundWireParts } from './outbound-wire.ts'
import { createPartnerHttp, type HttpBinding } from './partner-http.ts'
import type { HttpAnswer, PartnerRequest } from './partner-request.ts'
import { createRateLimiter } from './rate-limiter.ts'

const connectionId = connectionIdSchema.parse('tiktok-sandbox')
const token = 'act.0123456789abcdef-secret'
const digest = 'abcdef01'.repeat(8)
const closers: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void,
): Promise<{ base: string; server: Server }> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => answer(request, response, body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`, server }
}

function connect(
  base: string,
  given: {
    parts?: Partial<OutboundWireParts>
    binding?: Partial<HttpBinding>
    kindOf?: (answer: HttpAnswer) => FailureKind
  } = {},
) {
  const clock = new VirtualClock(0)
  const limiter = createRateLimiter(clock)
  limiter.setLimits('app', { all: [{ requests: 50, windowMs: 1_000 }] })
  const gate = createOutboundGate()
  gate.allow(connectionId, [base])
  const exchanges: Exchange[] = []
  const log = memoryLog()
  const door = createPartnerHttp({
    clock,
    wire: createOutboundWire({ clock, limiter, gate, ...given.parts }),
    log,
    recorder: { record: (one) => exchanges.push(one) },
  })
  closers.push(() => door.close())
  const kindOf =
    given.kindOf ??
    ((answer) => (answer.status === 429 ? 'slow-down' : answer.status === 401 ? 'sign-in-expired' : 'unknown'))
  const http = door.bind({
    connectionId,
    apiBase: base,
    scope: 'app',
    partner: {
      authHeaders: (accessToken) => ({ 'Access-Token': accessToken }),
      classifyFailure: (answer) => ({ kind: kindOf(answer), partnerCode: '' }),
    },
    accessToken: async () => token,
    ...given.binding,
  })
  return { http, door, clock, limiter, gate, exchanges, log }
}

const read: PartnerRequest = {
  method: 'GET',
  path: '/thing/',
  query: { ids: '["1"]', secret: 'app-secret-1' },
  lane: 'read',
}
const write: PartnerRequest = {
  method: 'POST',
  path: '/segment/mapping/',
  lane: 'write',
  records: 1,
  carries: { email: 1 },
  body: { kind: 'json', text: `{"id":"${digest}"}` },
}

describe('a request to a partner', () => {
  it('arrives with path, query, body and the partner’s own auth header; the answer is read', async () => {
    let seen: { url: string | undefined; token: unknown; type: unknown; body: string } | undefined
    const { base } = await serve((request, response, body) => {
      seen = { url: request.url, token: request.headers['access-token'], type: request.headers['content-type'], body }
      response.setHeader('X-Request-Id', 'r-1').end('{"code":0}')
    })
    const { http } = connect(base)
    expect(await http.send(write)).toMatchObject({
      status: 200,
      networkCode: null,
      json: { code: 0 },
      headers: { 'x-request-id': 'r-1' },
    })
    expect(seen).toEqual({ url: '/api/segment/mapping/', token, type: 'application/json', body: `{"id":"${digest}"}` })
    await http.send(read)
    expect(seen?.url).toBe('/api/thing/?ids=%5B%221%22%5D&secret=app-secret-1')
  })

  it('carries no access token when signing in', async () => {
    const headers: IncomingMessage['headers'][] = []
    const { base } = await serve((request, response) => {
      headers.push(request.headers)
      response.end('{}')
    })
    await connect(base).http.send({
      method: 'POST',
      path: '/oauth/token',
      lane: 'sign-in',
      body: { kind: 'form', fields: { code: 'c d' } },
    })
    expect(headers[0]).not.toHaveProperty('access-token')
    expect(headers[0]?.['content-type']).toBe('application/x-www-form-urlencoded')
  })

  it.each([[400], [404], [429], [500], [503]])('takes HTTP %i as an answer, not as a throw', async (status) => {
    const { base } = await serve((_request, response) => void response.writeHead(status).end('<html>oops</html>'))
    expect(await connect(base).http.send(read)).toMatchObject({
      status,
      json: undefined,
      networkCode: null,
      excerpt: '<html>oops</html>',
    })
  })
})

describe('when the answer goes wrong', () => {
  it('cuts an endless body at 10 MB', async () => {
    const { base } = await serve((_request, response) => {
      const chunk = Buffer.alloc(1_000_000, '1')
      const pour = () => {
        while (!response.destroyed && response.write(chunk)) {}
      }
      response.on('drain', pour)
      pour()
    })
    const answer = await connect(base).http.send(read)
    expect(answer).toMatchObject({ status: 200, json: undefined })
    expect(answer.excerpt.length).toBeLessThan(2_100)
  })

  it('does not follow a redirect, to wherever it leads', async () => {
    let strangers = 0
    const stranger = await serve((_request, response) => {
      strangers++
      response.end('{}')
    })
    const { base } = await serve(
      (_request, response) => void response.writeHead(307, { location: `${stranger.base}/steal` }).end(),
    )
    expect(await connect(base).http.send(write)).toMatchObject({ status: 0, networkCode: 'redirected' })
    expect(strangers).toBe(0)
  })

  it('names a refused, a closed and a silent line', async () => {
    const closing = await serve((request) => void request.socket.destroy())
    expect(await connect(closing.base).http.send(read)).toMatchObject({ status: 0, networkCode: 'closed' })
    closing.server.close()
    const silent = await serve(() => undefined)
    expect(await connect(silent.base, { parts: { silenceMs: 60 } }).http.send(read)).toMatchObject({
      networkCode: 'timed-out',
    })
    const { base, server } = await serve(() => undefined)
    await new Promise<void>((resolve) => server.close(() => resolve()))
    expect(await connect(base).http.send(read)).toMatchObject({ networkCode: 'refused' })
  })

  it('ends an answer that drips for ever, by the clock', async () => {
    let dripping: () => void = () => undefined
    const began = new Promise<void>((resolve) => (dripping = resolve))
    const { base } = await serve((_request, response) => {
      response.write('{')
      dripping()
    })
    const { http, clock } = connect(base, { parts: { totalMs: 5_000 } })
    const answering = http.send(read)
    await began
    await clock.advanceTo(5_000)
    expect(await answering).toMatchObject({ status: 0, networkCode: 'timed-out' })
  })

  it('rejects only for the one who cancelled', async () => {
    const { base } = await serve(() => undefined)
    const giveUp = new AbortController()
    const answering = connect(base).http.send(read, { signal: giveUp.signal })
    giveUp.abort()
    await expect(answering).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe('the gate', () => {
  it('lets nothing out that it refuses, and says so in the log', async () => {
    let arrived = 0
    const { base } = await serve((_request, response) => {
      arrived++
      response.end('{}')
    })
    const { http, gate, log } = connect(base)
    const raw = { ...write, body: { kind: 'json', text: '{"id":"jane@example.com"}' } } as const
    expect(await http.send(raw)).toMatchObject({ status: 0, networkCode: 'blocked', excerpt: 'raw-identifier' })
    gate.forbid(connectionId)
    expect(await http.send(write)).toMatchObject({ networkCode: 'blocked', excerpt: 'unknown-host' })
    expect(arrived).toBe(0)
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(2)
  })
})

describe('tokens', () => {
  it('asks once for a new one when the partner refuses it, and sends again', async () => {
    const seen: unknown[] = []
    const { base } = await serve((request, response) => {
      seen.push(request.headers['access-token'])
      response.writeHead(request.headers['access-token'] === 'fresh-token' ? 200 : 401).end('{"code":2}')
    })
    const renewed: string[] = []
    const { http } = connect(base, {
      binding: { renewToken: async (refused) => `fresh-token${renewed.push(refused) > 1 ? '-again' : ''}` },
    })
    expect(await http.send(write)).toMatchObject({ status: 200 })
    expect(seen).toEqual([token, 'fresh-token'])
    expect(renewed).toEqual([token])
  })

  it('hands the refusal on when there is no new one, and does not ask for ever', async () => {
    let asked = 0
    const { base } = await serve((_request, response) => {
      asked++
      response.writeHead(401).end('{"code":2}')
    })
    expect(await connect(base, { binding: { renewToken: async () => null } }).http.send(write)).toMatchObject({
      status: 401,
    })
    expect(await connect(base, { binding: { renewToken: async () => 'also-dead' } }).http.send(write)).toMatchObject({
      status: 401,
    })
    expect(asked).toBe(3)
  })

  it.each([
    ['sign-in-revoked', 'signed-out'],
    ['unavailable', 'closed'],
    ['offline', 'offline'],
  ] as const)('without a token (%s) nothing is sent and the answer says why', async (kind, networkCode) => {
    const accessToken = () => Promise.reject(new PartnerRefusal({ kind, partnerCode: 'x' }))
    expect(await connect('http://127.0.0.1:9/api', { binding: { accessToken } }).http.send(write)).toMatchObject({
      status: 0,
      networkCode,
    })
  })
})

describe('pace', () => {
  it('holds the lane back for as long as Retry-After says', async () => {
    const { base } = await serve(
      (_request, response) => void response.writeHead(429, { 'retry-after': '20' }).end('{}'),
    )
    const { http, limiter } = connect(base)
    await http.send(write)
    expect(limiter.stateOf('app', 'write')).toMatchObject({ pausedUntil: 20_000, speed: 0.5 })
    expect(limiter.stateOf('app', 'read')).toMatchObject({ pausedUntil: null, speed: 1 })
  })
  it('stops at x-ratelimit-remaining 0 until the reset', async () => {
    const { base } = await serve(
      (_request, response) =>
        void response.writeHead(200, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '7' }).end('{}'),
    )
    const { http, limiter } = connect(base)
    await http.send(write)
    expect(limiter.stateOf('app', 'write')).toMatchObject({ pausedUntil: 7_000, speed: 1 })
  })
  it('does not hold back for a second that its own window keeps to anyway', async () => {
    const { base } = await serve(
      (_request, response) =>
        void response.writeHead(200, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }).end('{}'),
    )
    const { http, limiter } = connect(base)
    await http.send(write)
    expect(limiter.stateOf('app', 'write')).toMatchObject({ pausedUntil: null })
  })
  it('counts what was written, and gives back what never was', async () => {
    const { base } = await serve((_request, response) => void response.end('{}'))
    const { http, limiter, gate } = connect(base)
    await http.send(write)
    expect(limiter.stateOf('app', 'write').requestsLeft).toBe(49)
    gate.forbid(connectionId)
    await http.send(write)
    expect(limiter.stateOf('app', 'write').requestsLeft).toBe(49)
  })
})

describe('a rehearsal’s way in this process', () => {
  it('is taken instead of a socket, in the limiter’s pace, while virtual time stands still', async () => {
    const sentAt: number[] = []
    const world = connect('http://127.0.0.1:1/api', {
      parts: {
        adapter: async (config) => {
          sentAt.push(world.clock.now())
          await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
          return { data: '{"code":0}', status: 200, statusText: 'OK', headers: { 'X-Rid': 'r' }, config }
        },
      },
    })
    world.limiter.setLimits('app', { all: [{ requests: 2, windowMs: 1_000 }] })
    const answers = Promise.all([1, 2, 3, 4].map(() => world.http.send(write)))
    await world.clock.runUntilIdle({ inFlight: () => world.door.inFlight() })
    expect((await answers).map(({ json, durationMs }) => ({ json, durationMs }))).toEqual(
      Array(4).fill({ json: { code: 0 }, durationMs: 0 }),
    )
    expect(sentAt).toEqual([0, 0, 1_015, 1_015].map((at) => expect.closeTo(at, -1)))
  })

  it('has the body back with the answer: its memory is the next one’s, and it goes again when a token died', async () => {
    const asked: { token: string; body: Uint8Array }[] = []
    const world = connect('http://127.0.0.1:1/api', {
      binding: { renewToken: async () => 'new-token' },
      parts: {
        adapter: async (config) => {
          asked.push({ token: String(config.headers.get('Access-Token')), body: config.data })
          return { data: '{}', status: asked.length === 1 ? 401 : 200, statusText: '', headers: {}, config }
        },
      },
    })
    const bytes = Buffer.alloc(2_000_000, 'x')
    const answer = await world.http.send({ ...write, body: { kind: 'json-bytes', bytes } })
    expect(answer.status).toBe(200)
    expect(asked.map((one) => one.token)).toEqual([token, 'new-token'])
    expect(asked.map(({ body }) => body.byteLength)).toEqual([2_000_000, 2_000_000])
    expect(takeBodyRoom(2_000_000).buffer).toBe(bytes.buffer)
  })
})

describe('what the inspector keeps', () => {
  it('shows the exchange without token, secret, address or whole digest', async () => {
    const { base } = await serve((_request, response) =>
      response.end(
        JSON.stringify({
          code: 40000,
          message: `bad jane@example.com +821012345678 ${digest} ${token}`,
          access_token: 'tok-abcdefgh',
        }),
      ),
    )
    const { http, exchanges } = connect(base)
    await http.send({ ...write, query: { secret: 'app-secret-1', app_id: 'app-1' } }, { claimant: 'step 7' })
    await http.send({
      method: 'POST',
      path: '/oauth/token',
      lane: 'sign-in',
      body: { kind: 'form', fields: { code: 'auth-code-1', grant_type: 'authorization_code' } },
    })
    const [exchange] = exchanges
    expect(exchange).toMatchObject({
      connectionId,
      claimant: 'step 7',
      method: 'POST',
      status: 200,
      records: 1,
      body: { bytes: 73 },
    })
    expect(exchange?.body?.excerpt).toBe('{"id":"abcdef01…"}')
    const everything = JSON.stringify(exchanges)
    for (const secret of [
      token,
      'app-secret-1',
      'jane@example.com',
      '821012345678',
      digest,
      'tok-abcdefgh',
      'auth-code-1',
    ])
      expect(everything).not.toContain(secret)
    expect(everything).toContain('app-1')
  })
})
