// Audiences of an ad account: listed from a local cache that fills in the background, created once however often asked, and
// looked up when a partner says one is gone.
import { AppError } from '#shared/core/app-error.ts'
import { type Clock, minuteMs } from '#shared/core/clock.ts'
import { newIdText } from '#shared/core/ids.ts'
import type { Audience, AudienceRef } from '#shared/partners/audience.ts'
import { failurePhrase } from '#shared/partners/failure-phrase.ts'
import type { PartnerFailure } from '#shared/partners/partner-failure.ts'
import { PartnerRefusal } from '#shared/partners/partner-refusal.ts'
import type { Phrase } from '#shared/words/say.ts'
import type { Log } from '../log/log.ts'
import { type AccountKey, type AudienceCache, type MadeAudience, nameKey } from './audience-cache.ts'
import { audiencePages } from './audience-pages.ts'
import type { ConnectionService, OpenConnection } from './connection-service.ts'
import type { SyncRows } from './partner.ts'

/** A listing older than this is refreshed when somebody looks. */
const freshForMs = 5 * minuteMs
const localPrefix = 'draft-'

export interface AudienceSearch {
  readonly audiences: Audience[]
  readonly total: number
  readonly exact: Audience | null
  readonly complete: boolean
  readonly asOf: number | null
  readonly trouble: Phrase | null
}

export type CreateOutcome = { readonly audience: AudienceRef; readonly how: 'created' | 'existed' | 'with-first-batch' }

export class AudienceDirectory {
  private readonly parts: {
    readonly clock: Clock
    readonly log: Log
    readonly cache: AudienceCache
    readonly connections: ConnectionService
    readonly changed: (key: AccountKey) => void
  }
  private readonly listings = new Map<string, Promise<void>>()
  private readonly troubles = new Map<string, Phrase>()
  private readonly creations = new Map<string, Promise<CreateOutcome>>()
  private readonly firstBatches = new Map<string, Promise<AudienceRef | PartnerFailure>>()

  constructor(parts: AudienceDirectory['parts']) {
    this.parts = parts
  }

  /** Answers from the cache; the very first look waits for the first page, so that rows show at once. */
  async search(key: AccountKey, query: string, refresh: boolean): Promise<AudienceSearch> {
    const { cache, clock } = this.parts
    const listing = cache.listing(key)
    if (refresh || !listing || clock.now() - listing.asOf > freshForMs) {
      const firstPage = this.refresh(key)
      if (!listing) await firstPage
    }
    const known = cache.listing(key)
    return {
      ...cache.search(key, query),
      complete: known?.complete === true && !this.listings.has(nameOf(key)),
      asOf: known?.asOf ?? null,
      trouble: this.troubles.get(nameOf(key)) ?? null,
    }
  }

  async find(key: AccountKey, audienceId: string): Promise<Audience | null> {
    const { cache, connections } = this.parts
    const made = cache.madeById(audienceId)
    if (made && made.partnerId === null) return cache.find(key, audienceId) ?? null
    const opened = connections.open(key.connectionId)
    const found = await this.asking(key, () =>
      opened.partner.findAudience(opened.http, {
        adAccountId: key.adAccountId,
        audienceId: made?.partnerId ?? audienceId,
      }),
    )
    const known = cache.find(key, audienceId)
    if (found) cache.put(key, [found], this.parts.clock.now())
    else if (known) this.markGone(key, known)
    return found
  }

  /** One audience for one name in one account: a second press, or a retry after a lost answer, gives the first one (E18). */
  create(key: AccountKey, name: string): Promise<CreateOutcome> {
    const lock = `${nameOf(key)} ${nameKey(name)}`
    const running =
      this.creations.get(lock) ?? this.createOnce(key, name.trim()).finally(() => this.creations.delete(lock))
    this.creations.set(lock, running)
    return running
  }

