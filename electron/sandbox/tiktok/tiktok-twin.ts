// The pretended TikTok: its routes, who may pass them, its rate limits and how its faults look. Written from the vendor's
// documents (ad-partners A), never from our adapter (decisions.md 31).
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { secondMs } from '#shared/core/clock.ts'
import type { LedgerAudience } from '#shared/partners/sandbox-view.ts'
import { ApiDoor, findHeader, pathOf } from '../api-door.ts'
import { addressAfterConfirm, mountConsent } from '../consent-desk.ts'
import type { PartnerTwin, TwinParts } from '../partner-twin.ts'
import { SlidingWindow } from '../sliding-window.ts'
import type { Grant } from '../token-desk.ts'
import { fieldOf, isRecord } from '../untrusted.ts'
import { TikTokAccounts } from './tiktok-accounts.ts'
import { readIds, TikTokAudienceLists } from './tiktok-audience-lists.ts'
import { sendEnvelope, sendPlainPage, TikTokRefusal, tiktokCodes } from './tiktok-envelope.ts'
import { tiktokApp } from './tiktok-seed-table.ts'
import { TikTokSegments } from './tiktok-segments.ts'
import { TikTokSignIn } from './tiktok-sign-in.ts'

type Query = Readonly<Record<string, string | undefined>>

interface Question {
  readonly query: Query
  readonly body: unknown
}

interface Call extends Question {
  readonly grant: Grant
  readonly request: FastifyRequest
}

interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly lane: 'segment' | 'other'
  /** True when it changes what the partner holds: an answer worth losing. */
  readonly writes?: boolean
}

export class TikTokTwin implements PartnerTwin {
  readonly partnerId = 'tiktok'
  readonly app = tiktokApp
  readonly apiPath = '/tiktok/open_api/v1.3'
  readonly authorizePath = '/tiktok/portal/auth'
  private readonly parts: TwinParts
  private readonly door: ApiDoor
  private readonly accounts: TikTokAccounts
  private readonly segments: TikTokSegments
  private readonly lists: TikTokAudienceLists
  private readonly signIn: TikTokSignIn
  private readonly windows: Readonly<Record<Route['lane'], SlidingWindow>>
  private serverErrors = 0

  constructor(parts: TwinParts) {
    this.parts = parts
    this.door = new ApiDoor(parts, {
      partnerId: 'tiktok',
      judge: judgeRequest,
      findToken: (request) => findHeader(request, 'access-token'),
      answerWith: (request, reply, status, code) =>
        this.answer(request, reply.code(status), code, 'As the sandbox was asked to answer', {}),
    })
    this.accounts = new TikTokAccounts(parts)
    this.segments = new TikTokSegments(parts, this.accounts)
    this.lists = new TikTokAudienceLists(parts, this.accounts, this.segments)
    this.signIn = new TikTokSignIn(parts, this.accounts, this.authorizePath)
    this.windows = {
      segment: new SlidingWindow(parts.settings.tiktok.segmentRequestsPerSecond, secondMs),
      other: new SlidingWindow(parts.settings.tiktok.otherRequestsPerSecond, secondMs),
    }
  }

  mount(host: FastifyInstance): void {
    mountConsent(host, this.signIn.desk)
    host.register(
      async (scope) => {
        this.door.guard(scope)
        scope.setErrorHandler((failure, request, reply) => this.refuse(failure, request, reply))
        scope.setNotFoundHandler((_request, reply) => sendPlainPage(reply, 404, '404 Not Found'))
        this.mountApi(scope)
      },
      { prefix: this.apiPath },
    )
  }

  approve(authorizeUrl: string): string {
    const ask = this.signIn.desk.read(new URL(authorizeUrl).searchParams)
    if (typeof ask === 'string') throw new Error(`the sandbox refuses this authorize address: ${ask}`)
    return addressAfterConfirm(this.signIn.desk, ask, { person: '', audiences: true })
  }

