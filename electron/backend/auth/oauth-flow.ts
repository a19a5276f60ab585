// Signing in by way of the browser: an address to open, a guarded way back on this machine, one answer per attempt.
// Exempt from the launch token, so it trusts nothing but `state` (decisions.md 19). Never sees a token.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { AppError } from '#shared/core/app-error.ts'
import { type CancelTimer, type Clock, minuteMs } from '#shared/core/clock.ts'
import { newIdText } from '#shared/core/ids.ts'
import { type PartnerId, partnerIdSchema } from '#shared/partners/partner-id.ts'
import { type Phrase, phrase, speak } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { Log } from '../log/log.ts'
import { type CallbackListener, openCallbackListener } from './callback-listener.ts'
import { closingPage } from './closing-page.ts'
import type { DeveloperApp } from './connection-secrets.ts'

export type SignInEnd =
  | { readonly kind: 'code'; readonly code: string; readonly redirectUrl: string }
  | { readonly kind: 'denied' }
  | { readonly kind: 'failed'; readonly trouble: Phrase }

/** The closing page waits for `ended`; a sign-in that fails there after all says so on the page. */
export interface ClosingPage {
  refuse(trouble: Phrase): void
}

export interface SignInPartner {
  readonly manifest: { readonly id: PartnerId; readonly label: string }
  authorizeUrl(input: { authorizeBase: string; app: DeveloperApp; redirectUrl: string; state: string }): string
}

export interface SignInRequest {
  readonly partner: SignInPartner
  readonly app: DeveloperApp
  readonly authorizeBase: string
  ended(attemptId: string, how: SignInEnd, page: ClosingPage): Promise<void>
}

export interface OAuthFlow {
  /** The address to register at the vendor. */
  redirectUrl(partnerId: PartnerId): string
  begin(request: SignInRequest): Promise<{ attemptId: string; authorizeUrl: string }>
  cancel(attemptId: string): void
  close(): Promise<void>
}

interface Attempt {
  readonly id: string
  readonly partnerId: PartnerId
  readonly stateDigest: Buffer
  readonly redirectUrl: string
  readonly request: SignInRequest
  readonly cancelExpiry: CancelTimer
}

const attemptLifeMs = 10 * minuteMs
/** How long ended attempts are remembered, to tell "already used" and "too late" from "never ours". */
const memoryMs = 30 * minuteMs
const quietPage: ClosingPage = { refuse() {} }

export function createOAuthFlow(parts: { port: number; clock: Clock; log: Log; language: () => Language }): OAuthFlow {
  return new BrowserSignIn(parts)
}

class BrowserSignIn implements OAuthFlow {
  private readonly parts: { port: number; clock: Clock; log: Log; language: () => Language }
  private readonly attempts = new Map<string, Attempt>()
  private ended: { stateDigest: Buffer; why: 'used' | 'expired' | 'cancelled'; at: number }[] = []
  private listener: Promise<CallbackListener> | null = null
  private port: number
  private cancelIdle: CancelTimer = () => undefined

  constructor(parts: BrowserSignIn['parts']) {
    this.parts = parts
    this.port = parts.port
  }

  redirectUrl(partnerId: PartnerId): string {
    // The address by number: a name may lead to another machine or another program's socket (RFC 8252 7.3, 8.3).
    return `http://127.0.0.1:${this.port}/oauth/${partnerId}/callback`
  }

  async begin(request: SignInRequest): Promise<{ attemptId: string; authorizeUrl: string }> {
    const { partner, app, authorizeBase } = request
    this.cancelIdle()
    await this.listen(partner.manifest.label)
    const state = randomBytes(32).toString('base64url')
    const id = newIdText('signin')
    const redirectUrl = this.redirectUrl(partner.manifest.id)
    const cancelExpiry = this.parts.clock.after(attemptLifeMs, () => this.giveUp(id, 'expired'))
    this.attempts.set(id, {
      id,
      partnerId: partner.manifest.id,
      stateDigest: digestOf(state),
      redirectUrl,
      request,
      cancelExpiry,
    })
    return { attemptId: id, authorizeUrl: partner.authorizeUrl({ authorizeBase, app, redirectUrl, state }) }
  }

  cancel(attemptId: string): void {
    this.giveUp(attemptId, 'cancelled')
  }

