// Segments: stored, named, counted, and asked who is in them. The meaning of a filter is compile-filter's; this file never compares values.
import { AppError } from '#shared/core/app-error.ts'
import { type Clock, minuteMs } from '#shared/core/clock.ts'
import { type ImportId, newIdText, type SegmentId, segmentIdSchema } from '#shared/core/ids.ts'
import type { Segment } from '#shared/people/segment.ts'
import { everyone, type GroupFilter, type SegmentFilter, segmentsIn } from '#shared/people/segment-filter.ts'
import { type SegmentNamePhrase, segmentName } from '#shared/people/segment-name.ts'
import { sayIn } from '#shared/words/say.ts'
import { type Language, languages } from '#shared/words/word-table.ts'
import type { Database, SqlValue } from '../store/sqlite.ts'
import { type CompiledFilter, compileFilter } from './compile-filter.ts'
import { type CountsBeside, countPeople } from './count-people.ts'
import { idBlocks } from './id-blocks.ts'
import { definePeopleFunctions } from './people-functions.ts'
import { markPeopleChanged, peopleRevision } from './people-revision.ts'
import { RememberedAnswers } from './remembered-answers.ts'
import { SegmentTrash } from './segment-trash.ts'
import { numberCell } from './sql-cell.ts'
import { readSegment, type StoredSegment, segmentColumns } from './stored-segment.ts'

export interface SegmentStoreOptions {
  /** Names of the canvases that use a segment, for refusing its deletion. */
  usedBy?(id: SegmentId): readonly string[]
  /** In which refusals name the segments that come with the workspace. */
  language?(): Language
  /** Counting on another thread beside this one; absent, it is done here. */
  readonly counting?: CountsBeside | undefined
}

export class SegmentStore {
  readonly trash: SegmentTrash
  private readonly db: Database
  private readonly clock: Clock
  private readonly usedBy: (id: SegmentId) => readonly string[]
  private readonly language: () => Language
  private readonly counting: CountsBeside | undefined
  private readonly sizes = new RememberedAnswers<number>()

  constructor(db: Database, clock: Clock, options: SegmentStoreOptions = {}) {
    this.db = db
    this.clock = clock
    this.usedBy = (id) => options.usedBy?.(id) ?? []
    this.counting = options.counting
    this.language = () => options.language?.() ?? 'en'
    this.trash = new SegmentTrash({
      db,
      clock,
      isNameTaken: (name) => this.nameTaken(name),
      nameOf: (segment) => this.nameOf(segment),
    })
    definePeopleFunctions(db)
  }

  /** Everyone first, then the latest changed. */
  async list(signal?: AbortSignal): Promise<Segment[]> {
    const segments: Segment[] = []
    for (const stored of this.stored()) segments.push(await this.measured(stored, signal))
    return segments
  }

  find(id: string): StoredSegment | undefined {
    const row = this.db.get(`select ${segmentColumns} from segments where id = ? and deleted_at is null`, id)
    return row && readSegment(row)
  }

  findByName(name: string): StoredSegment | undefined {
    return this.stored().find((other) => nameForm(this.nameOf(other)) === nameForm(name))
  }

  /** Also in the trash. */
  isKnown(id: string): boolean {
    return this.db.get('select 1 as one from segments where id = ?', id) !== undefined
  }

  get(id: string): StoredSegment {
    const found = this.find(id)
    if (!found) throw new AppError('not-found', { parameters: { what: id }, where: id })
    return found
  }

