// Which imports there were, and taking one back: exactly what it changed, page by page, while others go on working. An import that did
// not come to its end is taken back the same way, at the latest at the next start: nothing stays half imported.
import type { ImportRecord } from '#shared/contract/people-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import { type CancelTimer, type Clock, dayMs } from '#shared/core/clock.ts'
import { importIdSchema, newIdText, segmentIdSchema } from '#shared/core/ids.ts'
import type { AttributeType } from '#shared/people/person.ts'
import type { Log } from '../../log/log.ts'
import type { Database, Row } from '../../store/sqlite.ts'
import { giveWay } from '../../system/give-way.ts'
import { repeat } from '../../system/repeat.ts'
import { attributePath } from '../attribute-path.ts'
import type { AttributeRegistry } from '../attribute-registry.ts'
import { idBlocks } from '../id-blocks.ts'
import { markIdentitiesChanged, markPeopleChanged, peopleRevision } from '../people-revision.ts'
import type { SegmentStore } from '../segment-store.ts'
import { numberCell, optionalText, textCell } from '../sql-cell.ts'
import { giveBackSome } from './import-journal.ts'
import type { ImportUnderWay, TakenIn } from './take-in.ts'
import { Turns } from './turns.ts'

export interface ImportHistoryParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Pick<Log, 'error'>
  readonly segments: SegmentStore
  readonly registry: AttributeRegistry
  /** The one door by which people go, here and at the partners. */
  erase(personIds: readonly number[]): void
  giveWay?(): Promise<void>
}

/** As long as deleted segments and canvases can be brought back (decisions.md 16). */
const undoableMs = 30 * dayMs
const erasedAtOnce = 250
const givenBackAtOnce = 300
const forgottenAtOnce = 2_000
const shownImports = 200

export class ImportHistory {
  readonly turns = new Turns()
  private readonly parts: ImportHistoryParts
  private isStopping = false
  private cancel: CancelTimer | undefined

  constructor(parts: ImportHistoryParts) {
    this.parts = parts
  }

  /** The latest first. */
  list(): ImportRecord[] {
    return this.parts.db
      .all('select * from imports order by at desc, number desc limit ?', shownImports)
      .map((row) => this.recordOf(row))
  }

  /** Writes down, before its first page, that an import is under way: from here on it can be taken back. */
  begin(name: string, newcomers: number, newTypes: ReadonlyMap<string, AttributeType>): ImportUnderWay {
    const { db, clock, registry } = this.parts
    return db.transaction(() => {
      const base = Number(db.get("select seq from sqlite_sequence where name = 'people'")?.seq ?? 0)
      const isFirst = db.run("update sqlite_sequence set seq = ? where name = 'people'", base + newcomers).changes === 0
      if (isFirst) db.run("insert into sqlite_sequence (name, seq) values ('people', ?)", newcomers)
      const known = registry.types()
      const at = clock.now()
      const { lastId: number } = db.run(
        `insert into imports (id, name, at, people, state, first_person, last_person, new_attributes) values (?, ?, ?, 0, 'underway', ?, ?, ?)`,
        newIdText('import'),
        name,
        at,
        base + 1,
        base + newcomers,
        JSON.stringify([...newTypes.keys()].filter((attribute) => !known.has(attribute))),
      )
      registry.ensure(newTypes)
      return { number, at, base }
    })
  }

  /** With the last page in: the import is a segment from now on (decisions.md 23). */
  finish({ number }: ImportUnderWay, { added, changed }: TakenIn, refused: number): ImportRecord {
    const { db, segments } = this.parts
    return db.transaction(() => {
      const { id, name } = this.recordOf(this.row('number', number))
      const segmentId = segments.addOfImport(id, name)
      db.run(
        `update imports set state = 'done', people = ?, added = ?, changed = ?, refused = ?, segment_id = ? where number = ?`,
        added + changed,
        added,
        changed,
        refused,
        segmentId,
        number,
      )
      markPeopleChanged(db)
      return this.recordOf(this.row('number', number))
    })
  }

  /** Takes a whole import back: whom it created goes, what it changed is as before, unless somebody changed it since. */
  async undo(importId: string): Promise<ImportRecord> {
    return this.turns.take(async () => {
      const row = this.row('id', importId)
      const { name, undoUntil } = this.recordOf(row)
      if (undoUntil === null) throw new AppError('import-not-undoable', { parameters: { name }, where: importId })
      await this.takeBack(numberCell(row.number))
      return this.recordOf(this.row('id', importId))
    })
  }

  /** Takes back what a restart cut short; then, and each day, forgets what can no longer be undone. */
  async resume(): Promise<void> {
    await this.turns.take(async () => {
      const cut = this.parts.db.all(
        "select number from imports where state in ('underway', 'undoing') order by number desc",
      )
      for (const { number } of cut) await this.takeBack(numberCell(number))
    })
    if (!this.isWanted()) return
    this.cancel = repeat({
      clock: this.parts.clock,
      everyMs: dayMs,
      work: () => this.forgetOld(),
      failed: (failure) => this.parts.log.error('what old imports changed could not be forgotten', { failure }),
    })
  }

  /** Goes on at the next start where it stopped. */
  async stop(): Promise<void> {
    this.isStopping = true
    this.cancel?.()
    await this.turns.settled()
  }

