// The only axios: sends one request to a partner through limiter and gate, and reads whatever comes back.
// Never retries (retry-policy plans that), never throws for an answer, never lets a token into a record.
import http from 'node:http'
import https from 'node:https'
import axios, { type AxiosAdapter, type AxiosRequestConfig } from 'axios'
import { AppError } from '#shared/core/app-error.ts'
import { type Clock, minuteMs, secondMs } from '#shared/core/clock.ts'
import type { ConnectionId } from '#shared/core/ids.ts'
import type { PartnerFailure } from '#shared/partners/partner-failure.ts'
import { PartnerRefusal } from '#shared/partners/partner-refusal.ts'
import type { Log } from '../log/log.ts'
import type { ExchangeRecorder } from './exchange-recorder.ts'
import { networkCodeOf } from './network-code.ts'
import { type OutboundGate, OutboundRefused } from './outbound-gate.ts'
import type { HttpAnswer, NetworkCode, PartnerHttp, PartnerRequest } from './partner-request.ts'
import type { Grant, RateLimiter } from './rate-limiter.ts'
import { noAnswer, readAnswer } from './read-answer.ts'
import { readBody } from './read-body.ts'
import { readPaceWaitMs } from './read-pace.ts'
import { redactAddress, redactExcerpt, redactForm, redactHeaders } from './redact-exchange.ts'

export type { HttpAnswer, PartnerHttp, PartnerRequest } from './partner-request.ts'

/** A connection's side of the door: whom it speaks to, as whom, and in whose rate scope. */
export interface HttpBinding {
  readonly connectionId: ConnectionId
  readonly apiBase: string
  readonly scope: string
  readonly partner: {
    authHeaders(accessToken: string): Readonly<Record<string, string>>
    classifyFailure(answer: HttpAnswer): PartnerFailure
  }
  accessToken(): Promise<string>
  /** Asks once for a new token after the partner refused `refused`; null when there is none to be had. */
  renewToken?(refused: string): Promise<string | null>
  /** Asked after the wait for the limiter: nothing leaves in the name of a sign-in that was ended meanwhile. */
  isCurrent?(token: string): Promise<boolean>
}

export interface PartnerHttpDoor {
  bind(binding: HttpBinding): PartnerHttp
  /** Requests on their way: the virtual clock stands still while there are any. */
  inFlight(): number
  /** Cuts off what is on its way or waits for the limiter: all of it fails as cancelled, and so does whatever comes later. */
  close(): void
}

export interface PartnerHttpParts {
  readonly clock: Clock
  readonly limiter: RateLimiter
  readonly gate: OutboundGate
  readonly recorder?: ExchangeRecorder
  readonly log?: Log
  /** A rehearsal's in-process way to its sandbox; absent, real sockets. */
  readonly adapter?: AxiosAdapter
  /** No byte for this long ends a request, and so does this long altogether (a partner that drips never falls silent). */
  readonly silenceMs?: number
  readonly totalMs?: number
}

export function createPartnerHttp(parts: PartnerHttpParts): PartnerHttpDoor {
  const agents = { httpAgent: new http.Agent({ keepAlive: true }), httpsAgent: new https.Agent({ keepAlive: true }) }
  const sender = new Sender(parts, agents)
  return {
    bind: (binding) => ({ send: (request, options = {}) => sender.send(binding, request, options) }),
    inFlight: () => sender.inFlight,
    close() {
      sender.close()
      agents.httpAgent.destroy()
      agents.httpsAgent.destroy()
    },
  }
}

interface SendOptions {
  readonly signal?: AbortSignal
  readonly claimant?: string
}

class Sender {
  inFlight = 0
  private readonly parts: PartnerHttpParts
  private readonly agents: Pick<AxiosRequestConfig, 'httpAgent' | 'httpsAgent'>
  private readonly closing = new AbortController()

