import { beforeEach, describe, expect, it } from 'vitest'
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import type { Database } from '../store/sqlite.ts'
import { openWorkspaceDatabase } from '../workspace-database.ts'
import { Accounting, BooksDoNotBalance } from './accounting.ts'

const canvas = canvasIdSchema.parse('canvas-a')
const step = stepIdSchema.parse('step-a')
let database: Database
let accounting: Accounting
let key: number

beforeEach(() => {
  database = openWorkspaceDatabase('memory')
  accounting = new Accounting(database)
  key = accounting.ensureStep(canvas, step)
})

const books = () => accounting.booksOf(canvas)[0]

describe('the books of a step', () => {
  it('move people between outcomes and keep the sum', () => {
    accounting.enter(key, 10)
    accounting.beginSync(key, 10)
    accounting.moveSync(key, { pending: -4, synced: 3, notSynced: 1 })
    expect(books()).toMatchObject({ entered: 10, pending: 6, synced: 3, notSynced: 1, errored: 0 })
  })

  it.each([
    ['a move that makes people', { synced: 1 }],
    ['a move that loses people', { pending: -1 }],
    ['more synced than were pending', { pending: -11, synced: 11 }],
  ])('refuse %s, and nothing of that transaction stays', (_what, move) => {
    accounting.enter(key, 10)
    accounting.beginSync(key, 10)
    expect(() =>
      database.transaction(() => {
        accounting.moveSync(key, { pending: -1, synced: 1 })
        accounting.moveSync(key, move)
      }),
    ).toThrow(BooksDoNotBalance)
    expect(books()).toMatchObject({ pending: 10, synced: 0 })
  })

  it('refuse to let more people leave than came', () => {
    accounting.enter(key, 3)
    expect(() => database.transaction(() => accounting.leave(key, 'next', 4, false))).toThrow(BooksDoNotBalance)
    expect(books()).toMatchObject({ entered: 3, proceeded: 0 })
  })

  it('refuse a sync of people who did not enter', () => {
    expect(() => database.transaction(() => accounting.beginSync(key, 1))).toThrow(BooksDoNotBalance)
  })
})

describe('a recount', () => {
  it('names what the rows do not bear out', () => {
    accounting.enter(key, 2)
    const found = accounting.recount(canvas).map((wrong) => wrong.what)
    expect(found).toContain('entered: 2 kept, 0 counted')
    expect(found).toContain('still here: 2 kept, 0 counted')
  })

  it('is silent where everything adds up', () => {
    expect(accounting.recount()).toEqual([])
  })
})

describe('mending', () => {
  /** Two people came in by rows and books alike. */
  function arrive(): void {
    accounting.enter(key, 2)
    database.run("insert into moves (step_key, port, at, count, entries, people) values (?, null, 0, 2, x'', x'')", key)
    for (const person of [1, 2])
      database.run(
        `insert into waits (step_key, page, port, due_at, since, count, entries, people)
         values (?, 0, 'next', 9, 0, 1, x'0${person}000000', x'0${person}000000')`,
        key,
      )
  }

  it('writes tampered counters anew from the rows', () => {
    arrive()
    expect(accounting.recount()).toEqual([])
    database.run('update steps set entered = 7, exited = 3, synced = 1 where key = ?', key)
    expect(accounting.recount().length).toBeGreaterThan(0)
    expect(accounting.mend()).toBe(true)
    expect(accounting.recount()).toEqual([])
    expect(books()).toMatchObject({ entered: 2, proceeded: 0, exited: 0, synced: 0 })
  })

  it('changes nothing where the rows themselves disagree', () => {
    arrive()
    database.run('delete from waits where id = 2')
    database.run('update steps set entered = 7 where key = ?', key)
    expect(accounting.mend()).toBe(false)
    expect(books()).toMatchObject({ entered: 7 })
  })
})
