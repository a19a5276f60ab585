// What was done here, append-only: audit.ndjson in the data folder, each entry chained to the one before (audit-chain.ts), its end
// known to the workspace's database too. Holds ids, names of canvases and audiences, counts; never a person's data or a token.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditAction, AuditVerdict } from '#shared/contract/inspect-calls.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { Log } from '../log/log.ts'
import { redactText } from '../log/redact.ts'
import type { Database } from '../store/sqlite.ts'
import {
  type AuditDraft,
  type AuditHead,
  type AuditLine,
  emptyHead,
  judgeLine,
  linkAfter,
  readLine,
  textOf,
  verifyLines,
} from './audit-chain.ts'
import { AuditFile, readAuditLines } from './audit-file.ts'

export type AuditDetails = Readonly<Record<string, string | number>>

const actor = 'this computer'
const pageSize = 100

export function auditFileIn(dataDir: string): string {
  return join(dataDir, 'audit.ndjson')
}

export class AuditLog {
  private readonly file: AuditFile
  private readonly database: Database
  private readonly clock: Clock
  private readonly log: Log
  private readonly changed: () => void
  private head: AuditHead
  /** What could not be written (a full disk): first in line for the next time. */
  private unwritten: AuditDraft[] = []

  constructor(parts: { dataDir: string; database: Database; clock: Clock; log: Log; changed: () => void }) {
    this.database = parts.database
    this.clock = parts.clock
    this.log = parts.log
    this.changed = parts.changed
    this.file = new AuditFile(auditFileIn(parts.dataDir))
    this.head = this.findEnd()
  }

  get entries(): number {
    return this.head.entries
  }

  /** Written and on disk when this returns. What cannot be written now is kept and written with the next one. */
  add(action: AuditAction, subject: string, details: AuditDetails = {}): void {
    const shown = Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' ? redactText(value) : value,
    ])
    this.unwritten.push({
      at: new Date(this.clock.now()).toISOString(),
      actor,
      action,
      subject,
      details: Object.fromEntries(shown),
    })
    try {
      for (let draft = this.unwritten[0]; draft; draft = this.unwritten[0]) {
        const line = linkAfter(this.head, draft)
        this.file.append(textOf(line))
        this.unwritten.shift()
        this.moveHead(line)
      }
    } catch (failure) {
      this.log.error('the audit log could not be written', { waiting: this.unwritten.length, failure })
    }
    this.changed()
  }

  /** Newest first; the cursor is where the last one given begins. */
  page(
    wanted: (line: AuditLine) => boolean,
    cursor: number | null,
  ): { entries: AuditLine[]; nextCursor: number | null } {
    const entries: AuditLine[] = []
    let last = 0
    for (const { text, start } of this.file.backwards(cursor ?? this.file.bytes)) {
      const line = readLine(text)
      if (!line || !wanted(line)) continue
      if (entries.length === pageSize) return { entries, nextCursor: last }
      entries.push(line)
      last = start
    }
    return { entries, nextCursor: null }
  }

  verify(): AuditVerdict {
    return verifyLines(this.file.lines(), this.head)
  }

  /** The file itself, in pieces of whole lines. */
  exportFrom(cursor: number | null): { text: string; nextCursor: number | null } {
    const from = cursor ?? 0
    const { bytes } = this.file
    const piece = this.file.slice(from, Math.min(bytes, from + 1_000_000))
    const whole = from + piece.length === bytes ? piece : piece.subarray(0, piece.lastIndexOf(0x0a) + 1)
    const end = from + whole.length
    return { text: whole.toString('utf8'), nextCursor: end < bytes && whole.length > 0 ? end : null }
  }

  close(): void {
    this.file.close()
  }

  /**
   * Where the last run stopped. An entry is written before the head moves: what a power cut left behind the head is taken in when it
   * is whole, and cut off when it is not. Anything else behind it is left as it is, for `verify` to find.
   */
  private findEnd(): AuditHead {
    const kept = this.database.get('select entries, hash, bytes from audit_head')
    let head: AuditHead = kept ? { entries: Number(kept.entries), hash: String(kept.hash) } : emptyHead
    const known = kept ? Number(kept.bytes) : 0
    const rest = this.file.slice(known, Math.max(known, this.file.bytes))
    let at = 0
    for (let end = rest.indexOf(0x0a, at); end >= 0; end = rest.indexOf(0x0a, at)) {
      const text = rest.subarray(at, end).toString('utf8')
      if (judgeLine(text, head) !== 'intact') return head
      head = this.moveHead(linkOf(text), known + end + 1)
      at = end + 1
    }
    if (at < rest.length) this.file.cutAt(known + at)
    return head
  }

  private moveHead({ number, hash }: Pick<AuditLine, 'number' | 'hash'>, bytes = this.file.bytes): AuditHead {
    this.head = { entries: number, hash }
    this.database.run(
      'insert or replace into audit_head (one, entries, hash, bytes) values (1, ?, ?, ?)',
      number,
      hash,
      bytes,
    )
    return this.head
  }
}

/** Verifies the log of a data folder that nobody needs to have open. */
export function verifyAuditFile(dataDir: string, database: Database | undefined): AuditVerdict {
  const path = auditFileIn(dataDir)
  const kept = database?.get('select entries, hash from audit_head')
  const head = kept ? { entries: Number(kept.entries), hash: String(kept.hash) } : null
  return verifyLines(existsSync(path) ? readAuditLines(path) : [], head)
}

function linkOf(text: string): AuditLine {
  const line = readLine(text)
  if (!line) throw new Error('not an entry')
  return line
}
