// Connecting: sign-ins, ad accounts, reconnecting, disconnecting, and the state that failures put a connection in.
// Tokens pass through from the partner to the vault; nothing here keeps, logs or returns one.
import { AppError } from '#shared/core/app-error.ts'
import type { Clock } from '#shared/core/clock.ts'
import { type ConnectionId, connectionIdSchema } from '#shared/core/ids.ts'
import { type AdAccount, type Connection, type ConnectionKind, connectionIdOf } from '#shared/partners/connection.ts'
import { failurePhrase } from '#shared/partners/failure-phrase.ts'
import type { PartnerFailure } from '#shared/partners/partner-failure.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { PartnerRefusal } from '#shared/partners/partner-refusal.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { ClosingPage, OAuthFlow, SignInEnd } from '../auth/oauth-flow.ts'
import type { TokenService } from '../auth/token-service.ts'
import type { TokenVault } from '../auth/token-vault.ts'
import type { OutboundWire } from '../http/outbound-wire.ts'
import type { PartnerHttp, PartnerHttpDoor } from '../http/partner-http.ts'
import type { Log } from '../log/log.ts'
import { withAccounts } from './connection-accounts.ts'
import type { ConnectionBook } from './connection-book.ts'
import type { Partner } from './partner.ts'
import type { ApproveSilently, PartnerAddresses } from './partner-addresses.ts'
import { getPartner, partners } from './partner-registry.ts'
import { refusalError } from './refusal-error.ts'
import { RefusingAccounts } from './refusing-accounts.ts'
import type { SignedIn } from './signed-in.ts'

export interface OpenConnection {
  readonly partner: Partner
  readonly http: PartnerHttp
}

export class ConnectionService {
  private readonly parts: {
    readonly clock: Clock
    readonly log: Log
    readonly book: ConnectionBook
    readonly addresses: PartnerAddresses
    readonly tokens: TokenService
    readonly vault: TokenVault
    readonly oauth: OAuthFlow
    readonly door: PartnerHttpDoor
    readonly wire: OutboundWire
    readonly language: () => Language
    /** A sign-in ended, well or not. */
    readonly signedIn: (end: SignedIn) => void
    /** A connection works again: what waits for it may be tried at once. */
    readonly restored: (id: ConnectionId) => void
  }

  private readonly refusing = new RefusingAccounts()

  constructor(parts: ConnectionService['parts']) {
    this.parts = parts
  }

  /** Opens gate and limits for the connections there are. */
  start(): void {
    for (const connection of this.parts.book.list()) this.prepare(connection.partnerId, connection.kind)
  }

  async begin(partnerId: PartnerId, kind: ConnectionKind): Promise<{ attemptId: string; authorizeUrl: string }> {
    const end = await this.parts.addresses.get(partnerId, kind)
    this.prepare(partnerId, kind)
    return this.parts.oauth.begin({
      partner: getPartner(partnerId),
      app: end.app,
      authorizeBase: end.authorizeBase,
      ended: (attemptId, how, page) => this.finish(attemptId, partnerId, kind, how, page),
    })
  }

  cancel(attemptId: string): void {
    this.parts.oauth.cancel(attemptId)
  }

  get redirectUrlOf(): (partnerId: PartnerId) => string {
    return (partnerId) => this.parts.oauth.redirectUrl(partnerId)
  }

  /** Asks the partner whether the sign-in lives and which ad accounts it opens (S18, S21). */
  async check(id: ConnectionId): Promise<Connection> {
    const connection = this.get(id)
    try {
      const accounts = await this.askAccounts(connection.partnerId, connection.kind)
      const chosen = new Set(connection.accounts.filter((account) => account.chosen).map((account) => account.id))
      const next = withAccounts(connection, accounts, chosen, this.parts.clock.now())
      this.parts.book.put(next)
      if (connection.state !== 'connected' && next.state === 'connected') this.parts.restored(id)
      return next
    } catch (failure) {
      if (!(failure instanceof PartnerRefusal)) throw failure
      this.refused(id, failure.failure)
      throw this.sayRefusal(connection.partnerId, failure.failure)
    }
  }