  /** Makes a segment (`id` null) or changes one. */
  async save(wanted: { id: SegmentId | null; name: string; filter: GroupFilter }): Promise<Segment> {
    const before = wanted.id === null ? undefined : this.get(wanted.id)
    if (before?.origin === 'everyone' || before?.origin === 'import')
      throw new AppError('segment-fixed', { parameters: { name: this.nameOf(before) }, where: before.id })
    const id = before?.id ?? segmentIdSchema.parse(newIdText('segment'))
    this.refuseTakenName(wanted.name, id)
    this.refuseCircle(wanted.filter, id, wanted.name)
    this.compile(wanted.filter)
    const phrase = before?.namePhrase
    const unnamed = phrase && languages.some((language) => segmentName(before, sayIn(language)) === wanted.name)
    this.put({
      id,
      name: unnamed ? before.name : wanted.name,
      namePhrase: unnamed ? phrase : undefined,
      filter: wanted.filter,
      origin: before?.origin ?? 'made',
    })
    return this.measured(this.get(id))
  }

  /** The names of what is built on it. */
  users(id: SegmentId): { canvases: string[]; segments: string[] } {
    const segments = this.stored().filter((other) => other.id !== id && segmentsIn(other.filter).includes(id))
    return { canvases: [...this.usedBy(id)], segments: segments.map((other) => this.nameOf(other)) }
  }

  /** Whether anything uses it that is not among `others`. */
  isUsedBeside(id: SegmentId, others: ReadonlySet<string>): boolean {
    const uses = (other: StoredSegment) => !others.has(other.id) && segmentsIn(other.filter).includes(id)
    return this.usedBy(id).length > 0 || this.stored().some(uses)
  }

  /** "Name", "Name (2)", "Name (3)". */
  freeName(name: string): string {
    return this.nameTaken(name) ? this.trash.freeName(name) : name
  }

  /** To the trash. Refused while a canvas or another segment uses it. */
  delete(id: SegmentId): void {
    const segment = this.get(id)
    if (segment.origin === 'everyone')
      throw new AppError('segment-fixed', { parameters: { name: this.nameOf(segment) }, where: id })
    const { canvases, segments } = this.users(id)
    const places = [...canvases, ...segments]
    if (places.length > 0) {
      const named = places.map((name) => `“${name}”`).join(', ')
      throw new AppError('segment-in-use', { parameters: { name: this.nameOf(segment), places: named }, where: id })
    }
    this.trash.add(id)
  }

  /** The segment that an import is at once (decisions.md 23). Call it in the transaction of the import. */
  addOfImport(importId: ImportId, fileName: string): SegmentId {
    const id = segmentIdSchema.parse(newIdText('segment'))
    const named = (file: string) => {
      const namePhrase: SegmentNamePhrase = { key: 'segment.name.fromImport', parameters: { file } }
      return { namePhrase, name: segmentName({ name: file, namePhrase }, sayIn('en')) }
    }
    const shortName = fileName.slice(0, 90)
    let names = named(shortName)
    for (let copy = 2; this.nameTaken(names.name, id); copy++) names = named(`${shortName} (${copy})`)
    const filter: GroupFilter = { kind: 'group', join: 'and', exclude: false, filters: [{ kind: 'import', importId }] }
    this.put({ id, ...names, filter, origin: 'import' })
    return id
  }

  /** Puts a segment as it is, for samples and imports. */
  put(segment: Omit<StoredSegment, 'changedAt'>): void {
    this.db.transaction(() => {
      this.db.run(
        `insert into segments (${segmentColumns}) values (?, ?, ?, ?, ?, ?) on conflict (id) do update set name = excluded.name,
         name_phrase = excluded.name_phrase, filter = excluded.filter, changed_at = excluded.changed_at, deleted_at = null`,
        segment.id,
        segment.name,
        segment.namePhrase ? JSON.stringify(segment.namePhrase) : null,
        JSON.stringify(segment.filter),
        segment.origin,
        this.clock.now(),
      )
      markPeopleChanged(this.db)
    })
  }

  /** The filter as a condition on `people`, with nested segments written out, as of now. */
  compile(filter: SegmentFilter): CompiledFilter {
    return compileFilter(filter, { now: this.clock.now(), findSegment: (id) => this.find(id)?.filter })
  }

