// Deleted segments: seen and brought back for 30 days (decisions.md 16), then forgotten. Nobody's person goes with a segment.
import { AppError } from '#shared/core/app-error.ts'
import { type Clock, dayMs } from '#shared/core/clock.ts'
import type { SegmentId } from '#shared/core/ids.ts'
import type { TrashedSegment } from '#shared/people/segment.ts'
import { segmentsIn } from '#shared/people/segment-filter.ts'
import type { Database } from '../store/sqlite.ts'
import { markPeopleChanged } from './people-revision.ts'
import { numberCell } from './sql-cell.ts'
import { readSegment, type StoredSegment, segmentColumns } from './stored-segment.ts'

const keptMs = 30 * dayMs

export class SegmentTrash {
  private readonly db: Database
  private readonly clock: Clock
  private readonly isNameTaken: (name: string) => boolean
  private readonly nameOf: (segment: StoredSegment) => string

  constructor(parts: {
    db: Database
    clock: Clock
    isNameTaken(name: string): boolean
    nameOf(segment: StoredSegment): string
  }) {
    this.db = parts.db
    this.clock = parts.clock
    this.isNameTaken = parts.isNameTaken
    this.nameOf = parts.nameOf
  }

  /** The latest deleted first. */
  list(): TrashedSegment[] {
    return this.db
      .all(
        `select ${segmentColumns}, deleted_at from segments where deleted_at >= ? order by deleted_at desc, name`,
        this.oldest(),
      )
      .map((row) => {
        const { namePhrase, ...segment } = readSegment(row)
        const deletedAt = numberCell(row.deleted_at)
        return { ...segment, ...(namePhrase ? { namePhrase } : {}), deletedAt, keptUntil: deletedAt + keptMs }
      })
  }

  add(id: SegmentId): void {
    this.db.transaction(() => {
      this.db.run('update segments set deleted_at = ? where id = ?', this.clock.now(), id)
      markPeopleChanged(this.db)
    })
  }

  /** Back, together with the segments it is made of. Gives its new name, if another one has taken the old one meanwhile. */
  restore(id: SegmentId): string | null {
    const found = this.find(id)
    if (!found) throw new AppError('not-found', { parameters: { what: id }, where: id })
    return this.db.transaction(() => {
      const renamedTo = this.bringBack(found)
      markPeopleChanged(this.db)
      return renamedTo
    })
  }

  deleteForever(id: SegmentId): void {
    this.db.run('delete from segments where id = ? and deleted_at is not null', id)
  }

  /** Forgets what has been here for too long. Call it at start. */
  empty(): void {
    this.db.run('delete from segments where deleted_at < ?', this.oldest())
  }

  private bringBack(segment: StoredSegment): string | null {
    const renamedTo = this.isNameTaken(segment.name) ? this.freeName(this.nameOf(segment)) : null
    this.db.run('update segments set deleted_at = null where id = ?', segment.id)
    if (renamedTo !== null)
      this.db.run('update segments set name = ?, name_phrase = null where id = ?', renamedTo, segment.id)
    for (const inner of segmentsIn(segment.filter)) {
      const found = this.find(inner)
      if (found) this.bringBack(found)
    }
    return renamedTo
  }

  freeName(name: string): string {
    for (let copy = 2; ; copy++) {
      const next = `${name.slice(0, 110)} (${copy})`
      if (!this.isNameTaken(next)) return next
    }
  }

  private find(id: string): StoredSegment | undefined {
    const row = this.db.get(
      `select ${segmentColumns} from segments where id = ? and deleted_at >= ?`,
      id,
      this.oldest(),
    )
    return row && readSegment(row)
  }

  private oldest(): number {
    return this.clock.now() - keptMs
  }
}