  chooseAccounts(id: ConnectionId, accountIds: readonly string[]): Connection {
    const connection = this.get(id)
    const wanted = connection.accounts.filter((account) => accountIds.includes(account.id))
    const unusable = wanted.find((account) => !account.usable)
    if (unusable) throw new AppError('account-unusable', { parameters: { name: unusable.name }, where: id })
    const next = withAccounts(connection, connection.accounts, new Set(accountIds), connection.checkedAt)
    // Choosing accounts signs nobody in.
    if (connection.state === 'needs-sign-in') next.state = 'needs-sign-in'
    this.refusing.forget(id)
    this.parts.book.put(next)
    if (next.state === 'connected') this.parts.restored(id)
    return next
  }

  /** Ends the sign-in at the partner where it can be ended there, and forgets it here in any case. */
  async disconnect(id: ConnectionId): Promise<void> {
    const { partnerId, kind } = this.get(id)
    await this.parts.tokens.revoke(id, getPartner(partnerId), this.bind(partnerId, kind)).catch((failure) => {
      this.parts.log.warn('the partner could not be told of a disconnect', { connection: id, failure })
    })
    await this.parts.tokens.forget(id)
    await this.parts.door.signInChanged(id)
    this.refusing.forget(id)
    this.parts.book.remove(id)
  }

  /** The partner and a door to it. Works for a disconnected one too: its answer is that there is no sign-in. */
  open(id: string): OpenConnection {
    const connectionId = connectionIdSchema.parse(id)
    for (const partner of Object.values(partners)) {
      for (const kind of ['sandbox', 'live'] as const) {
        if (connectionIdOf(partner.manifest.id, kind) === connectionId)
          return { partner, http: this.bind(partner.manifest.id, kind) }
      }
    }
    throw new AppError('not-found', { parameters: { what: id }, where: id })
  }

  /** A refusal that says something about the whole connection, or about an ad account of it. */
  refused(id: ConnectionId, failure: PartnerFailure, adAccountId?: string): void {
    const revoked = failure.kind === 'sign-in-revoked' || failure.kind === 'sign-in-expired'
    if (revoked && this.parts.book.setState(id, 'needs-sign-in'))
      this.parts.log.warn('the partner refuses the sign-in', { connection: id })
    if (failure.kind !== 'not-allowed' && failure.kind !== 'terms-pending') return
    if (adAccountId !== undefined) this.refusing.note(id, adAccountId, this.parts.clock.now())
    this.parts.book.setState(id, 'needs-permission')
  }

  /** An answer was taken: whatever was wrong is right again, once every ad account that refused works. */
  worked(id: ConnectionId, adAccountId: string): void {
    if (!this.refusing.works(id, adAccountId, this.parts.clock.now())) return
    const connection = this.parts.book.find(id)
    if (!connection || connection.state === 'connected' || connection.state === 'choosing') return
    if (this.parts.book.setState(id, 'connected')) this.parts.restored(id)
  }

  find(id: string): Connection | undefined {
    return this.parts.book.find(id)
  }

  get(id: ConnectionId): Connection {
    const connection = this.parts.book.find(id)
    if (!connection) throw new AppError('not-found', { parameters: { what: id }, where: id })
    return connection
  }

  scopeOf(partnerId: PartnerId, kind: ConnectionKind): string {
    const appId = this.parts.addresses.appIdOf(partnerId, kind)
    const { scope } = getPartner(partnerId).manifest.limits
    return scope === 'app' ? `${partnerId} ${kind} app ${appId}` : `${partnerId} ${kind} user of ${appId}`
  }

  /** Says a partner's refusal as an error for a person. */
  sayRefusal(partnerId: PartnerId, failure: PartnerFailure): AppError {
    return refusalError(getPartner(partnerId).manifest, failure, this.parts.language())
  }

  private prepare(partnerId: PartnerId, kind: ConnectionKind): void {
    const { addresses, wire } = this.parts
    const apiBase = addresses.apiBaseOf(partnerId, kind)
    if (apiBase === undefined) return
    wire.allow(connectionIdOf(partnerId, kind), [apiBase])
    wire.setLimits(this.scopeOf(partnerId, kind), addresses.rateLimitsOf(partnerId, kind))
  }

  private bind(partnerId: PartnerId, kind: ConnectionKind): PartnerHttp {
    const { addresses, door, tokens } = this.parts
    const connectionId = connectionIdOf(partnerId, kind)
    const partner = getPartner(partnerId)
    this.prepare(partnerId, kind)
    return door.bind({
      connectionId,
      apiBase: addresses.apiBaseOf(partnerId, kind) ?? partner.manifest.live.apiBase,
      scope: this.scopeOf(partnerId, kind),
      partner,
      ...tokens.bindingOf(connectionId, partner, () => this.bind(partnerId, kind)),
    })
  }

