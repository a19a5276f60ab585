// Who is in what: distinct digests per holder (a TikTok audience, a Pinterest customer list), and the size the partner
// would show. Sets only: adding twice or removing an absent one changes nothing. Never holds a raw identifier.
// On disk a log of batches (a B-tree of random digests rewrote most of its pages for every batch: 240 ms at 400,000 members,
// measured 2026-11); in memory the sets they make.
import type { Database } from '#electron/backend/store/sqlite.ts'
import type { Clock } from '#shared/core/clock.ts'
import { DigestSet } from './digest-set.ts'

/** Kinds of digests as the partner was told them. Pinterest is told none: 'RECORD'. Numbers are on disk: append only. */
const kindNumbers = {
  EMAIL_SHA256: 1,
  PHONE_SHA256: 2,
  IDFA_SHA256: 3,
  AAID_SHA256: 4,
  IDFA_MD5: 5,
  AAID_MD5: 6,
  RECORD: 7,
} as const
export type MemberKind = keyof typeof kindNumbers

const nameOfKind = new Map(Object.entries(kindNumbers).map(([name, number]) => [Number(number), name]))

export interface HolderSize {
  /** False while the partner is still working through what it was sent. */
  readonly settled: boolean
  /** What it would show: the present size once settled, else the size before the writes under way, else null. */
  readonly size: number | null
}

/** One set and how long its log is. */
interface LoggedSet {
  readonly kind: number
  readonly set: DigestSet
  logged: number
}

/** Sets kept in memory at most, in digests; the rest are read again from their logs. 4 M SHA-256 are about 200 MB. */
const heldInMemory = 4_000_000
/** A log this much longer than its set is written anew. */
const slack = 100_000

export class MemberStore {
  private readonly database: Database
  private readonly clock: Clock
  /** Least lately used first. */
  private readonly sets = new Map<number, LoggedSet[]>()

  constructor(database: Database, clock: Clock) {
    this.database = database
    this.clock = clock
  }

  /** A transaction over members and whatever else changes with them; undone in memory too when it fails. */
  transaction<T>(work: () => T): T {
    try {
      return this.database.transaction(work)
    } catch (failure) {
      this.sets.clear()
      throw failure
    }
  }

  /** `baseSize` stands for people the partner held before our time; they count in sizes and never in the ledger. */
  newHolder(input: { baseSize: number; populateMs: number }): number {
    const settled = input.populateMs === 0
    return this.database.run(
      'insert into holders (base_size, settles_at, settled_size) values (?, ?, ?)',
      input.baseSize,
      settled ? 0 : this.clock.now() + input.populateMs,
      settled ? input.baseSize : null,
    ).lastId
  }

  /** Starts a populating period unless one runs. Call before the members change: it keeps the size shown until then. */
  disturb(holder: number, populateMs: number): void {
    const now = this.clock.now()
    const row = this.database.get('select settles_at from holders where holder = ?', holder)
    if (!row || Number(row.settles_at) > now) return
    this.database.run(
      'update holders set settled_size = ?, settles_at = ? where holder = ?',
      this.presentSize(holder),
      now + populateMs,
      holder,
    )
  }

  add(holder: number, kind: MemberKind, digests: readonly Uint8Array[]): void {
    this.change(holder, kindNumbers[kind], 'add', digests)
  }

  remove(holder: number, kind: MemberKind, digests: readonly Uint8Array[]): void {
    this.change(holder, kindNumbers[kind], 'remove', digests)
  }

  sizeOf(holder: number): HolderSize {
    const row = this.database.get('select settles_at, settled_size from holders where holder = ?', holder)
    if (!row) return { settled: true, size: null }
    if (Number(row.settles_at) <= this.clock.now()) return { settled: true, size: this.presentSize(holder) }
    return { settled: false, size: row.settled_size === null ? null : Number(row.settled_size) }
  }

  counts(holder: number): Record<string, number> {
    const rows = this.database.all('select kind, held from member_counts where holder = ? and held > 0', holder)
    return Object.fromEntries(rows.map((row) => [nameOfKind.get(Number(row.kind)) ?? '?', Number(row.held)]))
  }

