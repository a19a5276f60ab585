// An import taken back leaves the workspace as it was, wherever it stopped; what others did since stays theirs.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayMs } from '#shared/core/clock.ts'
import { newIdText } from '#shared/core/ids.ts'
import { fixtureNow, peopleWorkspace } from '../fixtures/people-workspace.ts'
import { CsvImport } from './csv-import.ts'

type Workspace = ReturnType<typeof peopleWorkspace>

/** Everything an import may touch, but the history itself and the revisions. */
const dump = ({ db }: Workspace) =>
  [
    'select * from people order by id',
    'select name, type from attributes order by name',
    'select * from segments order by id',
    `select p.import_number, p.person_id from import_people p join imports i on i.number = p.import_number order by 1, 2`,
  ].map((sql) => db.all(sql))

/** Pages of two rows; `between` is called wherever other work could run. */
function importer(workspace: Workspace, between: () => void = () => {}) {
  return new CsvImport(workspace.db, {
    ...{ folder: null, history: workspace.importHistory, defaultRegion: () => null, pageRows: 2 },
    giveWay: async () => between(),
  })
}

async function bringIn(imports: CsvImport, csv: string) {
  const { uploadId } = await imports.begin(`${newIdText('file')}.csv`)
  await imports.append(uploadId, Buffer.from(csv).toString('base64'))
  const shown = await imports.preview(uploadId, { encoding: null, targets: null })
  return imports.commit(uploadId, shown)
}

const header = 'external_id,email,phone,first_name,points,colour,tiktok_consent'
const cell = (...values: string[]) => fc.constantFrom('', ...values)
const row = fc
  .tuple(
    cell('a', 'b', 'c', 'd', 'e'),
    cell('a@example.com', 'B@Example.com', 'c@example.com'),
    cell('+12025550101', '+1 202 555 0102'),
    cell('Ada', 'Bo', '민준'),
    cell('1', '2.5'),
    cell('red', 'blue'),
    cell('yes', 'no'),
  )
  .filter(([id, email, phone]) => `${id}${email}${phone}` !== '')
const file = fc.array(row, { minLength: 1, maxLength: 9 }).map((rows) => [header, ...rows, ''].join('\n'))

it('import, then undo: as before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 2 }), file, async (earlier, csv) => {
      const workspace = peopleWorkspace('unused')
      for (const one of earlier) await bringIn(importer(workspace), one)
      const before = dump(workspace)
      const { importId, added } = await bringIn(importer(workspace), csv)
      const { undone } = await workspace.importHistory.undo(importId)
      expect(dump(workspace)).toEqual(before)
      expect(undone).toMatchObject({ removed: added, kept: 0, keptChanges: 0 })
      workspace.db.close()
    }),
    { numRuns: 80 },
  )
})

it('an import that stops at any of its pauses is taken back: at once after a failure, at the next start after a crash', async () => {
  await fc.assert(
    fc.asyncProperty(file, file, fc.nat(30), fc.boolean(), async (earlier, csv, stopAt, isCrash) => {
      const workspace = peopleWorkspace('unused')
      const { db } = workspace
      await bringIn(importer(workspace), earlier)
      const before = dump(workspace)
      let pauses = 0
      const isUnderWay = () => db.get("select 1 from imports where state = 'underway'") !== undefined
      const imports = importer(workspace, () => {
        if (!isUnderWay() || pauses++ !== stopAt) return
        if (isCrash) void workspace.importHistory.stop()
        throw new Error('pulled the plug')
      })
      const outcome = await bringIn(imports, csv).catch((failure: unknown) => failure)
      if (!(outcome instanceof Error)) return
      expect(outcome.message).toBe('pulled the plug')
      if (isCrash) {
        db.run("update imports set state = 'underway' where state = 'undoing'")
        const next = peopleWorkspace('unused', null, db)
        await next.importHistory.resume()
      }
      expect(dump(workspace)).toEqual(before)
      expect(workspace.importHistory.list()[0]).toMatchObject({ state: 'undone', added: null, segmentId: null })
      db.close()
    }),
    { numRuns: 80 },
  )
})

