// Authorization codes and tokens of the pretended partners. Keeps SHA-256 digests only: a token's text exists once, in the
// answer that hands it out (decisions.md 18).
import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '#electron/backend/store/sqlite.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'

export type TokenKind = 'access' | 'refresh'

/** Who may do what: the developer app, the person who agreed, and what they agreed to. */
export interface Grant {
  readonly appId: string
  readonly person: string
  readonly scopes: readonly string[]
}

export type TokenFinding =
  | { readonly kind: 'valid'; readonly grant: Grant }
  | { readonly kind: 'unknown' | 'ended' | 'expired' }

export type CodeFinding =
  | { readonly kind: 'valid'; readonly grant: Grant }
  | { readonly kind: 'unknown' | 'used' | 'expired' | 'other-app' | 'other-redirect' }

const digestOf = (text: string) => createHash('sha256').update(text).digest()

export class TokenDesk {
  private readonly database: Database
  private readonly clock: Clock

  constructor(database: Database, clock: Clock) {
    this.database = database
    this.clock = clock
  }

  grantCode(partnerId: PartnerId, input: Grant & { redirectUri: string; lifeMs: number }): string {
    const code = randomBytes(20).toString('hex')
    this.database.run(
      'insert into codes (digest, partner, app_id, person, redirect_uri, scopes, expires_at) values (?, ?, ?, ?, ?, ?, ?)',
      digestOf(code),
      partnerId,
      input.appId,
      input.person,
      input.redirectUri,
      input.scopes.join(' '),
      this.clock.now() + input.lifeMs,
    )
    return code
  }

  /** Uses the code up. A code shown to the wrong app or address is used up as well, as OAuth asks. */
  redeemCode(partnerId: PartnerId, input: { code: string; appId: string; redirectUri?: string }): CodeFinding {
    return this.database.transaction((): CodeFinding => {
      const digest = digestOf(input.code)
      const row = this.database.get('select * from codes where digest = ? and partner = ?', digest, partnerId)
      if (!row) return { kind: 'unknown' }
      if (row.used_at !== null) return { kind: 'used' }
      this.database.run('update codes set used_at = ? where digest = ?', this.clock.now(), digest)
      if (Number(row.expires_at) <= this.clock.now()) return { kind: 'expired' }
      if (row.app_id !== input.appId) return { kind: 'other-app' }
      if (input.redirectUri !== undefined && row.redirect_uri !== input.redirectUri) return { kind: 'other-redirect' }
      return { kind: 'valid', grant: grantOf(row) }
    })
  }

  issue(partnerId: PartnerId, kind: TokenKind, grant: Grant, form: { prefix: string; lifeMs: number | null }): string {
    const token = `${form.prefix}${randomBytes(24).toString('hex')}`
    const now = this.clock.now()
    this.database.run(
      'insert into tokens (digest, partner, kind, app_id, person, scopes, issued_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)',
      digestOf(token),
      partnerId,
      kind,
      grant.appId,
      grant.person,
      grant.scopes.join(' '),
      now,
      form.lifeMs === null ? null : now + form.lifeMs,
    )
    return token
  }

  find(partnerId: PartnerId, kind: TokenKind, token: string): TokenFinding {
    const row = this.database.get(
      'select * from tokens where digest = ? and partner = ? and kind = ?',
      digestOf(token),
      partnerId,
      kind,
    )
    if (!row) return { kind: 'unknown' }
    if (row.ended_at !== null) return { kind: 'ended' }
    if (row.expires_at !== null && Number(row.expires_at) <= this.clock.now()) return { kind: 'expired' }
    return { kind: 'valid', grant: grantOf(row) }
  }

  end(partnerId: PartnerId, token: string): void {
    this.database.run(
      'update tokens set ended_at = ? where digest = ? and partner = ? and ended_at is null',
      this.clock.now(),
      digestOf(token),
      partnerId,
    )
  }

  endAll(partnerId: PartnerId): void {
    this.database.run(
      'update tokens set ended_at = ? where partner = ? and ended_at is null',
      this.clock.now(),
      partnerId,
    )
  }
}

function grantOf(row: Readonly<Record<string, unknown>>): Grant {
  const scopes = String(row.scopes)
  return { appId: String(row.app_id), person: String(row.person), scopes: scopes === '' ? [] : scopes.split(' ') }
}
