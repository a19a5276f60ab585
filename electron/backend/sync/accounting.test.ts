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