  /** What became of a draft audience; every other one is itself. */
  realOf(audience: AudienceRef): AudienceRef {
    const made = audience.id.startsWith(localPrefix) ? this.parts.cache.madeById(audience.id) : undefined
    if (!made || made.partnerId === null) return audience
    return { id: made.partnerId, name: made.name, target: made.target ?? made.partnerId }
  }

  /** Where a batch is to be written; creates a draft audience with its first rows (decisions.md 12), with one batch's only. */
  async ensureForBatch(key: AccountKey, audience: AudienceRef, rows: SyncRows): Promise<AudienceRef | PartnerFailure> {
    const real = this.realOf(audience)
    const made = real.id.startsWith(localPrefix) ? this.parts.cache.madeById(real.id) : undefined
    if (!made) return real
    const running =
      this.firstBatches.get(made.localId) ??
      this.createWithRows(key, made, rows).finally(() => this.firstBatches.delete(made.localId))
    this.firstBatches.set(made.localId, running)
    return running
  }

  private async createWithRows(
    key: AccountKey,
    made: MadeAudience,
    rows: SyncRows,
  ): Promise<AudienceRef | PartnerFailure> {
    const { connections } = this.parts
    const opened = connections.open(key.connectionId)
    try {
      const there = await this.lookUpByName(key, made.name, opened)
      const created = there ?? (await this.createAtPartner(key, made.name, opened, rows))
      if (created === 'needs-members') return { kind: 'rejected', partnerCode: 'needs-members' }
      this.remember(key, made.localId, created)
      return created
    } catch (failure) {
      if (failure instanceof PartnerRefusal) return failure.failure
      throw failure
    }
  }

  missing(): ReturnType<AudienceCache['missing']> {
    return this.parts.cache.missing()
  }

  /** The partner answered "not found" to a write: is the audience gone? Marks it if so. */
  async isGone(key: AccountKey, audience: AudienceRef, opened: OpenConnection): Promise<boolean> {
    try {
      const found = await opened.partner.findAudience(opened.http, {
        adAccountId: key.adAccountId,
        audienceId: this.realOf(audience).id,
      })
      if (found) return false
      this.markGone(key, audience)
      return true
    } catch (failure) {
      if (failure instanceof PartnerRefusal) return failure.failure.kind === 'not-found'
      throw failure
    }
  }

  markGone(key: AccountKey, audience: AudienceRef): void {
    if (this.parts.cache.markMissing(key, audience, this.parts.clock.now())) this.parts.changed(key)
  }

  private async createOnce(key: AccountKey, name: string): Promise<CreateOutcome> {
    const { cache, clock, connections } = this.parts
    const opened = connections.open(key.connectionId)
    const before = cache.made(key, name)
    // Deleted at the partner: the name is free again, under a new id.
    const isDead = before?.partnerId ? cache.isMissing(key.connectionId, before.partnerId) : false
    if (before && isDead) cache.forgetMade(before.localId)
    const known = isDead ? undefined : before
    if (known?.partnerId)
      return {
        audience: { id: known.partnerId, name: known.name, target: known.target ?? known.partnerId },
        how: 'existed',
      }
    const localId = known?.localId ?? newIdText(localPrefix.slice(0, -1))
    return this.asking(key, async () => {
      const there = await this.lookUpByName(key, name, opened)
      if (there) {
        cache.intendToMake(key, { localId, name, at: clock.now() })
        this.remember(key, localId, there)
        return { audience: there, how: 'existed' }
      }
      cache.intendToMake(key, { localId, name, at: clock.now() })
      const created = await this.createAtPartner(key, name, opened).catch(async (failure) => {
        // The answer may have been lost after the partner acted: look before giving up.
        const survived = await this.lookUpByName(key, name, opened).catch(() => undefined)
        if (survived) return survived
        // A draft that was there before may be what a launched canvas sends to.
        if (!known) cache.forgetMade(localId)
        throw failure
      })
      if (created === 'needs-members') {
        const draft = { id: localId, name, target: localId }
        this.putInCache(key, draft, 'draft')
        return { audience: draft, how: 'with-first-batch' }
      }
      this.remember(key, localId, created)
      return { audience: created, how: 'created' }
    })
  }

