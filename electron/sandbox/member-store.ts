// Who is in what: distinct digests per holder (a TikTok audience, a Pinterest customer list), and the size the partner
// would show. Sets only: adding twice or removing an absent one changes nothing. Never holds a raw identifier.
import type { Database } from '#electron/backend/store/sqlite.ts'
import type { Clock } from '#shared/core/clock.ts'

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

export class MemberStore {
  private readonly database: Database
  private readonly clock: Clock

  constructor(database: Database, clock: Clock) {
    this.database = database
    this.clock = clock
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

  add(holder: number, kind: MemberKind, digests: readonly Uint8Array[]): number {
    const number = kindNumbers[kind]
    let added = 0
    for (const digest of digests) {
      added += this.database.run(
        'insert or ignore into members (holder, kind, digest) values (?, ?, ?)',
        holder,
        number,
        digest,
      ).changes
    }
    this.countBy(holder, number, added)
    return added
  }

  remove(holder: number, kind: MemberKind, digests: readonly Uint8Array[]): number {
    const number = kindNumbers[kind]
    let removed = 0
    for (const digest of digests) {
      removed += this.database.run(
        'delete from members where holder = ? and kind = ? and digest = ?',
        holder,
        number,
        digest,
      ).changes
    }
    this.countBy(holder, number, -removed)
    return removed
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

  members(holder: number): Record<string, string[]> {
    const members: Record<string, string[]> = {}
    // The primary key gives them sorted; lower(hex()) sorts as the bytes do.
    for (const [kind, digest] of this.database.allAsArrays(
      'select kind, lower(hex(digest)) from members where holder = ? order by kind, digest',
      holder,
    )) {
      const name = nameOfKind.get(Number(kind)) ?? '?'
      members[name] ??= []
      members[name].push(String(digest))
    }
    return members
  }

  empty(holder: number): void {
    this.database.run('delete from members where holder = ?', holder)
    this.database.run('delete from member_counts where holder = ?', holder)
  }

  private countBy(holder: number, kind: number, change: number): void {
    if (change === 0) return
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
