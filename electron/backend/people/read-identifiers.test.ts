import fc from 'fast-check'
import { expect, it } from 'vitest'
import { peopleDatabase } from './fixtures/people-workspace.ts'
import { readIdentifierLines, readIdentifiers } from './read-identifiers.ts'

const people = 60
const db = peopleDatabase()
for (let id = 1; id <= people; id++) {
  db.run(
    'insert into people (id, email, gaid, created_at, changed_at) values (?, ?, ?, 0, 0)',
    id,
    id % 3 ? `${id}@example.com` : null,
    id % 5 ? null : `gaid-${id}`,
  )
}
db.run('delete from people where id % 7 = 0')

it('reads what is stored, aligned with the ids asked for, and marks who is gone', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        // As journeys hand them over: close together and rising.
        fc.integer({ min: 0, max: people }).map((from) => Array.from({ length: 30 }, (_, index) => from + index)),
        // Everybody is still there.
        fc.shuffledSubarray([1, 2, 3, 4, 5, 6]),
        // As batches are found again: in any order, some twice.
        fc.array(fc.integer({ min: 0, max: people + 5 }), { maxLength: 40 }),
      ),
      (ids) => {
        const { values, gone } = readIdentifiers(db, Uint32Array.from(ids), ['email', 'gaid'])
        const lives = (id: number) => id >= 1 && id <= people && id % 7 !== 0
        expect([...gone]).toEqual(ids.map((id) => (lives(id) ? 0 : 1)))
        expect(values).toEqual(
          ids.flatMap((id) => [
            lives(id) && id % 3 ? `${id}@example.com` : null,
            lives(id) && id % 5 === 0 ? `gaid-${id}` : null,
          ]),
        )
        const ofColumn = (column: number) =>
          values.filter((_, index) => index % 2 === column).map((value) => value ?? '')
        expect(readIdentifierLines(db, Uint32Array.from(ids), ['email', 'gaid'])).toEqual(
          ids.length > 0 && ids.every(lives) ? [ofColumn(0).join('\n'), ofColumn(1).join('\n')] : undefined,
        )
      },
    ),
  ))
