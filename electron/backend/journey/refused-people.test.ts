import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entryRefusals, mostRefusedKept } from '#shared/contract/standing-calls.ts'
import { secondMs } from '#shared/core/clock.ts'
import { canvasIdSchema } from '#shared/core/ids.ts'
import { openWorkspaceDatabase } from '../workspace-database.ts'
import { RefusedPeople } from './refused-people.ts'
import { Standing } from './standing.ts'

const canvasId = canvasIdSchema.parse('canvas-refusing')
const refusals = fc.array(
  fc.record({
    reason: fc.constantFrom(...entryRefusals),
    from: fc.integer({ min: 1, max: 3_000 }),
    people: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 * mostRefusedKept })),
  }),
  { maxLength: 12 },
)

it('counts everybody and shows, of each reason, whoever is among the latest thousand: once, newest first, page by page', () => {
  fc.assert(
    fc.property(refusals, (noted) => {
      const database = openWorkspaceDatabase('memory')
      database.run('insert into canvases (id, created_at) values (?, 0)', canvasId)
      const refused = new RefusedPeople(database)
      const all = new Map(entryRefusals.map((reason) => [reason, [] as (readonly [number, number])[]]))
      for (const [place, { reason, from, people }] of noted.entries()) {
        const ids = Array.from({ length: people }, (_, index) => from + index)
        refused.note(canvasId, reason, ids, place * secondMs + 7)
        all.get(reason)?.push(...ids.map((id) => [id, place * secondMs] as const))
      }
      const standing = new Standing(database)
      const counted = new Map(standing.ofEntry(canvasId).map(({ reason, people }) => [reason, people]))
      for (const [reason, everybody] of all) {
        expect(counted.get(reason) ?? 0).toBe(everybody.length)
        const latest = everybody.slice(-mostRefusedKept)
        const shown: (readonly [number, number])[] = []
        for (let cursor: number | null = 0; cursor !== null; ) {
          const page = standing.refusedAt(canvasId, reason, cursor)
          expect(page.refused.length).toBeLessThanOrEqual(100)
          shown.push(...page.refused.map(({ personId, at }) => [personId, at] as const))
          cursor = page.nextCursor
        }
        expect(new Map(shown)).toEqual(new Map(latest))
        expect(shown.map(([id]) => id)).toEqual([...new Set(latest.map(([id]) => id).reverse())])
      }
      database.close()
    }),
    { numRuns: 40 },
  )
})