  constructor(parts: PartnerHttpParts, agents: Pick<AxiosRequestConfig, 'httpAgent' | 'httpsAgent'>) {
    this.parts = parts
    this.agents = agents
  }

  close(): void {
    this.closing.abort()
  }

  async send(binding: HttpBinding, request: PartnerRequest, given: SendOptions): Promise<HttpAnswer> {
    const closing = this.closing.signal
    const options = { ...given, signal: given.signal ? AbortSignal.any([given.signal, closing]) : closing }
    if (request.lane === 'sign-in') return this.exchange(binding, request, options, null)
    let token: string
    try {
      token = await binding.accessToken()
    } catch (failure) {
      if (this.closing.signal.aborted) throw new AppError('cancelled', { cause: failure })
      return noAnswer(codeWithoutToken(failure), 0)
    }
    const answer = await this.exchange(binding, request, options, token)
    const { kind } = binding.partner.classifyFailure(answer)
    if (kind === 'sign-in-revoked') {
      // A person may have signed in again while this was waiting its turn: then only the old sign-in is gone.
      const current = await binding.accessToken().catch(() => token)
      return current === token ? answer : this.exchange(binding, request, options, current)
    }
    if (!binding.renewToken || kind !== 'sign-in-expired') return answer
    // A token may die before its time; one renewal tells a dead token from a revoked sign-in.
    const renewed = await binding.renewToken(token).catch(() => null)
    return renewed === null ? answer : this.exchange(binding, request, options, renewed)
  }

  private async exchange(
    binding: HttpBinding,
    request: PartnerRequest,
    options: SendOptions,
    token: string | null,
  ): Promise<HttpAnswer> {
    const { clock, gate, limiter, log, recorder } = this.parts
    const claimant = options.claimant ?? request.lane
    const address = addressOf(binding.apiBase, request)
    const body = bodyTextOf(request)
    const { signal } = options
    const grant = await limiter.acquire({
      scope: binding.scope,
      lane: request.lane,
      claimant,
      ...(signal ? { signal } : {}),
    })
    if (token !== null && (await binding.isCurrent?.(token)) === false) {
      grant.giveBack()
      return noAnswer('signed-out', 0)
    }
    const startedAt = clock.now()
    const headers = headersOf(binding, request, token)
    const known = secretsOf(request, token)
    let answer: HttpAnswer
    this.inFlight++
    try {
      gate.pass({ address, body, ...(request.carries ? { carries: request.carries } : {}) })
      answer = await this.talk({ address, method: request.method, headers, body }, grant, known, options)
    } catch (failure) {
      if (!(failure instanceof OutboundRefused)) throw failure
      log?.error('The outbound gate refused a request.', {
        reason: failure.reason,
        host: failure.host,
        connectionId: binding.connectionId,
      })
      answer = noAnswer('blocked', 0, failure.reason)
    } finally {
      this.inFlight--
      grant.giveBack()
    }
    const slowDown = binding.partner.classifyFailure(answer).kind === 'slow-down'
    const waitMs = readPaceWaitMs(answer, clock.now())
    if (slowDown || waitMs !== null) limiter.observe(binding.scope, request.lane, { slowDown, waitMs })
    recorder?.record({
      at: startedAt,
      connectionId: binding.connectionId,
      claimant,
      lane: request.lane,
      method: request.method,
      address: redactAddress(address),
      requestHeaders: redactHeaders(headers),
      body: body === null ? null : { excerpt: excerptOf(request, body, known), bytes: body.length },
      records: request.records ?? 0,
      status: answer.status,
      networkCode: answer.networkCode,
      answerHeaders: redactHeaders(answer.headers),
      answerExcerpt: answer.excerpt,
      durationMs: answer.durationMs,
    })
    return answer
  }

