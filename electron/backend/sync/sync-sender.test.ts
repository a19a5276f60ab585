// The sender with partner and connections played by hand: what the whole backend cannot be brought to do, such as a book that
// refuses to be written, or one free place for a batch full of bad rows.
import { beforeEach, describe, expect, it } from 'vitest'
import { hourMs, minuteMs } from '#shared/core/clock.ts'
import { canvasIdSchema, connectionIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { seededRandom } from '#shared/core/random.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import type { HttpAnswer } from '../http/partner-request.ts'
import { memoryLog } from '../log/memory-log.ts'
import type { WriteOutcome } from '../partners/partner.ts'
import { getPartner } from '../partners/partner-registry.ts'
import { packIds, unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import { openWorkspaceDatabase } from '../workspace-database.ts'
import { Accounting } from './accounting.ts'
import { BatchBooks } from './batch-books.ts'
import { storeRows } from './batch-rows.ts'
import { SyncSender } from './sync-sender.ts'
import { SyncTargets } from './sync-target.ts'

const refusal: WriteOutcome = { kind: 'refused', failure: { kind: 'invalid-input', partnerCode: '40000' } }
const answer: HttpAnswer = { status: 200, networkCode: null, headers: {}, json: {}, excerpt: '', durationMs: 20 }

let clock: VirtualClock
let database: Database
let accounting: Accounting
let targets: SyncTargets
let books: BatchBooks
let sender: SyncSender
/** Decides about the people of a request, by their first digest bytes. */
let judge: (people: readonly number[]) => WriteOutcome
let sent: number[][]
let busy: number
let windowMs: number

const log = memoryLog()

beforeEach(() => {
  clock = new VirtualClock()
  database = openWorkspaceDatabase('memory')
  accounting = new Accounting(database)
  targets = new SyncTargets(database, (audience) => audience)
  books = new BatchBooks(database, accounting)
  sent = []
  busy = 0
  log.lines.length = 0
  windowMs = 13 * hourMs
  sender = new SyncSender({
    database,
    clock,
    random: seededRandom(3),
    targets,
    books,
    log,
    retryWindowMs: () => windowMs,
    connections: {
      open: () => ({
        partner: {
          ...getPartner('tiktok'),
          encodeWrite: ({ rows }) => {
            const people = Array.from({ length: rows.count }, (_, row) => rows.digests[row * 32] ?? 0)
            sent.push(people)
            return { method: 'POST', path: String(sent.length - 1), lane: 'write' }
          },
          readWrite: ({ excerpt }) => judge(sent[Number(excerpt)] ?? []),
        },
        http: { send: async ({ path }) => ({ ...answer, excerpt: path }) },
      }),
      refused: () => {},
      worked: () => {},
      ensureAudience: async (target) => target.audience,
      lookCloser: async (_target, failure) => failure,
    },
    answered: () => {},
  })
})

/** A batch of people 1…count, each with one digest that begins with the person's number. */
function batchOf(count: number, canvas = 'canvas-a'): number {
  const key = accounting.ensureStep(canvasIdSchema.parse(canvas), stepIdSchema.parse('step-a'))
  accounting.enter(key, count)
  accounting.beginSync(key, count)
  const people = Array.from({ length: count }, (_, index) => index + 1)
  const digests = new Uint8Array(count * 32)
  for (const person of people) digests.fill(person, (person - 1) * 32, person * 32)
  const target = targets.ensure({
    partnerId: 'tiktok',
    connectionId: connectionIdSchema.parse('tiktok-sandbox'),
    adAccount: { id: '1', name: 'one' },
    audience: { id: '2', name: 'two', target: '2' },
    action: 'add',
    fields: ['email'],
  })
  const { lastId } = database.run(
    `insert into batches (target_id, step_key, state, count, records, entries, people, created_at) values (?, ?, 'waiting', ?, ?, ?, ?, ?)`,
    target,
    key,
    count,
    count,
    packIds(people),
    packIds(people),
    clock.now(),
  )
  storeRows(database, lastId, {
    rows: { columns: ['email'], count, digests, present: new Uint8Array(count).fill(1) },
    rowPeople: Uint32Array.from(people, (person) => person - 1),
  })
  return lastId
}

/** Lets everything that can be sent now be sent. */
async function run(): Promise<void> {
  for (let turns = 0; turns < 50 || sender.inFlight > busy; turns++) {
    try {
      sender.pump()
    } catch (failure) {
      // The heart beats on, too.
      if (!String(failure).includes('disk is full')) throw failure
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const counts = () => accounting.booksOf(canvasIdSchema.parse('canvas-a'))[0]

describe('a book that refuses to be written', () => {
  it('loses no batch and no place: it is sent again when the book opens again', async () => {
    const id = batchOf(5)
    judge = () => ({ kind: 'taken' })
    const { transaction } = database
    database.transaction = (work) => {
      if (sent.length > 0) throw new Error('database or disk is full')
      return transaction.call(database, work) as ReturnType<typeof work>
    }
    await run()
    database.transaction = transaction
    expect(sender.inFlight).toBe(0)
    expect(books.get(id).attempts).toBe(1)
    const next = sender.nextTryAt(clock.now())
    expect(next).not.toBeNull()
    expect(next).toBeGreaterThan(clock.now())
    await clock.advanceBy(2 * minuteMs)
    await run()
    expect(counts()).toMatchObject({ synced: 5, pending: 0 })
  })

  it('keeps no place for a batch that could not be begun', async () => {
    batchOf(5)
    judge = () => ({ kind: 'taken' })
    const { transaction } = database
    database.transaction = () => {
      throw new Error('database or disk is full')
    }
    for (let times = 0; times < 10; times++) expect(() => sender.pump()).toThrow('full')
    database.transaction = transaction
    await run()
    expect(counts()).toMatchObject({ synced: 5, pending: 0 })
  })
})

describe('a refused batch', () => {
  const bad = (people: readonly number[], isBad: (person: number) => boolean) =>
    people.some(isBad) ? refusal : ({ kind: 'taken' } as const)

  it('gives up only its bad rows, though they stand side by side and one request goes at a time', async () => {
    batchOf(200)
    // Seven of the eight places are taken by others.
    const flying = Reflect.get(sender, 'flying')
    flying.set('tiktok-sandbox', new Set([-1, -2, -3, -4, -5, -6, -7]))
    busy = 7
    judge = (people) => bad(people, (person) => person <= 4)
    await run()
    expect(counts()).toMatchObject({ synced: 196, errored: 4, pending: 0 })
  })

  it('is given up as a whole, without asking for each, when nobody of it is ever taken', async () => {
    batchOf(200)
    judge = () => refusal
    await run()
    expect(counts()).toMatchObject({ synced: 0, errored: 200, pending: 0 })
    expect(sent.length).toBeLessThan(60)
  })

  it('keeps every person in exactly one of its parts', async () => {
    batchOf(37)
    judge = (people) => bad(people, (person) => person % 11 === 0)
    await run()
    const finished = database
      .all("select people from batches where state in ('synced', 'errored')")
      .flatMap((row) => [...unpackIds(row.people)])
    expect(finished.sort((left, right) => left - right)).toEqual(Array.from({ length: 37 }, (_, index) => index + 1))
    expect(counts()).toMatchObject({ synced: 34, errored: 3, pending: 0 })
  })
})

describe('a partner that turns everything away', () => {
  const busy429: WriteOutcome = { kind: 'refused', failure: { kind: 'slow-down', partnerCode: '40100' } }

  /** Lets time pass, asking whenever something is due. */
  async function play(ms: number): Promise<void> {
    const end = clock.now() + ms
    for (;;) {
      await run()
      const next = sender.nextTryAt(clock.now())
      if (next === null || next > end) break
      await clock.advanceTo(next)
    }
    await clock.advanceTo(end)
  }

  it('is asked by one batch for all, tried once by each, and once more by each at its 13 hours', async () => {
    const ids = Array.from({ length: 20 }, () => batchOf(5))
    judge = () => busy429
    await run()
    expect(ids.map((id) => books.get(id).attempts)).toEqual(ids.map(() => 1))
    await play(12 * hourMs)
    const asked = ids.map((id) => books.get(id).attempts)
    // 12 hours of back-off up to 5 minutes: some 290 questions; each batch by itself would have asked as often.
    expect(asked.reduce((sum, attempts) => sum + attempts, 0)).toBeLessThan(20 + 500)
    expect(counts()).toMatchObject({ pending: 100, errored: 0 })
    await play(hourMs + minuteMs)
    expect(counts()).toMatchObject({ pending: 0, errored: 100 })
    for (const id of ids) {
      const last = database.get('select max(at) as at from batch_attempts where batch_id = ?', id)
      expect(Number(last?.at)).toBe(Number(books.get(id).firstFailedAt) + 13 * hourMs)
    }
  })

  it.each([3, 24])('is tried for %i hours where that is chosen, also by those who failed before', async (hours) => {
    const ids = Array.from({ length: 4 }, () => batchOf(5))
    judge = () => busy429
    await play(hourMs)
    windowMs = hours * hourMs
    sender.retryWindowChanged()
    await play((hours - 1) * hourMs - minuteMs)
    expect(counts()).toMatchObject({ pending: 20, errored: 0 })
    await play(2 * minuteMs)
    expect(counts()).toMatchObject({ pending: 0, errored: 20 })
    for (const id of ids) {
      const last = database.get('select max(at) as at, count(*) as attempts from batch_attempts where batch_id = ?', id)
      expect(Number(last?.at)).toBe(Number(books.get(id).firstFailedAt) + hours * hourMs)
    }
  })

  it('lets all go at once when it answers again', async () => {
    for (let count = 0; count < 20; count++) batchOf(5)
    judge = () => busy429
    await play(hourMs)
    judge = () => ({ kind: 'taken' })
    const next = sender.nextTryAt(clock.now())
    await clock.advanceTo(next ?? 0)
    await run()
    expect(counts()).toMatchObject({ pending: 0, synced: 100 })
  })
})

it('lets a canvas that comes later have its turn at once, however many batches of another wait', async () => {
  for (let count = 0; count < 300; count++) batchOf(1)
  const late = batchOf(1, 'canvas-b')
  judge = () => ({ kind: 'taken' })
  const begun: number[] = []
  const { begin } = books
  books.begin = (id, now) => {
    begun.push(id)
    return begin.call(books, id, now)
  }
  await run()
  expect(begun.slice(0, 2)).toContain(late)
})
