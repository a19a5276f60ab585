// The local REST server itself: lets requests in by key, permission and rate, hands them to their work, and answers everything with
// JSON, whatever came. It never echoes a key, never logs an address or a body, and knows no page elsewhere (no CORS).
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Clock } from '#shared/core/clock.ts'
import type { Log } from '../../log/log.ts'
import { isLocked } from '../../store/sqlite-locked.ts'
import type { CallLog, CallSummary } from './call-log.ts'
import {
  broadcastRate,
  type EndpointFacts,
  type EndpointName,
  endpoints,
  longestBodyBytes,
} from './endpoint-catalog.ts'
import type { GuessBrake } from './guess-brake.ts'
import { type IngestWork, isBroadcast } from './ingest-work.ts'
import type { ApiKey, KeyBook } from './key-book.ts'
import type { RateVerdict, RateWindows } from './rate-windows.ts'
import { IngestRefusal, isObject, isText, type JsonObject, readBody } from './read-request.ts'

export interface IngestServerParts {
  readonly clock: Clock
  readonly log: Log
  readonly keys: KeyBook
  readonly windows: RateWindows
  readonly brake: GuessBrake
  readonly calls: CallLog
  readonly work: IngestWork
  /** Ids of the partners that may bring cohorts. */
  readonly cohortPartners: ReadonlySet<string>
  /** Only this machine may call: then a foreign Host is a page elsewhere that made its name point here. */
  readonly onlyHere: boolean
}

const requestTimeoutMs = 30_000
const emptySummary: CallSummary = {
  accepted: 0,
  refused: 0,
  created: 0,
  unknown: 0,
  names: [],
  people: [],
  problems: [],
}

export function buildIngestServer(parts: IngestServerParts): FastifyInstance {
  const { log, brake, calls, clock } = parts
  const app = Fastify({
    bodyLimit: longestBodyBytes,
    requestTimeout: requestTimeoutMs,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: true },
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(/^application\/json\b/, { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes))
  app.addHook('onRequest', async (request) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    if (parts.onlyHere && host !== '127.0.0.1' && host !== 'localhost' && host !== '[::1]')
      throw new IngestRefusal(421, 'This server answers to 127.0.0.1 and localhost only.')
  })
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ message: 'There is no such endpoint.' }))
  app.setErrorHandler((failure, _request, reply) => {
    const { status, body } = answerOf(failure, log)
    return reply.code(status).send(body)
  })

  for (const [name, facts] of namedEndpoints()) {
    app.route<{ Params: { partner?: string } }>({
      method: facts.method,
      url: facts.path,
      handler: async (request, reply) => {
        const startedAt = clock.now()
        const call: Noted = { key: undefined, summary: {} }
        const answer = await handle(parts, name, facts, request, reply, call).catch((thrown: unknown) => {
          const failure = isLocked(thrown) ? refuseLocked(facts, reply) : thrown
          if (failure instanceof IngestRefusal) call.summary = { problems: [failure.message], ...call.summary }
          return answerOf(failure, log)
        })
        calls.note({
          at: startedAt,
          keyId: call.key?.id ?? null,
          partner:
            call.key?.partner ??
            (parts.cohortPartners.has(request.params.partner ?? '') ? (request.params.partner ?? null) : null),
          method: facts.method,
          path: facts.path.replace(':partner', request.params.partner ?? ''),
          status: answer.status,
          tookMs: clock.now() - startedAt,
          summary: { ...emptySummary, ...call.summary },
        })
        return reply.code(answer.status).send(answer.body)
      },
    })
  }
  app.addHook('preClose', async () => brake.release())
  return app
}

function namedEndpoints(): [EndpointName, EndpointFacts][] {
  const names: EndpointName[] = []
  for (const name in endpoints) if (isEndpoint(name)) names.push(name)
  return names.map((name) => [name, endpoints[name]])
}

function isEndpoint(name: string): name is EndpointName {
  return Object.hasOwn(endpoints, name)
}

interface Noted {
  key: ApiKey | undefined
  summary: Partial<CallSummary>
}

async function handle(
  parts: IngestServerParts,
  name: EndpointName,
  facts: EndpointFacts,
  request: FastifyRequest<{ Params: { partner?: string } }>,
  reply: FastifyReply,
  noted: Noted,
): Promise<{ status: number; body: Readonly<Record<string, unknown>> }> {
  const partner = request.params.partner ?? ''
  const bearer = bearerOf(request.headers.authorization)
  // With a key in the header, nobody's body is read before the key is good.
  if (facts.permission !== null && bearer !== undefined) noted.key = await admit(parts, facts, bearer, reply, noted)
  const body = facts.method === 'GET' ? {} : readBody(request.body instanceof Buffer ? request.body : Buffer.alloc(0))
  if (facts.permission === null) noted.key = await admitPartner(parts, partner, body, reply, noted)
  else noted.key ??= await admit(parts, facts, body.api_key, reply, noted)
  parts.keys.markUsed(noted.key.id)
  const verdict = parts.windows.take(facts.rate)
  sayRate(reply, verdict, parts.clock.now())
  if (!verdict.isAllowed) throw new IngestRefusal(429, 'Rate limited')
  if (name === 'triggerCanvas' && isBroadcast(body)) {
    const tighter = parts.windows.take(broadcastRate)
    sayRate(reply, tighter, parts.clock.now())
    if (!tighter.isAllowed) throw new IngestRefusal(429, 'Rate limited')
  }
  const answer = await parts.work[name]({ body, key: noted.key, partner })
  noted.summary = answer.summary ?? {}
  return answer
}