  async close(): Promise<void> {
    for (const attempt of [...this.attempts.values()]) void this.finish(attempt, 'cancelled', failed('closed'))
    await this.hangUp()
  }

  /** The port is fixed, so another workspace's window may want it: kept only while a browser may still come back. */
  private async hangUp(): Promise<void> {
    this.cancelIdle()
    const listener = await this.listener?.catch(() => null)
    this.listener = null
    await listener?.close()
  }

  private async listen(partnerLabel: string): Promise<void> {
    this.listener ??= openCallbackListener({ port: this.parts.port, answer: (address) => this.answer(address) })
    try {
      this.port = (await this.listener).port
    } catch (cause) {
      this.listener = null
      throw new AppError('sign-in-port-busy', {
        parameters: { port: String(this.parts.port), partner: partnerLabel },
        cause,
      })
    }
  }

  /** Somebody's browser came to this machine's door; it may be anybody's doing. */
  private async answer(address: URL): Promise<{ status: number; html: string } | null> {
    const path = /^\/oauth\/([a-z0-9-]+)\/callback$/.exec(address.pathname)
    const partnerId = partnerIdSchema.safeParse(path?.[1])
    if (!partnerId.success) return null
    const attempt = this.attemptOf(partnerId.data, address.searchParams.get('state') ?? '')
    if (typeof attempt === 'string') {
      this.parts.log.warn('A sign-in came back that is not ours to take.', { partnerId: partnerId.data, why: attempt })
      return this.refusedPage(phrase(`signIn.reason.${attempt}`))
    }
    const how = readEnd(address, attempt.redirectUrl)
    let trouble = how.kind === 'code' ? null : how.kind === 'denied' ? phrase('signIn.reason.denied') : how.trouble
    await this.finish(attempt, 'used', how, { refuse: (why) => (trouble = why) })
    return trouble === null ? closingPage(this.parts.language(), { kind: 'done' }) : this.refusedPage(trouble)
  }

  private refusedPage(trouble: Phrase) {
    const language = this.parts.language()
    return closingPage(language, { kind: 'refused', reason: speak(language, trouble) })
  }

  /** The attempt this state belongs to, or why there is none. Every comparison takes the same time. */
  private attemptOf(partnerId: PartnerId, state: string): Attempt | 'unknown-state' | 'used' | 'expired' | 'cancelled' {
    const asked = digestOf(state)
    const found = [...this.attempts.values()].filter((attempt) => timingSafeEqual(attempt.stateDigest, asked))[0]
    if (found) return found.partnerId === partnerId ? found : 'unknown-state'
    return this.ended.filter(({ stateDigest }) => timingSafeEqual(stateDigest, asked))[0]?.why ?? 'unknown-state'
  }

  private giveUp(attemptId: string, why: 'expired' | 'cancelled'): void {
    const attempt = this.attempts.get(attemptId)
    if (attempt) void this.finish(attempt, why, failed(why))
  }

  /** Single use: the attempt is over before anything else happens. */
  private async finish(
    attempt: Attempt,
    why: 'used' | 'expired' | 'cancelled',
    how: SignInEnd,
    page = quietPage,
  ): Promise<void> {
    const now = this.parts.clock.now()
    attempt.cancelExpiry()
    this.attempts.delete(attempt.id)
    this.ended = [
      ...this.ended.filter(({ at }) => now - at < memoryMs),
      { stateDigest: attempt.stateDigest, why, at: now },
    ]
    try {
      await attempt.request.ended(attempt.id, how, page)
    } catch (failure) {
      this.parts.log.error('The end of a sign-in could not be handled.', { attemptId: attempt.id, failure })
      page.refuse(phrase('error.unexpected'))
    }
  }
}

function failed(why: 'expired' | 'cancelled' | 'closed' | 'no-code'): SignInEnd {
  return { kind: 'failed', trouble: phrase(`signIn.reason.${why}`) }
}

/** TikTok says `auth_code` and repeats it as `code` (A2); both vendors say `error` when the person declines. */
function readEnd(address: URL, redirectUrl: string): SignInEnd {
  const given = address.searchParams
  if (given.get('error') !== null) return { kind: 'denied' }
  const code = given.get('auth_code') ?? given.get('code') ?? ''
  return code === '' ? failed('no-code') : { kind: 'code', code, redirectUrl }
}

function digestOf(state: string): Buffer {
  return createHash('sha256').update(state).digest()
}
