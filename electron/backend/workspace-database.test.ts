// A workspace in memory is the workspace on disk: the same tables, the same first rows.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Database } from './store/sqlite.ts'
import { openWorkspaceDatabase } from './workspace-database.ts'

it('in memory has what the migrations make of an empty file', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'workspace-'))
  const onDisk = openWorkspaceDatabase({ dataDir })
  try {
    const made = contentOf(onDisk)
    expect(made.tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['people', 'entries', 'waits', 'batches']),
    )
    expect(made.rows.some(({ rows }) => rows.length > 0)).toBe(true)
    for (const inMemory of [openWorkspaceDatabase('memory'), openWorkspaceDatabase('memory')])
      expect(contentOf(inMemory)).toEqual(made)
  } finally {
    onDisk.close()
    rmSync(dataDir, { recursive: true })
  }
})

function contentOf(database: Database) {
  const tables = database.all('select type, name, tbl_name, sql from sqlite_schema order by type, name')
  const rows = tables
    .filter(({ type }) => type === 'table')
    .map(({ name }) => ({ name, rows: database.all(`select * from "${name}"`) }))
  return { tables, rows }
}