  /** How many people are in. Remembered until people change, or for a minute where time alone changes it. */
  async sizeOf(filter: SegmentFilter, signal?: AbortSignal): Promise<number> {
    const compiled = this.compile(filter)
    const revision = peopleRevision(this.db)
    const name = JSON.stringify(filter)
    const until = compiled.timed ? this.clock.now() + minuteMs : Number.POSITIVE_INFINITY
    const known = this.sizes.find(name, revision, this.clock.now())
    if (known !== undefined) return known
    const size = await countPeople(this.db, compiled, { signal, beside: this.counting })
    this.sizes.remember(name, { answer: size, revision, until })
    return size
  }

  /** The first ids in, for showing examples. */
  async sample(filter: SegmentFilter, count: number, signal?: AbortSignal): Promise<number[]> {
    const { where, values } = this.compile(filter)
    const sql = `select people.id from people where people.id > ? and people.id <= ? and ${where} order by people.id limit ?`
    const ids: number[] = []
    for await (const { after, upTo } of idBlocks(this.db, signal ? { signal } : {})) {
      ids.push(...this.ids(sql, after, upTo, ...values, count - ids.length))
      if (ids.length >= count) break
    }
    return ids
  }

  /** A page of ids in, in ascending order, after `afterId`; fewer than `limit` means the end. */
  pageOfIds(filter: SegmentFilter, afterId: number, limit: number): number[] {
    const { where, values } = this.compile(filter)
    const sql = `select people.id from people where people.id > ? and ${where} order by people.id limit ?`
    return this.ids(sql, afterId, ...values, limit)
  }

  /** Which of these people are in. People who are gone are in nothing. */
  idsMatching(filter: SegmentFilter, ids: ArrayLike<number>): Set<number> {
    const { where, values } = this.compile(filter)
    const sql = `select people.id from json_each(?) asked cross join people on people.id = asked.value where ${where}`
    const matching = new Set<number>()
    const every = Array.from(ids)
    for (let from = 0; from < every.length; from += 10_000)
      for (const id of this.ids(sql, JSON.stringify(every.slice(from, from + 10_000)), ...values)) matching.add(id)
    return matching
  }

  private ids(sql: string, ...values: SqlValue[]): number[] {
    return this.db.allAsArrays(sql, ...values).map(([id]) => numberCell(id))
  }

  nameById(id: string): string | undefined {
    const segment = this.find(id)
    return segment && this.nameOf(segment)
  }

  /** As they are kept, without their sizes. */
  stored(): StoredSegment[] {
    return this.db
      .all(
        `select ${segmentColumns} from segments where deleted_at is null order by origin <> 'everyone', changed_at desc, name`,
      )
      .map(readSegment)
  }

  private async measured(stored: StoredSegment, signal?: AbortSignal): Promise<Segment> {
    const { namePhrase, ...segment } = stored
    return { ...segment, ...(namePhrase ? { namePhrase } : {}), size: await this.sizeOf(stored.filter, signal) }
  }

  /** In the language of the workspace. */
  nameOf(segment: StoredSegment): string {
    return segmentName(segment, sayIn(this.language()))
  }

  private nameTaken(name: string, id?: string): boolean {
    return this.stored().some((other) => other.id !== id && nameForm(other.name) === nameForm(name))
  }

  private refuseTakenName(name: string, id: string): void {
    if (this.nameTaken(name, id)) throw new AppError('segment-name-taken', { parameters: { name }, where: id })
  }

  /** Refuses a filter that would hold itself by way of others. */
  refuseCircle(filter: GroupFilter, id: string, name: string): void {
    for (const first of segmentsIn(filter)) {
      const seen = new Set<string>()
      const ahead = [first]
      for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
        if (next === id)
          throw new AppError('segment-cycle', {
            parameters: { name, other: this.nameOf(this.get(first)) },
            where: id,
          })
        if (seen.has(next)) continue
        seen.add(next)
        ahead.push(...segmentsIn(this.find(next)?.filter ?? everyone))
      }
    }
  }
}

function nameForm(text: string): string {
  return text.normalize('NFC').trim().toLowerCase()
}