  /** For whoever has the turn. */
  async takeBack(number: number): Promise<void> {
    const { db, clock } = this.parts
    db.run("update imports set state = 'undoing' where number = ?", number)
    while (this.isWanted() && this.removeSome(number)) await this.pause()
    while (this.isWanted()) {
      const { seen } = db.transaction(() => {
        const given = giveBackSome(db, number, givenBackAtOnce, clock.now())
        db.run('update imports set restored = restored + ? where number = ?', given.restored, number)
        markPeopleChanged(db)
        markIdentitiesChanged(db)
        return given
      })
      if (seen === 0) break
      await this.pause()
    }
    if (this.isWanted()) await this.close(number)
  }

  /** The before and after of people is forgotten once nobody may ask for it. */
  forgetOld(): Promise<void> {
    return this.turns.take(async () => {
      const { db, clock } = this.parts
      const oldest = clock.now() - undoableMs
      let forgotten = 1
      while (this.isWanted() && forgotten > 0) {
        forgotten = db.run(
          `delete from import_changes where (import_number, page, person_id) in (
           select import_number, page, person_id from import_changes where import_number in (select number from imports where at <= ?) limit ?)`,
          oldest,
          forgottenAtOnce,
        ).changes
        await this.pause()
      }
    })
  }

  /** A page of those it created. Who is known for more than this import by now stays. */
  private removeSome(number: number): boolean {
    const { db } = this.parts
    return db.transaction(() => {
      const people = db.allAsArrays(
        `select people.id, people.changed_at = i.at and not exists (select 1 from import_people where person_id = people.id and import_number <> i.number)
         ${['events', 'purchases', 'aliases', 'devices', 'cohort_people'].map((table) => `and not exists (select 1 from ${table} where person_id = people.id)`).join(' ')}
         from imports i join people on people.id > i.undone_to and people.id between i.first_person and i.last_person
         where i.number = ? order by people.id limit ?`,
        number,
        erasedAtOnce,
      )
      const last = people.at(-1)?.[0]
      if (last === undefined) return false
      const goes = people.flatMap(([id, isUntouched]) => (isUntouched === 1 ? numberCell(id) : []))
      if (goes.length > 0) this.parts.erase(goes)
      db.run(
        'update imports set undone_to = ?, removed = removed + ?, kept = kept + ? where number = ?',
        last,
        goes.length,
        people.length - goes.length,
        number,
      )
      return true
    })
  }

  private async close(number: number): Promise<void> {
    const { db, clock, segments } = this.parts
    const revision = peopleRevision(db)
    const unused = await this.unusedAttributes(number)
    db.transaction(() => {
      if (peopleRevision(db) === revision)
        for (const name of unused) db.run('delete from attributes where name = ?', name)
      db.run(
        `update imports set state = 'undone', undone_at = ?, kept_changes =
         (select count(distinct person_id) from import_changes where import_number = imports.number) where number = ?`,
        clock.now(),
        number,
      )
      db.run('delete from import_changes where import_number = ?', number)
      const { segmentId, undone } = this.recordOf(this.row('number', number))
      const isEmpty = undone && undone.kept + undone.keptChanges === 0
      if (isEmpty && segmentId !== null) {
        const { canvases, segments: others } = segments.users(segmentId)
        if (canvases.length + others.length === 0) {
          segments.trash.add(segmentId)
          segments.trash.deleteForever(segmentId)
        }
      }
      markPeopleChanged(db)
    })
  }

  /** Of the attributes that came with it: those nobody has any more and no segment asks for. */
  private async unusedAttributes(number: number): Promise<string[]> {
    const { db } = this.parts
    const names = db
      .all('select each.value as name from imports, json_each(new_attributes) each where imports.number = ?', number)
      .map(({ name }) => textCell(name))
    const unused = new Set(
      names.filter((name) => !db.get('select 1 from segments where instr(filter, ?)', JSON.stringify(name))),
    )
    if (unused.size === 0) return []
    for await (const { after, upTo } of idBlocks(db))
      for (const name of unused) {
        const path = attributePath(name)
        const has = `select 1 from people where id > ? and id <= ? and attributes <> '{}' and json_type(attributes, ?) is not null limit 1`
        if (path === undefined || db.get(has, after, upTo, path)) unused.delete(name)
      }
    return [...unused]
  }

  private row(column: 'id' | 'number', value: string | number): Row {
    const row = this.parts.db.get(`select * from imports where ${column} = ?`, value)
    if (!row) throw new AppError('not-found', { parameters: { what: String(value) }, where: String(value) })
    return row
  }

  private recordOf(row: Row): ImportRecord {
    const at = numberCell(row.at)
    const segment = optionalText(row.segment_id)
    const isUndoable = row.first_person !== null && row.state === 'done' && at + undoableMs > this.parts.clock.now()
    const undoneAt = row.undone_at === null ? null : numberCell(row.undone_at)
    return {
      id: importIdSchema.parse(row.id),
      name: textCell(row.name),
      at,
      state: stateOf(textCell(row.state)),
      people: numberCell(row.people),
      added: row.added === null ? null : numberCell(row.added),
      changed: row.changed === null ? null : numberCell(row.changed),
      refused: numberCell(row.refused),
      segmentId: segment !== null && this.parts.segments.find(segment) ? segmentIdSchema.parse(segment) : null,
      undoUntil: isUndoable ? at + undoableMs : null,
      undone:
        undoneAt === null
          ? null
          : {
              at: undoneAt,
              removed: numberCell(row.removed),
              restored: numberCell(row.restored),
              kept: numberCell(row.kept),
              keptChanges: numberCell(row.kept_changes),
            },
    }
  }

  private isWanted(): boolean {
    return !this.isStopping
  }

  private pause(): Promise<void> {
    return (this.parts.giveWay ?? giveWay)()
  }
}

const stateOf = (text: string): ImportRecord['state'] =>
  text === 'underway' || text === 'undoing' || text === 'undone' ? text : 'done'