  private async createAtPartner(
    key: AccountKey,
    name: string,
    opened: OpenConnection,
    firstRows?: SyncRows,
  ): Promise<AudienceRef | 'needs-members'> {
    const created = await opened.partner.createAudience(opened.http, {
      adAccountId: key.adAccountId,
      name,
      ...(firstRows === undefined ? {} : { firstRows }),
    })
    return created.kind === 'created' ? created.audience : 'needs-members'
  }

  /** A usable audience of this very name, from the partner itself: the cache may be old. */
  private async lookUpByName(
    key: AccountKey,
    name: string,
    { partner, http }: OpenConnection,
  ): Promise<AudienceRef | undefined> {
    const { adAccountId } = key
    for await (const page of audiencePages((cursor) => partner.listAudiences(http, { adAccountId, cursor }))) {
      this.parts.cache.put(key, page.audiences, this.parts.clock.now())
      const same = page.audiences.find((audience) => audience.usable && nameKey(audience.name) === nameKey(name))
      if (same) return { id: same.id, name: same.name, target: same.target }
    }
    return undefined
  }

  private remember(key: AccountKey, localId: string, audience: AudienceRef): void {
    this.parts.cache.wasMade(localId, audience.id, audience.target)
    this.putInCache(key, audience, 'populating')
  }

  private putInCache(key: AccountKey, audience: AudienceRef, state: Audience['state']): void {
    if (!this.parts.cache.find(key, audience.id)) {
      this.parts.cache.put(
        key,
        [{ ...audience, usable: true, unusable: null, type: '', size: null, state }],
        this.parts.clock.now(),
      )
    }
    this.parts.changed(key)
  }

  /** Walks all pages in the background; resolves after the first one. */
  private refresh(key: AccountKey): Promise<void> {
    const name = nameOf(key)
    const running = this.listings.get(name)
    if (running) return running
    let firstPage: () => void = () => {}
    const first = new Promise<void>((resolve) => {
      firstPage = resolve
    })
    this.listings.set(name, first)
    void this.walk(key, firstPage)
      .then(() => this.troubles.delete(name))
      .catch((failure) => {
        const { partner } = this.parts.connections.open(key.connectionId)
        const kind = failure instanceof PartnerRefusal ? failure.failure.kind : 'unavailable'
        this.troubles.set(name, failurePhrase(kind, partner.manifest))
        this.parts.log.warn('audiences could not be listed', { ...key, failure })
      })
      .finally(() => {
        this.listings.delete(name)
        firstPage()
        this.parts.changed(key)
      })
    return first
  }

  private async walk(key: AccountKey, firstPage: () => void): Promise<void> {
    const { cache, clock, connections } = this.parts
    const { partner, http } = connections.open(key.connectionId)
    const startedAt = clock.now()
    const { adAccountId } = key
    for await (const page of audiencePages((cursor) => partner.listAudiences(http, { adAccountId, cursor }))) {
      cache.put(key, page.audiences, clock.now())
      cache.finishListing(key, startedAt, page.nextCursor === null)
      firstPage()
    }
  }

  /** Asks the partner, and says a refusal as an error for a person. */
  private async asking<T>(key: AccountKey, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (failure) {
      if (!(failure instanceof PartnerRefusal)) throw failure
      const connection = this.parts.connections.find(key.connectionId)
      if (!connection) throw new AppError('not-found', { parameters: { what: key.connectionId } })
      this.parts.connections.refused(connection.id, failure.failure)
      throw this.parts.connections.sayRefusal(connection.partnerId, failure.failure)
    }
  }
}

function nameOf(key: AccountKey): string {
  return `${key.connectionId} ${key.adAccountId}`
}
