// The pretended Pinterest: its routes, who may pass them, its rate limits and how its faults look. Written from the vendor's
// documents (ad-partners B), never from our adapter (decisions.md 31).
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { minuteMs, secondMs } from '#shared/core/clock.ts'
import type { LedgerAudience } from '#shared/partners/sandbox-view.ts'
import { ApiDoor, findHeader, pathOf } from '../api-door.ts'
import { addressAfterConfirm, mountConsent } from '../consent-desk.ts'
import type { PartnerTwin, TwinParts } from '../partner-twin.ts'
import { SlidingWindow } from '../sliding-window.ts'
import type { Grant } from '../token-desk.ts'
import { isRecord } from '../untrusted.ts'
import { CustomerListRegister } from './customer-list-register.ts'
import { PinterestAccounts } from './pinterest-accounts.ts'
import { PinterestRefusal, pinterestErrors, sendJson, sendRefusal, tellRate } from './pinterest-answers.ts'
import { PinterestAudiences } from './pinterest-audiences.ts'
import { showPinterestLedger } from './pinterest-ledger.ts'
import { PinterestLists } from './pinterest-lists.ts'
import { pinterestApp } from './pinterest-seed-table.ts'
import { PinterestSignIn } from './pinterest-sign-in.ts'

interface Call {
  readonly grant: Grant
  readonly request: FastifyRequest
  readonly query: Readonly<Record<string, string | undefined>>
  readonly path: Readonly<Record<'account' | 'id', string>>
  readonly body: unknown
}

interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH'
  readonly path: string
  readonly scope: string
  readonly lane: 'read' | 'write' | 'org'
}

export class PinterestTwin implements PartnerTwin {
  readonly partnerId = 'pinterest'
  readonly app = pinterestApp
  readonly apiPath = '/pinterest/v5'
  readonly authorizePath = '/pinterest/oauth'
  private readonly parts: TwinParts
  private readonly door: ApiDoor
  private readonly customerLists: CustomerListRegister
  private readonly accounts: PinterestAccounts
  private readonly lists: PinterestLists
  private readonly audiences: PinterestAudiences
  private readonly signIn: PinterestSignIn
  private readonly windows: Readonly<Record<Route['lane'], SlidingWindow>>
  private serverErrors = 0

  constructor(parts: TwinParts) {
    const { writesPerSecond, readsPerMinute, requestsPerSecond } = parts.settings.pinterest
    this.parts = parts
    this.door = new ApiDoor(parts, {
      partnerId: 'pinterest',
      judge: judgeRequest,
      findToken: bearerOf,
      answerWith: (request, reply, status, code) =>
        this.refuse(new PinterestRefusal({ status, code }, 'As the sandbox was asked to answer.'), request, reply),
    })
    this.customerLists = new CustomerListRegister(parts.database, parts.clock)
    this.accounts = new PinterestAccounts(parts, this.customerLists)
    this.lists = new PinterestLists(parts, this.accounts, this.customerLists)
    this.audiences = new PinterestAudiences(parts, this.accounts, this.lists)
    this.signIn = new PinterestSignIn(parts, this.authorizePath)
    this.windows = {
      write: new SlidingWindow(writesPerSecond, secondMs),
      read: new SlidingWindow(readsPerMinute, minuteMs),
      org: new SlidingWindow(requestsPerSecond, secondMs),
    }
  }