  /** Every digest by kind, in lowercase hexadecimal, sorted. */
  members(holder: number): Record<string, string[]> {
    const members: Record<string, string[]> = {}
    for (const { kind, set } of this.load(holder)) {
      const name = nameOfKind.get(kind) ?? '?'
      const text = Buffer.from(set.pack()).toString('hex')
      const listed = members[name] ?? []
      for (let at = 0; at < text.length; at += set.width * 2) listed.push(text.slice(at, at + set.width * 2))
      if (listed.length > 0) members[name] = listed.sort()
    }
    return members
  }

  empty(holder: number): void {
    this.sets.delete(holder)
    this.database.run('delete from member_batches where holder = ?', holder)
    this.database.run('delete from member_counts where holder = ?', holder)
  }

  private change(holder: number, kind: number, action: 'add' | 'remove', digests: readonly Uint8Array[]): void {
    const sets = this.load(holder)
    for (const width of new Set(digests.map((digest) => digest.byteLength))) {
      const packed = Buffer.concat(digests.filter((digest) => digest.byteLength === width))
      const target = setOf(sets, kind, width)
      const held = target.set.size
      if (action === 'add') target.set.add(packed)
      else target.set.remove(packed)
      if (target.set.size === held) continue
      this.log(holder, kind, width, action, packed)
      target.logged += packed.byteLength / width
      this.countBy(holder, kind, target.set.size - held)
      if (target.logged > 3 * target.set.size + slack) this.rewrite(holder, target)
    }
    this.letGo(holder)
  }

  private load(holder: number): LoggedSet[] {
    const known = this.sets.get(holder)
    if (known) {
      this.sets.delete(holder)
      this.sets.set(holder, known)
      return known
    }
    const sets: LoggedSet[] = []
    for (const row of this.database.iterate('select * from member_batches where holder = ? order by batch', holder)) {
      if (!(row.digests instanceof Uint8Array)) continue
      const target = setOf(sets, Number(row.kind), Number(row.width))
      if (row.action === 'add') target.set.add(row.digests)
      else target.set.remove(row.digests)
      target.logged += row.digests.byteLength / target.set.width
    }
    this.sets.set(holder, sets)
    return sets
  }

  private log(holder: number, kind: number, width: number, action: 'add' | 'remove', packed: Uint8Array): void {
    this.database.run(
      'insert into member_batches (holder, kind, width, action, digests) values (?, ?, ?, ?, ?)',
      holder,
      kind,
      width,
      action,
      packed,
    )
  }

  private rewrite(holder: number, target: LoggedSet): void {
    const { kind, set } = target
    this.database.run('delete from member_batches where holder = ? and kind = ? and width = ?', holder, kind, set.width)
    if (set.size > 0) this.log(holder, kind, set.width, 'add', set.pack())
    target.logged = set.size
  }

  private letGo(keep: number): void {
    let held = 0
    for (const sets of this.sets.values()) for (const { set } of sets) held += set.size
    for (const [holder, sets] of this.sets) {
      if (held <= heldInMemory) return
      if (holder === keep) continue
      for (const { set } of sets) held -= set.size
      this.sets.delete(holder)
    }
  }

  private countBy(holder: number, kind: number, change: number): void {
    this.database.run(
      'insert into member_counts (holder, kind, held) values (?1, ?2, ?3) on conflict do update set held = held + ?3',
      holder,
      kind,
      change,
    )
  }

  /** One person may be held by several kinds of digest, so the largest kind stands for the people (A7: never exact). */
  private presentSize(holder: number): number {
    const row = this.database.get(
      `select base_size + coalesce((select max(held) from member_counts where holder = ?1), 0) as size
       from holders where holder = ?1`,
      holder,
    )
    return Number(row?.size ?? 0)
  }
}

function setOf(sets: LoggedSet[], kind: number, width: number): LoggedSet {
  const known = sets.find((one) => one.kind === kind && one.set.width === width)
  if (known) return known
  const made: LoggedSet = { kind, set: new DigestSet(width), logged: 0 }
  sets.push(made)
  return made
}