  private async askAccounts(partnerId: PartnerId, kind: ConnectionKind): Promise<readonly AdAccount[]> {
    const { app } = await this.parts.addresses.get(partnerId, kind)
    return getPartner(partnerId).listAdAccounts(this.bind(partnerId, kind), app)
  }

  /**
   * Without a keychain a restart forgets tokens (decisions.md 18): sandbox connections are signed in again silently, live ones
   * wait for their person.
   */
  async restoreSignIns(approve: ApproveSilently | undefined): Promise<void> {
    const restore = async ({ id, partnerId, kind }: Connection) => {
      if (await this.parts.tokens.has(id)) return
      try {
        if (kind === 'sandbox' && approve) return await this.signInSilently(id, partnerId, approve)
      } catch (failure) {
        this.parts.log.warn('a sandbox sign-in could not be made again', { connection: id, failure })
      }
      this.parts.book.setState(id, 'needs-sign-in')
    }
    await Promise.all(this.parts.book.list().map(restore))
  }

  private async signInSilently(id: ConnectionId, partnerId: PartnerId, approve: ApproveSilently): Promise<void> {
    const { app, authorizeBase } = await this.parts.addresses.get(partnerId, 'sandbox')
    const redirectUrl = this.parts.oauth.redirectUrl(partnerId)
    const authorizeUrl = getPartner(partnerId).authorizeUrl({ authorizeBase, app, redirectUrl, state: 'again' })
    const back = new URL(await approve(partnerId, authorizeUrl))
    const code = back.searchParams.get('auth_code') ?? back.searchParams.get('code') ?? ''
    await this.takeCode(id, partnerId, 'sandbox', code, redirectUrl)
  }

  /** The browser came back. Ends with a connection that has its accounts, or with a sentence why not. */
  private async finish(
    attemptId: string,
    partnerId: PartnerId,
    kind: ConnectionKind,
    how: SignInEnd,
    page: ClosingPage,
  ): Promise<void> {
    const connectionId = connectionIdOf(partnerId, kind)
    const again = this.parts.book.find(connectionId) !== undefined
    const end = (outcome: SignedIn['outcome'], trouble: Phrase | null) =>
      this.parts.signedIn({
        attemptId,
        outcome,
        connectionId: outcome === 'done' ? connectionId : null,
        again,
        trouble,
      })
    if (how.kind !== 'code')
      return end(how.kind === 'denied' ? 'denied' : 'failed', how.kind === 'denied' ? null : how.trouble)
    try {
      await this.takeCode(connectionId, partnerId, kind, how.code, how.redirectUrl)
      end('done', null)
    } catch (failure) {
      this.parts.log.warn('a sign-in could not be finished', { connection: connectionId, failure })
      const { manifest } = getPartner(partnerId)
      const trouble =
        failure instanceof PartnerRefusal ? failurePhrase(failure.failure.kind, manifest) : phrase('error.unexpected')
      page.refuse(trouble)
      end('failed', trouble)
    }
  }

  private async takeCode(
    id: ConnectionId,
    partnerId: PartnerId,
    kind: ConnectionKind,
    code: string,
    redirectUrl: string,
  ): Promise<void> {
    const { addresses, book, clock, tokens, vault } = this.parts
    const { app } = await addresses.get(partnerId, kind)
    const partner = getPartner(partnerId)
    const http = this.bind(partnerId, kind)
    await tokens.keep(id, app, await partner.exchangeCode(http, { app, code, redirectUrl }))
    await this.parts.door.signInChanged(id)
    const [{ name }, accounts] = [await partner.whoAmI(http), await partner.listAdAccounts(http, app)]
    const before = book.find(id)
    const chosen = new Set(before?.accounts.filter((account) => account.chosen).map((account) => account.id))
    const now = clock.now()
    const connection = withAccounts(
      {
        id,
        partnerId,
        kind,
        state: 'choosing',
        signedInAs: name,
        accounts: [],
        tokenKept: vault.kept,
        connectedAt: now,
        checkedAt: now,
      },
      accounts,
      chosen,
      now,
    )
    book.put(connection)
    if (connection.state === 'connected') this.parts.restored(id)
  }
}