  mount(host: FastifyInstance): void {
    mountConsent(host, this.signIn.desk)
    host.register(
      async (scope) => {
        this.door.guard(scope)
        scope.setErrorHandler((failure, request, reply) => this.refuse(failure, request, reply))
        scope.setNotFoundHandler((request, reply) =>
          this.refuse(new PinterestRefusal(pinterestErrors.missing, 'Not found.'), request, reply),
        )
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
    return showPinterestLedger(this.parts, this.customerLists, this.audiences, (id) => this.accounts.nameOf(id))
  }

  findMembers(audienceId: string): Record<string, string[]> | null {
    const holder =
      this.parts.audiences.find('pinterest', audienceId)?.holder ?? this.customerLists.find(audienceId)?.holder
    return holder === undefined ? null : this.parts.members.members(holder)
  }

  /** In the ads manager the list goes with its audience; through the API it would stay behind (B2). */
  deleteAudience(audienceId: string): boolean {
    const { audiences, members } = this.parts
    return members.transaction(() => {
      const audience = audiences.find('pinterest', audienceId)
      if (!audience) return false
      audiences.delete(audience.key)
      const list = audience.listId === null ? undefined : this.customerLists.find(audience.listId)
      if (list) this.customerLists.delete(list.key)
      if (audience.holder !== null) members.empty(audience.holder)
      return true
    })
  }

  faultsChanged(): void {
    // Nothing of ours outlives a fault.
  }

  addWrongTypeAudience(adAccountId: string, name: string): void {
    if (!this.accounts.has(adAccountId)) throw new Error(`The sandbox has no ad account ${adAccountId} at pinterest.`)
    const { audiences, members, clock } = this.parts
    members.transaction(() =>
      audiences.create('pinterest', {
        account: adAccountId,
        name,
        type: 'ACTALIKE',
        holder: members.newHolder({ baseSize: 250_000, populateMs: 0 }),
        origin: 'seed',
        createdAt: clock.now(),
        settlesAt: clock.now(),
      }),
    )
  }

  private mountApi(scope: FastifyInstance): void {
    const { lists, audiences, accounts } = this
    const read = { method: 'GET', scope: 'ads:read', lane: 'read' } as const
    const write = { scope: 'ads:write', lane: 'write' } as const
    const listsPath = '/ad_accounts/:account/customer_lists'
    const audiencesPath = '/ad_accounts/:account/audiences'
    this.mountToken(scope)
    this.route(scope, { method: 'GET', path: '/user_account', scope: 'user_accounts:read', lane: 'org' }, (call) =>
      accounts.showUser(call.grant),
    )
    this.route(scope, { ...read, path: '/ad_accounts' }, (call) => ({
      items: accounts.listFor(call.grant).map((account) => accounts.show(account)),
      bookmark: null,
    }))
    this.route(scope, { ...read, path: '/ad_accounts/:account' }, (call) =>
      accounts.show(accounts.getReadable(call.grant, call.path.account)),
    )
    this.route(scope, { ...read, path: listsPath }, (call) => lists.list(call.grant, call.path.account, call.query))
    this.route(scope, { ...read, path: `${listsPath}/:id` }, (call) =>
      lists.get(call.grant, call.path.account, call.path.id),
    )
    this.route(scope, { ...write, method: 'POST', path: listsPath }, (call) => {
      this.door.visit(call.request).rows = lists.countRecords(call.body)
      return lists.create(call.grant, call.path.account, call.body)
    })
    this.route(scope, { ...write, method: 'PATCH', path: `${listsPath}/:id` }, (call) => {
      this.door.visit(call.request).rows = lists.countRecords(call.body)
      return lists.update(call.grant, call.path.account, call.path.id, call.body)
    })
    this.route(scope, { ...read, path: audiencesPath }, (call) =>
      audiences.list(call.grant, call.path.account, call.query),
    )
    this.route(scope, { ...read, path: `${audiencesPath}/:id` }, (call) =>
      audiences.get(call.grant, call.path.account, call.path.id),
    )
    this.route(scope, { ...write, method: 'POST', path: audiencesPath }, (call) =>
      audiences.create(call.grant, call.path.account, call.body),
    )
    this.route(scope, { ...write, method: 'PATCH', path: `${audiencesPath}/:id` }, (call) =>
      audiences.update(call.grant, call.path.account, call.path.id, call.body),
    )
  }

  private mountToken(scope: FastifyInstance): void {
    scope.route({
      method: 'POST',
      url: '/oauth/token',
      onRequest: async (request, reply) => {
        if (this.playFaults(request, reply)) return reply
      },
      handler: async (request, reply) => {
        const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '')
        return sendJson(reply, this.parts.random, 200, this.signIn.token(findHeader(request, 'authorization'), form))
      },
    })
  }

  /** Token, scope and rate are judged on arrival, before the body is read. */
  private route(scope: FastifyInstance, route: Route, work: (call: Call) => Record<string, unknown>): void {
    const grants = new WeakMap<FastifyRequest, Grant>()
    scope.route({
      method: route.method,
      url: route.path,
      exposeHeadRoute: false,
      onRequest: async (request, reply) => {
        if (this.playFaults(request, reply)) return reply
        const grant = this.getGrant(request)
        const verdict = this.windows[route.lane].admit(`${grant.appId} ${grant.person}`, this.door.visit(request).at)
        tellRate(reply, verdict)
        if (!verdict.admitted) throw tooMany()
        if (!grant.scopes.includes(route.scope)) {
          throw new PinterestRefusal(pinterestErrors.notAllowed, `The token lacks ${route.scope}.`)
        }
        grants.set(request, grant)
      },
      handler: async (request, reply) => {
        const grant = grants.get(request)
        if (!grant) throw badToken()
        const answer = work({ grant, request, query: queryOf(request), path: placeOf(request), body: request.body })
        if (route.lane === 'write') this.door.noteCarriedOut(request)
        return sendJson(reply, this.parts.random, 200, answer)
      },
    })
  }

  private getGrant(request: FastifyRequest): Grant {
    const token = bearerOf(request)
    const found = token === undefined ? undefined : this.parts.tokens.find('pinterest', 'access', token)
    if (found?.kind !== 'valid') throw badToken()
    return found.grant
  }

  /** True when a fault answered instead. */
  private playFaults(request: FastifyRequest, reply: FastifyReply): boolean {
    const { faults } = this.parts
    if (faults.find('pinterest', 'server-errors')) {
      const error = this.serverErrors++ % 2 === 0 ? pinterestErrors.serverError : pinterestErrors.unavailable
      this.refuse(new PinterestRefusal(error, 'Something went wrong on our end.'), request, reply)
      return true
    }
    const storm = faults.find('pinterest', 'too-many-requests')
    if (!storm) return false
    const leftMs = faults.leftMs('pinterest', 'too-many-requests')
    tellRate(reply, {
      admitted: false,
      limit: this.parts.settings.pinterest.writesPerSecond,
      remaining: 0,
      resetMs: leftMs,
    })
    if (storm.retryAfter) reply.header('retry-after', String(Math.max(1, Math.ceil(leftMs / secondMs))))
    this.refuse(tooMany(), request, reply)
    return true
  }

  private refuse(failure: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const refusal = failure instanceof PinterestRefusal ? failure : refusalOf(failure)
    this.door.visit(request).code = refusal.error.code
    return sendRefusal(reply, this.parts.random, refusal)
  }
}

/** What the HTTP layer itself refuses: a body that is no JSON, of another type, or too long. */
function refusalOf(failure: unknown): PinterestRefusal {
  const status = isRecord(failure) && typeof failure.statusCode === 'number' ? failure.statusCode : 500
  if (status === 413) return new PinterestRefusal(pinterestErrors.tooLarge, 'The request is too large.')
  if (status < 500) return new PinterestRefusal(pinterestErrors.invalid, 'The body could not be read.')
  return new PinterestRefusal(pinterestErrors.serverError, 'Something went wrong on our end.')
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(findHeader(request, 'authorization') ?? '')?.[1]
}

/** B2: writes, reads and the organisation's own data are counted apart. */
function judgeRequest(request: FastifyRequest) {
  const path = pathOf(request)
  if (request.method === 'PATCH' && path.includes('/customer_lists/'))
    return { lane: 'write', purpose: 'members' } as const
  if (path.endsWith('/oauth/token')) return { lane: 'sign-in', purpose: 'questions' } as const
  if (request.method !== 'GET') return { lane: 'write', purpose: 'creations' } as const
  return { lane: path.endsWith('/user_account') ? 'org' : 'read', purpose: 'questions' } as const
}

function badToken(): PinterestRefusal {
  return new PinterestRefusal(pinterestErrors.badToken, 'Authentication failed.')
}

function tooMany(): PinterestRefusal {
  return new PinterestRefusal(pinterestErrors.tooMany, 'You have exceeded your rate limit. Try again later.')
}

function placeOf(request: FastifyRequest): Call['path'] {
  const { params } = request
  return {
    account: isRecord(params) ? String(params.account ?? '') : '',
    id: isRecord(params) ? String(params.id ?? '') : '',
  }
}

function queryOf(request: FastifyRequest): Call['query'] {
  return Object.fromEntries(new URLSearchParams(request.url.split('?')[1] ?? ''))
}
