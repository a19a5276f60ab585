// Who a partner must hold in the end, worked out by the test itself from the stored people: never by asking the engine.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { normaliseIdentifier } from '#shared/partners/identifier.ts'
import { columnsOf, type MatchField } from '#shared/partners/match-field.ts'

export interface PeopleModel {
  readonly people: number
  /** People with at least one valid chosen field (fields to match are OR, decisions.md 3). */
  readonly sendable: number
  /** Distinct digests, sorted. */
  readonly digests: readonly string[]
}

export interface ModelQuestion {
  readonly fields: readonly MatchField[]
  /** A condition on the people table, in SQL; everybody without one. */
  readonly where?: string
}

export function modelOfPeople(dataDir: string, { fields, where = 'true' }: ModelQuestion): PeopleModel {
  const database = new DatabaseSync(join(dataDir, 'workspace.db'), { readOnly: true })
  try {
    const rows = database.prepare(`select email, phone, idfa, gaid from people where ${where}`).all()
    const columns = columnsOf(fields)
    const digests = new Set<string>()
    let sendable = 0
    for (const row of rows) {
      const mine = columns.flatMap((column) => {
        const raw = row[column]
        const normal = normaliseIdentifier(column, typeof raw === 'string' ? raw : null, {
          defaultRegion: null,
          phoneForm: 'e164',
        })
        return normal.kind === 'text' ? [createHash('sha256').update(normal.text).digest('hex')] : []
      })
      if (mine.length > 0) sendable++
      for (const digest of mine) digests.add(digest)
    }
    return { people: rows.length, sendable, digests: [...digests].sort() }
  } finally {
    database.close()
  }
}
