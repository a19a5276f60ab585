// The keys that open the local REST server: made, shown once, rotated, revoked, judged. Only digests are kept; a key is never logged.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#shared/core/app-error.ts'
import type { Clock, Instant } from '#shared/core/clock.ts'
import { newIdText } from '#shared/core/ids.ts'
import type { Database, Row } from '../../store/sqlite.ts'
import { numberCell, optionalText, textCell } from '../sql-cell.ts'
import { type Permission, permissions } from './endpoint-catalog.ts'

export interface ApiKey {
  readonly id: string
  readonly kind: 'rest' | 'import'
  /** Whose data import key it is, or for which partner a REST key was made; null: nobody's in particular. */
  readonly partner: string | null
  readonly name: string
  readonly permissions: readonly Permission[]
  /** Its last characters, so that people can tell keys apart. */
  readonly hint: string
  readonly createdAt: Instant
  readonly lastUsedAt: Instant | null
  readonly revokedAt: Instant | null
}

const permissionsSchema = z.array(z.enum(permissions)).catch([])
const mostLiveKeys = 100
/** Last use is told to the minute: a write a request would cost more than the request. */
const usedPrecisionMs = 60_000

interface LiveKey {
  key: ApiKey
  readonly digest: Buffer
  partnerPin: Buffer | null
}

export class KeyBook {
  private readonly db: Database
  private readonly clock: Clock
  private live: LiveKey[] | undefined

  constructor(db: Database, clock: Clock) {
    this.db = db
    this.clock = clock
  }

  list(): ApiKey[] {
    return this.db.all('select * from api_keys order by created_at desc, id').map(readKey)
  }

  find(id: string): ApiKey | undefined {
    const row = this.db.get('select * from api_keys where id = ?', id)
    return row && readKey(row)
  }

  /** The secret is in this answer and nowhere else, ever. */
  create(wanted: Pick<ApiKey, 'kind' | 'partner' | 'name' | 'permissions'>): { key: ApiKey; secret: string } {
    if (this.liveKeys().length >= mostLiveKeys)
      throw new AppError('too-many-keys', { parameters: { limit: mostLiveKeys } })
    const secret = randomBytes(32).toString('base64url')
    const id = newIdText('key')
    this.db.run(
      'insert into api_keys (id, kind, partner, name, permissions, digest, hint, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      wanted.kind,
      wanted.partner,
      wanted.name,
      JSON.stringify(wanted.permissions),
      digestOf(secret),
      secret.slice(-4),
      this.clock.now(),
    )
    this.live = undefined
    return { key: this.get(id), secret }
  }

  /** A successor with the same name and rights; the old key is dead at once. */
  rotate(id: string): { key: ApiKey; secret: string } {
    const old = this.get(id)
    if (old.revokedAt !== null) throw new AppError('key-revoked', { parameters: { name: old.name } })
    return this.db.transaction(() => {
      this.revoke(id)
      return this.create(old)
    })
  }

  revoke(id: string): ApiKey {
    this.get(id)
    this.db.run('update api_keys set revoked_at = coalesce(revoked_at, ?) where id = ?', this.clock.now(), id)
    this.live = undefined
    return this.get(id)
  }

  /** A key that lived for one moment of ours leaves no trace. */
  forget(id: string): void {
    this.db.run('delete from api_keys where id = ?', id)
    this.live = undefined
  }

  /** Which live key this is. Every key is compared, each in constant time, so that timing tells nothing. */
  judge(secret: string, kind: ApiKey['kind']): ApiKey | undefined {
    const digest = digestOf(secret)
    let found: LiveKey | undefined
    for (const one of this.liveKeys()) if (timingSafeEqual(one.digest, digest) && one.key.kind === kind) found = one
    return found?.key
  }

  /** True for a key that was live once: what a person needs to know is that it is no more. */
  wasRevoked(secret: string): ApiKey | undefined {
    const row = this.db.get('select * from api_keys where digest = ? and revoked_at is not null', digestOf(secret))
    return row && readKey(row)
  }

  /** The first partner key that comes with a data import key is the one that must come with it from then on. */
  acceptsPartnerKey(id: string, partnerKey: string): boolean {
    const one = this.liveKeys().find((live) => live.key.id === id)
    if (!one) return false
    const digest = digestOf(partnerKey)
    if (one.partnerPin) return timingSafeEqual(one.partnerPin, digest)
    this.db.run('update api_keys set partner_pin = ? where id = ?', digest, id)
    one.partnerPin = digest
    return true
  }

  markUsed(id: string): void {
    const one = this.liveKeys().find((live) => live.key.id === id)
    const now = this.clock.now()
    if (!one || now - (one.key.lastUsedAt ?? Number.NEGATIVE_INFINITY) < usedPrecisionMs) return
    this.db.run('update api_keys set last_used_at = ? where id = ?', now, id)
    one.key = { ...one.key, lastUsedAt: now }
  }

  private get(id: string): ApiKey {
    const key = this.find(id)
    if (!key) throw new AppError('key-not-found')
    return key
  }

  private liveKeys(): LiveKey[] {
    this.live ??= this.db.all('select * from api_keys where revoked_at is null').map((row) => ({
      key: readKey(row),
      digest: bytesOf(row.digest) ?? Buffer.alloc(32),
      partnerPin: bytesOf(row.partner_pin),
    }))
    return this.live
  }
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

function bytesOf(cell: Row[string] | undefined): Buffer | null {
  return cell instanceof Uint8Array ? Buffer.from(cell) : null
}

function readKey(row: Row): ApiKey {
  return {
    id: textCell(row.id),
    kind: row.kind === 'import' ? 'import' : 'rest',
    partner: optionalText(row.partner),
    name: textCell(row.name),
    permissions: permissionsSchema.parse(JSON.parse(textCell(row.permissions))),
    hint: textCell(row.hint),
    createdAt: numberCell(row.created_at),
    lastUsedAt: row.last_used_at === null ? null : numberCell(row.last_used_at),
    revokedAt: row.revoked_at === null ? null : numberCell(row.revoked_at),
  }
}