it('what others wrote meanwhile or since is theirs: it stays, and is counted', async () => {
  const workspace = peopleWorkspace('unused')
  const { writer, importHistory, db } = workspace
  const by = (externalId: string) => ({ externalId, updateOnly: false })
  writer.upsert([{ ...by('known'), attributes: { first_name: 'Kim', points: 1 } }])
  let pauses = 0
  const imports = importer(workspace, () => {
    if (db.get("select 1 from imports where state = 'underway'") === undefined || ++pauses !== 1) return
    writer.upsert([{ ...by('late'), attributes: { first_name: 'Somebody' } }])
    writer.deletePeople([{ externalId: 'n1' }])
  })
  const rows = ['n1,One,5', 'n2,Two,5', 'late,Late,6', 'known,Lee,7', 'n3,Three,8', 'n1,Again,9', 'n4,Four,9']
  const { importId, added, changed } = await bringIn(imports, ['external_id,first_name,points', ...rows, ''].join('\n'))
  // Whoever is erased meanwhile stays erased, and whoever came meanwhile is known.
  expect({ added, changed }).toEqual({ added: 4, changed: 2 })
  const names = () => db.all('select external_id as id, first_name as name, attributes from people order by id')
  expect(names().map(({ id, name }) => `${id} ${name}`)).toEqual([
    'known Lee',
    'late Late',
    'n2 Two',
    'n3 Three',
    'n4 Four',
  ])

  writer.recordEvents([{ ...by('n2'), name: 'quiz done', at: fixtureNow, properties: {} }])
  writer.upsert([{ ...by('known'), attributes: { points: { inc: 1 } } }])
  const { undone, segmentId } = await importHistory.undo(importId)
  expect(undone).toMatchObject({ removed: 2, restored: 1, kept: 1, keptChanges: 1 })
  expect(names().map(({ id, name, attributes }) => `${id} ${name} ${attributes}`)).toEqual([
    'known Kim {"points":8}',
    'late Somebody {}',
    'n2 Two {"points":5}',
  ])
  // Those who stayed are the import's segment.
  if (segmentId === null) throw new Error('the segment is gone')
  expect(await workspace.segments.sizeOf(workspace.segments.get(segmentId).filter)).toBe(2)
  await expect(importHistory.undo(importId)).rejects.toMatchObject({ code: 'import-not-undoable' })
})

it('a later import is undone first; then the earlier one leaves nothing either', async () => {
  const workspace = peopleWorkspace('unused')
  const before = dump(workspace)
  const first = await bringIn(importer(workspace), 'external_id,colour\na,red\nb,blue\n')
  const second = await bringIn(importer(workspace), 'external_id,colour\nb,green\nc,grey\n')
  expect((await workspace.importHistory.undo(second.importId)).undone).toMatchObject({ removed: 1, restored: 1 })
  expect((await workspace.importHistory.undo(first.importId)).undone).toMatchObject({ removed: 2, kept: 0 })
  expect(dump(workspace)).toEqual(before)
})

it('stops when it is discarded, and takes back what came in', async () => {
  const workspace = peopleWorkspace('unused')
  const before = dump(workspace)
  let uploadId = ''
  let stopping: Promise<void> | undefined
  const imports = importer(workspace, () => {
    if (workspace.people.count() >= 4) stopping ??= imports.discard(uploadId)
  })
  const ids = Array.from({ length: 20 }, (_, at) => `p${at}`)
  ;({ uploadId } = await imports.begin('people.csv'))
  await imports.append(uploadId, Buffer.from(`external_id\n${ids.join('\n')}\n`).toString('base64'))
  const shown = await imports.preview(uploadId, { encoding: null, targets: null })
  await expect(imports.commit(uploadId, shown)).rejects.toMatchObject({ code: 'cancelled' })
  await stopping
  expect(dump(workspace)).toEqual(before)
})

it('forgets how people were before after 30 days', async () => {
  const workspace = peopleWorkspace('unused')
  const { db, importHistory } = workspace
  await bringIn(importer(workspace), 'external_id,first_name\na,Ada\n')
  const { importId } = await bringIn(importer(workspace), 'external_id,first_name\na,Bo\n')
  const journal = () => db.all('select before from import_changes').length
  await importHistory.forgetOld()
  expect(journal()).toBe(1)
  db.run('update imports set at = at - ?', 30 * dayMs)
  await importHistory.forgetOld()
  expect(journal()).toBe(0)
  await expect(importHistory.undo(importId)).rejects.toMatchObject({ code: 'import-not-undoable' })
})
