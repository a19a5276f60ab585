// Every request the sandbox saw, stamped on arrival, in a file of its own: what the rate proof reads. Keeps paths, codes and the
// beginnings of token digests; never a body, a query or a header. Survives a restart, not a power cut: it is a log, no state.
import { createHash } from 'node:crypto'
import { type Database, openDatabase } from '#electron/backend/store/sqlite.ts'
import { partnerIdSchema } from '#shared/partners/partner-id.ts'
import type { SandboxRequest } from '#shared/partners/sandbox-view.ts'

/** One request while it is being answered; status 0 until (or unless) it is. */
export interface Visit extends Omit<SandboxRequest, 'status' | 'code' | 'rows'> {
  readonly id: number
  status: number
  code: number | null
  rows: number
}

const migrations = [
  `create table visits (
    visit integer primary key autoincrement, at integer not null, partner text not null, lane text not null, token text,
    method text not null, path text not null, status integer not null default 0, code integer, rows integer not null default 0
  ) strict;
  create index visits_by_time on visits (at);`,
]

/** The latest million: 50 a second for five hours. */
const kept = 1_000_000
const tidyEvery = 10_000

export class VisitLog {
  private readonly database: Database

  /** Beside the sandbox's own file, so that it can be thrown away. */
  constructor(sandboxFile: string) {
    this.database = openDatabase(
      sandboxFile === ':memory:' ? sandboxFile : `${sandboxFile.replace(/\.sqlite$/, '')}-requests.sqlite`,
      migrations,
    )
    // Fifty writes a second need no wait for the disk each.
    this.database.script('pragma synchronous = normal')
  }

  open(visit: Omit<Visit, 'id' | 'status' | 'code' | 'rows'>): Visit {
    const id = this.database.run(
      'insert into visits (at, partner, lane, token, method, path) values (?, ?, ?, ?, ?, ?)',
      visit.at,
      visit.partnerId,
      visit.lane,
      visit.token,
      visit.method,
      visit.path,
    ).lastId
    if (id % tidyEvery === 0) this.database.run('delete from visits where visit <= ?', id - kept)
    return { ...visit, id, status: 0, code: null, rows: 0 }
  }

  note({ id, status, code, rows }: Visit): void {
    this.database.run('update visits set status = ?, code = ?, rows = ? where visit = ?', status, code, rows, id)
  }

  since(instant: number): SandboxRequest[] {
    return this.database.all('select * from visits where at >= ? order by at, visit', instant).map((row) => ({
      at: Number(row.at),
      partnerId: partnerIdSchema.parse(row.partner),
      lane: String(row.lane),
      token: row.token === null ? null : String(row.token),
      method: String(row.method),
      path: String(row.path),
      status: Number(row.status),
      code: row.code === null ? null : Number(row.code),
      rows: Number(row.rows),
    }))
  }

  close(): void {
    this.database.close()
  }
}

/** Tells tokens apart without keeping them. */
export function tokenMark(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 16)
}
