// Who waits where, against a plain list of the same people; and whoever waited in a workspace of before still does.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { unpackIds } from '../store/packed-ids.ts'
import { type Database, openDatabase } from '../store/sqlite.ts'
import { Accounting } from '../sync/accounting.ts'
import { accountingTables } from '../sync/accounting-tables.ts'
import { openWorkspaceDatabase } from '../workspace-database.ts'
import { waitingRows } from './journey-tables.ts'
import { WaitingEntries, type WaitingEntry } from './waiting-entries.ts'

const ports = ['next', 'path-1', 'everyone-else']
const someone = fc.integer({ min: 1, max: 2_000 })
const port = fc.constantFrom(...ports)
const step = fc.integer({ min: 1, max: 2 })
const moment = fc.integer({ min: 0, max: 3 })
const group = fc.uniqueArray(someone, { minLength: 1, maxLength: 40 })
const deed = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), group, step, port, dueAt: moment, since: moment }),
  fc.record({ kind: fc.constant('take' as const), group, step }),
  fc.record({ kind: fc.constant('turn' as const), group, step, port }),
  fc.record({ kind: fc.constant('takeDue' as const), now: moment, limit: fc.integer({ min: 1, max: 60 }) }),
)

function withTwoSteps(database: Database): Database {
  const accounting = new Accounting(database)
  for (const id of ['a', 'b'])
    accounting.ensureStep(canvasIdSchema.parse('canvas-trial'), stepIdSchema.parse(`step-${id}`))
  return database
}

it('has everybody who was put and not taken, as they were put, in one place', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const database = withTwoSteps(openWorkspaceDatabase('memory'))
      const waiting = new WaitingEntries(database)
      const model = new Map<number, WaitingEntry>()
      const standingAt = (stepKey: number, entries: readonly number[]) =>
        entries.flatMap((entry) => {
          const one = model.get(entry)
          return one?.stepKey === stepKey ? [one] : []
        })
      for (const one of deeds) {
        if (one.kind === 'put') {
          const entries = one.group.filter((entry) => !model.has(entry))
          const rest = { stepKey: one.step, port: one.port, dueAt: one.dueAt, since: one.since }
          waiting.put({ entries, people: entries.map((entry) => entry + 7_000) }, rest)
          for (const entry of entries) model.set(entry, { ...rest, entry, person: entry + 7_000 })
        } else if (one.kind === 'take') {
          const expected = standingAt(one.step, one.group)
          expect(byEntry(waiting.take(one.step, one.group))).toEqual(byEntry(expected))
          for (const { entry } of expected) model.delete(entry)
        } else if (one.kind === 'turn') {
          waiting.turn(one.step, one.group, one.port)
          for (const each of standingAt(one.step, one.group)) model.set(each.entry, { ...each, port: one.port })
        } else {
          const due = [...model.values()].filter(({ dueAt }) => dueAt <= one.now)
          const taken = waiting.takeDue(one.now, one.limit)
          expect(taken === null).toBe(due.length === 0)
          if (!taken) continue
          const first = due.toSorted(byTime)[0]
          expect({ stepKey: taken.stepKey, port: taken.port }).toEqual({ stepKey: first?.stepKey, port: first?.port })
          expect(taken.block.people).toEqual(taken.block.entries.map((entry) => entry + 7_000))
          for (const entry of taken.block.entries) {
            expect(due).toContainEqual(expect.objectContaining({ entry, stepKey: taken.stepKey, port: taken.port }))
            model.delete(entry)
          }
        }
        const everybody = [1, 2].flatMap((key) => [...waiting.everybodyAt(key)])
        expect(byEntry(everybody)).toEqual(byEntry([...model.values()]))
        const asked = [1, 2].flatMap((key) => waiting.at(key, [...model.keys()]))
        expect(byEntry(asked)).toEqual(byEntry([...model.values()]))
        const next = Math.min(...[...model.values()].map(({ dueAt }) => dueAt))
        expect(waiting.firstDueAt()).toBe(model.size === 0 ? null : next)
      }
      database.close()
    }),
    { numRuns: 60 },
  )
})

it('takes no more at once than it is asked for, where a row is not larger by itself', () => {
  const waiting = new WaitingEntries(withTwoSteps(openWorkspaceDatabase('memory')))
  const entries = Array.from({ length: 3_000 }, (_, index) => index + 1)
  waiting.put({ entries, people: entries }, { stepKey: 1, port: 'next', dueAt: 5, since: 0 })
  const taken = waiting.takeDue(5, 1_200)?.block.entries ?? []
  expect(taken.length).toBeGreaterThan(500)
  expect(taken.length).toBeLessThanOrEqual(1_200)
  expect(taken).toEqual(entries.slice(0, taken.length))
})

it('takes over who waited when each had a row of their own', () => {
  const database = openDatabase(':memory:', [
    `${accountingTables}
     create table moves (id integer primary key, step_key integer, exits integer, at integer) strict;
     create table entries (id integer primary key, canvas_id text not null, person_id integer not null, entered_at integer not null,
       step_key integer references steps(key), port text, due_at integer, exited_at integer, exit_step_key integer, since integer,
       context text) strict;`,
  ])
  withTwoSteps(database)
  for (let entry = 1; entry <= 700; entry++)
    database.run(
      'insert into entries (canvas_id, person_id, entered_at, step_key, port, due_at, since, context) values (?, ?, ?, ?, ?, ?, ?, ?)',
      ...['canvas-trial', 70_000 + entry, 3, entry === 9 ? null : 1, entry % 2 ? 'next' : 'path-1', 40, 4],
      entry === 5 ? '{"cart":12}' : null,
    )
  database.script(waitingRows)
  const waiting = [...new WaitingEntries(database).everybodyAt(1)]
  expect(waiting.length).toBe(699)
  for (const one of waiting)
    expect(one).toEqual({
      ...{ stepKey: 1, dueAt: 40, since: 4, person: 70_000 + one.entry },
      ...{ entry: one.entry, port: one.entry % 2 ? 'next' : 'path-1' },
    })
  expect(new Set(waiting.map(({ entry }) => entry)).has(9)).toBe(false)
  for (const { page, entries } of database.all('select page, entries from waits'))
    for (const entry of unpackIds(entries)) expect(entry >>> 9).toBe(page)
  expect(database.get('select count(*) as n, max(context) as context from entries')).toEqual({
    n: 700,
    context: '{"cart":12}',
  })
})

function byEntry(waiting: readonly WaitingEntry[]): WaitingEntry[] {
  return waiting.toSorted((left, right) => left.entry - right.entry)
}

function byTime(left: WaitingEntry, right: WaitingEntry): number {
  return left.dueAt - right.dueAt || left.stepKey - right.stepKey || (left.port < right.port ? -1 : 1)
}
