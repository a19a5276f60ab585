// The wire on a thread of its own keeps the promises of the one beside it: real sockets, real time, nothing shared but plain data.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectionIdSchema } from '#shared/core/ids.ts'
import { realClock } from '../system/real-clock.ts'
import type { OutboundWire, WireRequest } from './outbound-wire.ts'
import { createPartnerHttp } from './partner-http.ts'
import { startWireThread } from './wire-thread.ts'

let wire: OutboundWire
let server: Server
let base: string
/** Bodies as they arrived; a path that begins with /slow is never answered, /token only with a living token. */
let arrived: string[]
let hearNext: (body: string) => void

beforeEach(async () => {
  arrived = []
  hearNext = () => undefined
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      arrived.push(body)
      hearNext(body)
      const isDead = request.url === '/token' && request.headers['access-token'] !== 'new'
      if (!request.url?.startsWith('/slow')) response.writeHead(isDead ? 401 : 200).end('{"code":0}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  wire = startWireThread((failure) => {
    throw failure
  })
  wire.setLimits('app', { all: [{ requests: 2, windowMs: 60_000 }] })
  wire.allow('connection', [base])
})
afterEach(async () => {
  wire.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const request = (path: string, body: WireRequest['body'] = null): WireRequest => ({
  scope: 'app',
  lane: 'write',
  claimant: 'step 1',
  method: 'POST',
  address: base + path,
  headers: {},
  body,
  known: [],
})

describe('the wire on its own thread', () => {
  it.each([
    ['a few bytes', 10],
    ['two megabytes', 2_000_000],
  ])('carries %s and brings the answer back', async (_name, length) => {
    const { answer } = await wire.send(request('/', Buffer.alloc(length, 'x')))
    expect(answer).toMatchObject({ status: 200, json: { code: 0 } })
    expect(arrived).toEqual(['x'.repeat(length)])
  })

  it('gives a large body’s memory back with the answer', async () => {
    const { spent } = await wire.send(request('/', Buffer.alloc(2_000_000, 'x')))
    expect(spent?.byteLength).toBe(2_000_000)
  })

  it('carries the whole body again when a token died and another is there', async () => {
    const http = createPartnerHttp({ clock: realClock, wire }).bind({
      connectionId: connectionIdSchema.parse('connection'),
      apiBase: base,
      scope: 'app',
      partner: {
        authHeaders: (accessToken) => ({ 'Access-Token': accessToken }),
        classifyFailure: ({ status }) => ({ kind: status === 401 ? 'sign-in-expired' : 'unknown', partnerCode: '' }),
      },
      accessToken: async () => 'old',
      renewToken: async () => 'new',
    })
    const bytes = Buffer.alloc(2_000_000, 'x')
    const write = { method: 'POST', path: '/token', lane: 'write', body: { kind: 'json-bytes', bytes } } as const
    expect(await http.send(write)).toMatchObject({ status: 200 })
    expect(arrived.map((body) => body.length)).toEqual([2_000_000, 2_000_000])
  })

  it('keeps the limit, tells how much of it is left, and takes back what still waits for it', async () => {
    await Promise.all([wire.send(request('/')), wire.send(request('/'))])
    expect(await wire.stateOf('app', 'write')).toMatchObject({ requestsLeft: 0, requestsPerWindow: 2 })
    const withdrawal = new AbortController()
    const third = wire.send(request('/'), { withdrawn: withdrawal.signal })
    withdrawal.abort()
    expect((await third).answer).toMatchObject({ status: 0, networkCode: 'signed-out' })
    expect(arrived).toHaveLength(2)
  })

  it('cancels what is on its way, and everything when it closes', async () => {
    const giveUp = new AbortController()
    const onItsWay = new Promise<string>((resolve) => (hearNext = resolve))
    const slow = wire.send(request('/slow'), { cancelled: giveUp.signal })
    await onItsWay
    giveUp.abort()
    await expect(slow).rejects.toMatchObject({ code: 'cancelled' })
    const second = wire.send(request('/slow'))
    wire.close()
    await expect(second).rejects.toMatchObject({ code: 'cancelled' })
    await expect(wire.send(request('/'))).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('refuses what the gate refuses, and counts what passed', async () => {
    const refused = await wire.send({ ...request('/', 'jane@example.com'), carries: { email: 1 } })
    expect(refused).toMatchObject({ refusal: 'raw-identifier', answer: { networkCode: 'blocked' } })
    await wire.send({ ...request('/', 'abc'), carries: { email: 1 } })
    expect(arrived).toEqual(['abc'])
    const [count] = await wire.counts()
    expect(count).toMatchObject({ requests: 1, refused: { 'raw-identifier': 1 }, identifiers: { 'email sha256': 1 } })
  })
})
