import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayMs, hourMs, secondMs } from '#shared/core/clock.ts'
import { connectionIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import type { Exchange } from '../http/exchange-recorder.ts'
import { redactExcerpt } from '../http/redact-exchange.ts'
import { memoryLog } from '../log/memory-log.ts'
import { judgeExchange } from './judge-exchange.ts'
import { RequestList } from './request-list.ts'
import { RequestLog } from './request-log.ts'

const everything = { partnerId: null, outcome: null, step: null, batchId: null, text: '', cursor: null } as const

let folder: string
let clock: VirtualClock
let requests: RequestLog
let retention: { days: number; megabytes: number }
let changes: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'requests-'))
  clock = new VirtualClock(Date.UTC(2026, 10, 22))
  retention = { days: 7, megabytes: 200 }
  open()
})
afterEach(() => {
  requests.close()
  rmSync(folder, { recursive: true, force: true })
})

function open(): void {
  changes = 0
  const file = join(folder, 'inspector.sqlite')
  requests = new RequestLog({ file, clock, log: memoryLog(), retention: () => retention, changed: () => changes++ })
}

function anExchange(change: Partial<Exchange> = {}): Exchange {
  return {
    at: clock.now(),
    connectionId: connectionIdSchema.parse('tiktok-sandbox'),
    claimant: 'step 3',
    lane: 'write',
    batch: { id: 12, attempt: 2 },
    method: 'POST',
    address: 'http://127.0.0.1:4001/tiktok/segment/mapping/',
    requestHeaders: { 'Access-Token': '[hidden]' },
    body: { excerpt: '{"id":"abcdef01…"}', bytes: 2_300_000 },
    records: 10_000,
    status: 200,
    networkCode: null,
    answerHeaders: {},
    answerExcerpt: '{"code":0,"message":"OK","request_id":"20261122ABC"}',
    durationMs: 42,
    ...change,
  }
}

const list = () => new RequestList(requests)

describe('requests', () => {
  it('are kept with everything a bad night needs, and are there at once for whoever reads', () => {
    requests.record(anExchange())
    const [kept] = list().page(everything).requests
    expect(kept).toMatchObject({
      partnerId: 'tiktok',
      stepKey: 3,
      batchId: 12,
      attempt: 2,
      outcome: 'taken',
      answerCode: '0',
      records: 10_000,
      durationMs: 42,
    })
    expect(list().get(kept?.id ?? 0)).toMatchObject({
      bodyBytes: 2_300_000,
      body: '{"id":"abcdef01…"}',
      requestHeaders: { 'Access-Token': '[hidden]' },
    })
  })

  it('are written in batches: a second of fifty a second is one', async () => {
    for (let each = 0; each < 50; each++) requests.record(anExchange())
    expect(changes).toBe(0)
    await clock.advanceBy(secondMs)
    expect(changes).toBe(1)
    expect(list().page(everything).total).toBe(50)
  })

  it('outlive the process', () => {
    requests.record(anExchange())
    requests.close()
    open()
    expect(list().page(everything).total).toBe(1)
  })

  it('come in pages, newest first', () => {
    for (let each = 0; each < 230; each++) requests.record(anExchange({ durationMs: each }))
    const first = list().page(everything)
    expect(first).toMatchObject({ total: 230 })
    expect(first.requests.map(({ durationMs }) => durationMs)).toEqual(Array.from({ length: 100 }, (_, at) => 229 - at))
    const last = list().page({
      ...everything,
      cursor: list().page({ ...everything, cursor: first.nextCursor }).nextCursor,
    })
    expect(last.requests).toHaveLength(30)
    expect(last.nextCursor).toBeNull()
  })

  it.each([
    ['partner', { partnerId: 'pinterest' }, 1],
    ['outcome', { outcome: 'refused' }, 1],
    ['step', { step: 9 }, 1],
    ['batch', { batchId: 77 }, 1],
    ['a code in the answer', { text: '40105' }, 1],
    ['the partner’s request id, whatever its case', { text: 'lost-REQUEST' }, 1],
    ['every word of a text', { text: 'post customer_lists' }, 1],
    ['what is nowhere', { text: 'nowhere' }, 0],
  ] as const)('are found by %s', (_what, filter, total) => {
    requests.record(anExchange())
    requests.record(
      anExchange({
        connectionId: connectionIdSchema.parse('pinterest-sandbox'),
        address: 'http://127.0.0.1:4001/v5/customer_lists/9',
        answerExcerpt: '{"id":"9"}',
      }),
    )
    requests.record(
      anExchange({
        answerExcerpt: '{"code":40105,"request_id":"Lost-Request"}',
        claimant: 'step 9',
        batch: { id: 77, attempt: 1 },
      }),
    )
    expect(list().page({ ...everything, ...filter }).total).toBe(total)
  })

  it('leave as NDJSON, oldest first, piece by piece', () => {
    for (let each = 0; each < 1_001; each++) requests.record(anExchange({ durationMs: each }))
    const lines: { durationMs: number; at: string }[] = []
    let cursor: number | null = null
    do {
      const piece = list().exportFrom({ ...everything, cursor })
      lines.push(
        ...piece.text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      )
      cursor = piece.nextCursor
    } while (cursor !== null)
    expect(lines.map(({ durationMs }) => durationMs)).toEqual(Array.from({ length: 1_001 }, (_, at) => at))
    expect(lines[0]).toMatchObject({ at: '2026-11-22T00:00:00.000Z', partnerId: 'tiktok', batchId: 12 })
  })
})