  ledger(): LedgerAudience[] {
    return this.parts.audiences.listShown('tiktok').map((audience) => {
      const { settled, shown } = this.lists.shownSizeOf(audience)
      return {
        partnerId: 'tiktok',
        adAccountId: audience.account,
        adAccountName: this.accounts.nameOf(audience.account),
        audienceId: audience.id,
        name: audience.name,
        type: audience.type,
        state: settled ? (shown > 0 ? 'ready' : 'too-small') : 'populating',
        shownSize: shown > 0 ? shown : null,
        identifiers: audience.holder === null ? {} : this.parts.members.counts(audience.holder),
        requests: audience.requests,
        createdAt: audience.createdAt,
        updatedAt: audience.updatedAt,
      }
    })
  }

  findMembers(audienceId: string): Record<string, string[]> | null {
    const audience = this.parts.audiences.find('tiktok', audienceId)
    return audience ? (audience.holder === null ? {} : this.parts.members.members(audience.holder)) : null
  }

  deleteAudience(audienceId: string): boolean {
    const audience = this.parts.audiences.find('tiktok', audienceId)
    if (!audience) return false
    this.segments.delete(audience.account, [audienceId])
    return true
  }

  faultsChanged(): void {
    if (!this.parts.faults.find('tiktok', 'quota-full')) this.parts.audiences.deleteFillers('tiktok')
  }

  addWrongTypeAudience(adAccountId: string, name: string): void {
    if (!this.accounts.has(adAccountId)) throw new Error(`The sandbox has no ad account ${adAccountId} at tiktok.`)
    const { audiences, members, clock, database } = this.parts
    database.transaction(() =>
      audiences.create('tiktok', {
        account: adAccountId,
        name,
        type: 'Lookalike',
        holder: members.newHolder({ baseSize: 250_000, populateMs: 0 }),
        origin: 'seed',
        createdAt: clock.now(),
        settlesAt: clock.now(),
      }),
    )
  }

  private mountApi(scope: FastifyInstance): void {
    const { signIn, segments, lists } = this
    const read = { method: 'GET', lane: 'other' } as const
    const write = { method: 'POST', writes: true } as const
    this.openRoute(scope, { method: 'POST', path: '/oauth2/access_token/', lane: 'other' }, (ask) =>
      signIn.exchange(ask.body),
    )
    this.openRoute(scope, { method: 'POST', path: '/oauth2/revoke_token/', lane: 'other' }, (ask) =>
      signIn.revoke(ask.body),
    )
    this.route(scope, { ...read, path: '/oauth2/advertiser/get/' }, (call) =>
      signIn.advertisers(call.grant, call.query),
    )
    this.route(scope, { ...read, path: '/user/info/' }, (call) => signIn.user(call.grant))
    this.route(scope, { ...read, path: '/advertiser/info/' }, (call) =>
      this.accounts.describe(call.grant, readIds(call.query.advertiser_ids)),
    )
    this.route(scope, { ...read, path: '/dmp/custom_audience/list/' }, (call) => lists.list(call.grant, call.query))
    this.route(scope, { ...read, path: '/dmp/custom_audience/get/' }, (call) => lists.details(call.grant, call.query))
    this.route(scope, { ...write, path: '/dmp/custom_audience/delete/', lane: 'other' }, (call) => {
      lists.delete(call.grant, call.body)
      return {}
    })
    this.route(scope, { ...write, path: '/segment/audience/', lane: 'segment' }, (call) =>
      segments.operateAudience(call.grant, call.body),
    )
    this.route(scope, { ...write, path: '/segment/mapping/', lane: 'segment' }, (call) => {
      // Known before the work, so that the log also says it of a refused request.
      const users = fieldOf(call.body, 'batch_data')
      this.door.visit(call.request).rows = Array.isArray(users) ? users.length : 0
      segments.map(call.grant, call.body)
      return {}
    })
  }

  /** A route for a signed-in caller. Token and rate are judged on arrival, before the body is read. */
  private route(scope: FastifyInstance, route: Route, work: (call: Call) => Record<string, unknown>): void {
    const grants = new WeakMap<FastifyRequest, Grant>()
    scope.route({
      method: route.method,
      url: route.path,
      exposeHeadRoute: false,
      onRequest: async (request, reply) => {
        if (this.playFaults(request, reply)) return reply
        const grant = this.getGrant(request)
        this.admit(request, route, grant.appId)
        grants.set(request, grant)
      },
      handler: async (request, reply) => {
        const grant = grants.get(request)
        if (!grant) throw new TikTokRefusal(tiktokCodes.tokenEmpty, 'The access token is empty')
        const data = work({ grant, request, query: queryOf(request), body: request.body })
        if (route.writes) this.door.noteCarriedOut(request)
        return this.answer(request, reply, tiktokCodes.ok, 'OK', data)
      },
    })
  }