/** Answers 401 whatever is wrong with a key: unknown, revoked, missing, or without the permission (which is named). */
async function admit(
  parts: IngestServerParts,
  facts: EndpointFacts,
  secret: unknown,
  reply: FastifyReply,
  noted: Noted,
): Promise<ApiKey> {
  const key = isText(secret) ? parts.keys.judge(secret, 'rest') : undefined
  if (!key)
    return refuseKey(
      parts,
      noted,
      reply,
      isText(secret) ? 'Invalid API key' : 'An API key is required: send it as “Authorization: Bearer KEY”.',
      secret,
    )
  noted.key = key
  if (facts.permission !== null && !key.permissions.includes(facts.permission))
    throw new IngestRefusal(401, `This API key does not have the permission '${facts.permission}'.`)
  return key
}

async function admitPartner(
  parts: IngestServerParts,
  partner: string,
  body: JsonObject,
  reply: FastifyReply,
  noted: Noted,
): Promise<ApiKey> {
  const { partner_api_key: partnerKey, client_secret: secret } = body
  if (!isText(partnerKey)) return refuseKey(parts, noted, reply, 'Invalid partner API key', undefined)
  const key = isText(secret) ? parts.keys.judge(secret, 'import') : undefined
  if (!key) return refuseKey(parts, noted, reply, 'Invalid client secret', secret)
  if (key.partner !== partner || !parts.cohortPartners.has(partner))
    throw new IngestRefusal(401, 'This partner is not enabled for that client secret.')
  if (!parts.keys.acceptsPartnerKey(key.id, partnerKey))
    return refuseKey(parts, noted, reply, 'Invalid partner API key', undefined)
  return key
}

async function refuseKey(
  parts: IngestServerParts,
  noted: Noted,
  reply: FastifyReply,
  message: string,
  secret: unknown,
): Promise<never> {
  for (const header of ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']) reply.header(header, '')
  if (!(await parts.brake.slow())) {
    reply.header('Retry-After', '60')
    throw new IngestRefusal(429, 'Too many wrong keys. Wait a minute.')
  }
  const revoked = isText(secret) ? parts.keys.wasRevoked(secret) : undefined
  // Whose key it was once is worth knowing when somebody asks why nothing arrives.
  noted.key = revoked
  throw new IngestRefusal(401, revoked ? `${message}: it was revoked.` : message)
}

/** Cohorts have a status of their own for it (reference §5); of the others clients know that a 5XX is to be sent again (§6.3). */
function refuseLocked(facts: EndpointFacts, reply: FastifyReply): IngestRefusal {
  reply.header('Retry-After', '1')
  return new IngestRefusal(
    facts.permission === null ? 423 : 503,
    'Resource locked: another program is writing to this workspace. Nothing was written; send it again in a moment.',
  )
}

function bearerOf(header: string | undefined): string | undefined {
  const match = /^Bearer\s+(\S+)\s*$/i.exec(header ?? '')
  return header === undefined ? undefined : (match?.[1] ?? '')
}

/** Sources disagree on what clients read (C18): all of them are sent. */
function sayRate(reply: FastifyReply, verdict: RateVerdict, now: number): void {
  reply.header('X-RateLimit-Limit', verdict.limit)
  reply.header('X-RateLimit-Remaining', verdict.remaining)
  reply.header('X-RateLimit-Reset', Math.ceil(verdict.resetAt / 1_000))
  if (verdict.isAllowed) return
  const seconds = Math.max(1, Math.ceil((verdict.resetAt - now) / 1_000))
  reply.header('X-Ratelimit-Retry-After', seconds)
  reply.header('Retry-After', seconds)
}

function answerOf(failure: unknown, log: Log): { status: number; body: Readonly<Record<string, unknown>> } {
  if (failure instanceof IngestRefusal)
    return { status: failure.status, body: { message: failure.message, ...failure.details } }
  const status = isObject(failure) && typeof failure.statusCode === 'number' ? failure.statusCode : 500
  if (status < 500) return { status, body: { message: wordsOf[status] ?? 'The request could not be read.' } }
  log.error('a request to the REST server failed', { failure })
  return { status: 500, body: { message: 'Something went wrong here. Try again later; nothing was written.' } }
}

const wordsOf: Readonly<Record<number, string>> = {
  413: 'The body is longer than 4 MB.',
  415: 'Send the body as application/json.',
}