describe('keeping', () => {
  it('ends when the person says so: older ones go at the start and every hour', async () => {
    requests.start()
    requests.record(anExchange())
    await clock.advanceBy(7 * dayMs - hourMs)
    requests.record(anExchange())
    expect(list().page(everything).total).toBe(2)
    await clock.advanceBy(2 * hourMs)
    expect(list().page(everything).total).toBe(1)
    await clock.advanceBy(7 * dayMs)
    expect(list().page(everything).total).toBe(0)
  })

  it('stays below the size the person chose, oldest first out, and the file with it', () => {
    retention = { days: 7, megabytes: 5 }
    for (let each = 0; each < 4_000; each++)
      requests.record(anExchange({ durationMs: each, answerExcerpt: 'x'.repeat(2_000) }))
    const { requests: kept, total } = list().page(everything)
    expect(kept[0]?.durationMs).toBe(3_999)
    expect(total).toBeGreaterThan(800)
    requests.close()
    expect(statSync(join(folder, 'inspector.sqlite')).size).toBeLessThan(6_000_000)
    open()
  })

  it('a round that cannot write ends neither the app nor the rounds after it', async () => {
    requests.start()
    requests.record(anExchange())
    requests.flush()
    requests.database.script('alter table requests rename to lent')
    await clock.advanceBy(8 * dayMs)
    requests.database.script('alter table lent rename to requests')
    expect(list().page(everything).total).toBe(1)
    await clock.advanceBy(hourMs)
    expect(list().page(everything).total).toBe(0)
  })

  it('does not begin when it is off, and turning it off forgets what was kept', () => {
    requests.record(anExchange())
    retention = { days: 0, megabytes: 200 }
    requests.purge()
    requests.record(anExchange())
    expect(list().page(everything).total).toBe(0)
  })

  it('begins anew with a file that is no database', () => {
    requests.close()
    writeFileSync(join(folder, 'inspector.sqlite'), 'not a database '.repeat(100))
    open()
    requests.record(anExchange())
    expect(list().page(everything).total).toBe(1)
    expect(existsSync(join(folder, 'inspector.sqlite'))).toBe(true)
  })
})

describe('an exchange', () => {
  it.each([
    [
      { status: 200, answerExcerpt: '{"code":0,"data":{}}' },
      { outcome: 'taken', answerCode: '0' },
    ],
    [
      { status: 200, answerExcerpt: '{"code":40105}' },
      { outcome: 'refused', answerCode: '40105' },
    ],
    [
      { status: 200, answerExcerpt: '{"id":"1"}' },
      { outcome: 'taken', answerCode: null },
    ],
    [
      { status: 429, answerExcerpt: '{"code":8}' },
      { outcome: 'refused', answerCode: '8' },
    ],
    [
      { status: 200, answerExcerpt: `{"code":0,"data":["${'x'.repeat(50)}` },
      { outcome: 'taken', answerCode: '0' },
    ],
    [
      { status: 502, answerExcerpt: '<html>' },
      { outcome: 'refused', answerCode: null },
    ],
    [
      { status: 0, networkCode: 'offline', answerExcerpt: '' },
      { outcome: 'no-answer', answerCode: null },
    ],
    [
      { status: 0, networkCode: 'blocked', answerExcerpt: 'unknown-host' },
      { outcome: 'blocked', answerCode: null },
    ],
  ] as const)('%o ends as %o', (answer, judged) => {
    expect(judgeExchange({ networkCode: null, ...answer })).toEqual(judged)
  })

  it('does not name the person who is signed in', () => {
    const shown = redactExcerpt(
      '{"data":{"display_name":"Mina \\"M\\" Park","name":"Brand KR","owner":{"username":"mina_p"}}}',
    )
    expect(shown).toBe('{"data":{"display_name":"[name]","name":"Brand KR","owner":{"username":"[name]"}}}')
  })

  it('shows no digest, whole or cut, however long its body is', () => {
    const digest = 'abcdef0123456789'.repeat(4)
    for (let shift = 0; shift < 80; shift++) {
      const shown = redactExcerpt(
        `${' '.repeat(shift)}{"records":"${Array.from({ length: 100 }, () => digest).join(',')}"}`,
      )
      expect(shown).not.toMatch(/[0-9a-f]{9}/)
    }
  })
})