  /** A route that needs no token: the exchange that makes one and the revocation that ends one. */
  private openRoute(scope: FastifyInstance, route: Route, work: (question: Question) => Record<string, unknown>): void {
    scope.route({
      method: route.method,
      url: route.path,
      onRequest: async (request, reply) => {
        if (this.playFaults(request, reply)) return reply
        this.admit(request, route, 'sign-in')
      },
      handler: async (request, reply) =>
        this.answer(request, reply, tiktokCodes.ok, 'OK', work({ query: queryOf(request), body: request.body })),
    })
  }

  private getGrant(request: FastifyRequest): Grant {
    const token = findHeader(request, 'access-token')
    if (!token) throw new TikTokRefusal(tiktokCodes.tokenEmpty, 'The access token is empty')
    // A "Bearer " prefix makes it a text that was never issued, as at the vendor (A1).
    const found = this.parts.tokens.find('tiktok', 'access', token)
    if (found.kind !== 'valid')
      throw new TikTokRefusal(tiktokCodes.tokenInvalid, 'The access token is invalid or revoked')
    return found.grant
  }

  private admit(request: FastifyRequest, route: Route, key: string): void {
    if (!this.windows[route.lane].admit(key, this.door.visit(request).at).admitted) {
      throw new TikTokRefusal(tiktokCodes.tooFrequent, 'Too many requests. Please retry in a moment')
    }
  }

  /** True when a fault answered instead. */
  private playFaults(request: FastifyRequest, reply: FastifyReply): boolean {
    const { faults } = this.parts
    if (faults.find('tiktok', 'server-errors')) {
      // Both shapes a server fault takes: an envelope inside HTTP 200, and the edge's own page (A1, A3).
      if (this.serverErrors++ % 2 === 0) this.answer(request, reply, tiktokCodes.systemError, 'System error', {})
      else sendPlainPage(reply, 502, '502 Bad Gateway')
      return true
    }
    const storm = faults.find('tiktok', 'too-many-requests')
    if (!storm) return false
    if (storm.retryAfter) {
      // The vendor documents no such answer (A1); a gateway before it may still give one, and a client must obey it.
      const left = Math.max(1, Math.ceil(faults.leftMs('tiktok', 'too-many-requests') / secondMs))
      reply.code(429).header('retry-after', String(left))
    }
    this.answer(request, reply, tiktokCodes.tooFrequent, 'Too many requests. Please retry in a moment', {})
    return true
  }

  private answer(
    request: FastifyRequest,
    reply: FastifyReply,
    code: number,
    message: string,
    data: unknown,
  ): FastifyReply {
    this.door.visit(request).code = code
    return sendEnvelope(reply, this.parts.random, { code, message, data })
  }

  private refuse(failure: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    if (failure instanceof TikTokRefusal) return this.answer(request, reply, failure.code, failure.message, {})
    const status = isRecord(failure) && typeof failure.statusCode === 'number' ? failure.statusCode : 500
    if (status === 413) return sendPlainPage(reply, 413, '413 Request Entity Too Large')
    if (status < 500) return this.answer(request, reply, tiktokCodes.invalidParameters, 'The body is not JSON', {})
    return this.answer(request, reply, tiktokCodes.systemError, 'System error', {})
  }
}

/** A4: the Segment API has limits of its own. */
function judgeRequest(request: FastifyRequest) {
  const path = pathOf(request)
  const lane = path.includes('/segment/') ? 'segment' : 'other'
  if (path.endsWith('/segment/mapping/')) return { lane, purpose: 'members' } as const
  return { lane, purpose: lane === 'segment' ? 'creations' : 'questions' } as const
}

/** Repeated parameters keep the last. */
function queryOf(request: FastifyRequest): Query {
  return Object.fromEntries(new URLSearchParams(request.url.split('?')[1] ?? ''))
}