  private async talk(
    asked: { address: URL; method: string; headers: Record<string, string>; body: string | null },
    grant: Grant,
    known: readonly string[],
    options: SendOptions,
  ): Promise<HttpAnswer> {
    const { adapter, clock, silenceMs = 30 * secondMs, totalMs = 2 * minuteMs } = this.parts
    const startedAt = clock.now()
    const deadline = new AbortController()
    const cancelDeadline = clock.after(totalMs, () => deadline.abort())
    const signal = options.signal ? AbortSignal.any([options.signal, deadline.signal]) : deadline.signal
    if (adapter) grant.stamp()
    try {
      const { data, headers, status } = await axios.request<unknown>({
        ...this.agents,
        url: asked.address.href,
        method: asked.method,
        headers: asked.headers,
        ...(asked.body === null ? {} : { data: asked.body }),
        ...(adapter ? { adapter } : { adapter: 'http', transport: stampingTransport(grant) }),
        // A company proxy may stand before the partner, never before this machine's own sandbox.
        ...(asked.address.protocol === 'http:' ? { proxy: false } : {}),
        transformRequest: [(text: unknown) => text],
        transformResponse: [(text: unknown) => text],
        responseType: 'stream',
        maxRedirects: 0,
        maxBodyLength: Number.POSITIVE_INFINITY,
        timeout: silenceMs,
        signal,
        validateStatus: () => true,
      })
      const body = await readBody(data, signal)
      return readAnswer({ status, headers, body, known, durationMs: clock.now() - startedAt })
    } catch (failure) {
      if (options.signal?.aborted) throw new AppError('cancelled', { cause: failure })
      const code = deadline.signal.aborted ? 'timed-out' : networkCodeOf(failure)
      return noAnswer(code, clock.now() - startedAt)
    } finally {
      cancelDeadline()
    }
  }
}

/** Stamps the grant when the socket is ready, which is when the first byte is written (decisions.md 7). */
function stampingTransport(grant: Grant) {
  return {
    request(options: https.RequestOptions, onAnswer: (answer: http.IncomingMessage) => void): http.ClientRequest {
      const secure = options.protocol === 'https:'
      const request = (secure ? https : http).request(options, onAnswer)
      request.once('socket', (socket) => {
        if (socket.connecting) socket.once(secure ? 'secureConnect' : 'connect', () => grant.stamp())
        else grant.stamp()
      })
      return request
    },
  }
}

function codeWithoutToken(failure: unknown): NetworkCode {
  const kind = failure instanceof PartnerRefusal ? failure.failure.kind : null
  if (kind === 'offline') return 'offline'
  return kind === 'unavailable' || kind === 'slow-down' || kind === 'unknown' ? 'closed' : 'signed-out'
}

function addressOf(apiBase: string, request: PartnerRequest): URL {
  const address = new URL(apiBase.replace(/\/+$/, '') + request.path)
  for (const [name, value] of Object.entries(request.query ?? {})) address.searchParams.set(name, value)
  return address
}

function bodyTextOf({ body }: PartnerRequest): string | null {
  if (!body) return null
  return body.kind === 'json' ? body.text : new URLSearchParams(body.fields).toString()
}

function headersOf(binding: HttpBinding, request: PartnerRequest, token: string | null): Record<string, string> {
  const type = request.body?.kind === 'form' ? 'application/x-www-form-urlencoded' : 'application/json'
  return {
    Accept: 'application/json',
    'User-Agent': 'AudienceCanvas',
    ...(request.body ? { 'Content-Type': type } : {}),
    ...request.headers,
    ...(token === null ? {} : binding.partner.authHeaders(token)),
  }
}

/** What must not show even where a vendor echoes it in a field of its own. */
function secretsOf(request: PartnerRequest, token: string | null): string[] {
  const fields = request.body?.kind === 'form' ? Object.values(request.body.fields) : []
  const secret = request.query?.secret
  return [...fields, ...(secret === undefined ? [] : [secret]), ...(token === null ? [] : [token])]
}

function excerptOf(request: PartnerRequest, body: string, known: readonly string[]): string {
  return request.body?.kind === 'form' ? redactForm(request.body.fields) : redactExcerpt(body, known)
}
