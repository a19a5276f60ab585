import { afterEach, beforeEach, expect, it } from 'vitest'
import { dayMs } from '#shared/core/clock.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { createOutboundGate, type OutboundGate } from '../http/outbound-gate.ts'
import { memoryLog } from '../log/memory-log.ts'
import { type Database, openDatabase } from '../store/sqlite.ts'
import { inspectTables } from './inspect-tables.ts'
import { OutboundBook } from './outbound-book.ts'

const clock = new VirtualClock(Date.UTC(2026, 10, 22, 12))
const digest = 'a'.repeat(64)
let database: Database
let gate: OutboundGate
let book: OutboundBook

beforeEach(() => {
  database = openDatabase(':memory:', [inspectTables])
  start()
})
afterEach(() => database.close())

/** The gate counts from nothing at every start of the app. */
function start(): void {
  gate = createOutboundGate()
  gate.allow('tiktok-live', ['https://business-api.tiktok.com/open_api'])
  const opened = gate
  book = new OutboundBook({ database, clock, log: memoryLog(), counts: async () => opened.counts() })
}

function send(): void {
  const address = new URL('https://business-api.tiktok.com/open_api/v1.3/segment/mapping/')
  gate.pass({ address, body: digest, carries: { email: 1, phone: 2 } })
}

it('counts today, since the start and all time, over restarts and days', async () => {
  send()
  await book.keep()
  send()
  await book.view()
  start()
  await clock.advanceBy(dayMs)
  send()
  const { hosts } = await book.view()
  expect(hosts).toHaveLength(1)
  expect(hosts[0]).toMatchObject({
    host: 'business-api.tiktok.com',
    isThisComputer: false,
    today: { requests: 1, bytes: 64 },
    sinceStart: { requests: 1 },
    allTime: {
      requests: 3,
      bytes: 192,
      identifiers: [
        { column: 'email', hash: 'sha256', count: 3 },
        { column: 'phone', hash: 'sha256', count: 6 },
      ],
      refused: [],
    },
  })
})

it('adds nothing twice, however often and however closely it is asked', async () => {
  send()
  await Promise.all([book.keep(), book.view(), book.keep(), book.view()])
  expect((await book.view()).hosts[0]?.allTime.requests).toBe(1)
})

it('says what was refused and why, for hosts that nothing went to as well', async () => {
  const pass = (address: string, body = '') => {
    expect(() => gate.pass({ address: new URL(address), body, carries: { email: 1 } })).toThrow()
  }
  pass('https://elsewhere.example/')
  pass('https://business-api.tiktok.com/x', 'jane@example.com')
  const { hosts } = await book.view()
  expect(hosts.map(({ host, allTime }) => [host, allTime.requests, allTime.refused])).toEqual([
    ['business-api.tiktok.com', 0, [{ reason: 'raw-identifier', count: 1 }]],
    ['elsewhere.example', 0, [{ reason: 'unknown-host', count: 1 }]],
  ])
})

it('knows what stayed on this computer', async () => {
  gate.allow('tiktok-sandbox', ['http://127.0.0.1:4001/tiktok'])
  gate.pass({ address: new URL('http://127.0.0.1:4001/tiktok/x'), body: null })
  expect((await book.view()).hosts).toMatchObject([{ host: '127.0.0.1:4001', isThisComputer: true }])
})
