// The only axios: takes one whole request, waits for the limiter, passes the gate, sends it and reads whatever comes back.
// Knows no partner, no token's meaning and no retry; may live on a thread of its own (wire-thread.ts), so all it is given is plain data.
import http from 'node:http'
import https from 'node:https'
import axios, { type AxiosAdapter, type AxiosRequestConfig } from 'axios'
import { AppError } from '#shared/core/app-error.ts'
import { type Clock, minuteMs, secondMs } from '#shared/core/clock.ts'
import { networkCodeOf } from './network-code.ts'
import {
  type CarriedDigests,
  type GateRefusal,
  type OutboundCount,
  type OutboundGate,
  OutboundRefused,
} from './outbound-gate.ts'
import type { HttpAnswer } from './partner-request.ts'
import type { Grant, LaneState, Pace, RateLane, RateLimiter, RateLimits } from './rate-limiter.ts'
import { noAnswer, readAnswer } from './read-answer.ts'
import { readBody } from './read-body.ts'

/** A request as it leaves: address, headers and body are final, its token among them. */
export interface WireRequest {
  readonly scope: string
  readonly lane: RateLane
  readonly claimant: string
  readonly method: string
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  /** Bytes are handed over: whoever sends them must not touch them again. */
  readonly body: string | Uint8Array | null
  readonly carries?: CarriedDigests
  /** Secrets to strike out of the answer's excerpt. */
  readonly known: readonly string[]
}

export interface WireAnswer {
  readonly answer: HttpAnswer
  /** When it left the limiter. */
  readonly startedAt: number
  readonly refusal: GateRefusal | null
  /** The body's memory, where the wire is done with it: it never left, or all of it has. */
  readonly spent: ArrayBuffer | null
}

export interface WireOptions {
  /** Gives up at once, wherever the request is: the promise rejects with AppError `cancelled`. */
  readonly cancelled?: AbortSignal
  /** Takes back what still waits for the limiter, answered as `signed-out`; what is on its way goes on. */
  readonly withdrawn?: AbortSignal
}

export interface OutboundWire {
  send(request: WireRequest, options?: WireOptions): Promise<WireAnswer>
  setLimits(scope: string, limits: RateLimits): void
  observe(scope: string, lane: RateLane, pace: Pace): void
  stateOf(scope: string, lane: RateLane): Promise<LaneState>
  /** Opens the gate to a connection's hosts; replaces what it had. */
  allow(owner: string, addresses: readonly string[]): void
  counts(): Promise<readonly OutboundCount[]>
  /** Requests on their way: the virtual clock stands still while there are any. */
  inFlight(): number
  close(): void
}

export interface OutboundWireParts {
  readonly clock: Clock
  readonly limiter: RateLimiter
  readonly gate: OutboundGate
  /** A rehearsal's in-process way to its sandbox; absent, real sockets. */
  readonly adapter?: AxiosAdapter
  /** No byte for this long ends a request, and so does this long altogether (a partner that drips never falls silent). */
  readonly silenceMs?: number
  readonly totalMs?: number
}

export function createOutboundWire(parts: OutboundWireParts): OutboundWire {
  const { limiter, gate } = parts
  const agents = { httpAgent: new http.Agent({ keepAlive: true }), httpsAgent: new https.Agent({ keepAlive: true }) }
  const sender = new Sender(parts, agents)
  return {
    send: (request, options = {}) => sender.send(request, options),
    setLimits: (scope, limits) => limiter.setLimits(scope, limits),
    observe: (scope, lane, pace) => limiter.observe(scope, lane, pace),
    stateOf: async (scope, lane) => limiter.stateOf(scope, lane),
    allow: (owner, addresses) => gate.allow(owner, addresses),
    counts: async () => gate.counts(),
    inFlight: () => sender.inFlight,
    close() {
      sender.close()
      agents.httpAgent.destroy()
      agents.httpsAgent.destroy()
    },
  }
}

class Sender {
  inFlight = 0
  private readonly parts: OutboundWireParts
  private readonly agents: Pick<AxiosRequestConfig, 'httpAgent' | 'httpsAgent'>
  private readonly closing = new AbortController()

  constructor(parts: OutboundWireParts, agents: Pick<AxiosRequestConfig, 'httpAgent' | 'httpsAgent'>) {
    this.parts = parts
    this.agents = agents
  }

  close(): void {
    this.closing.abort()
  }

  async send(request: WireRequest, { cancelled, withdrawn }: WireOptions): Promise<WireAnswer> {
    const { clock, gate, limiter } = this.parts
    const over = anyOf([this.closing.signal, cancelled])
    const { scope, lane, claimant } = request
    let grant: Grant
    try {
      grant = await limiter.acquire({ scope, lane, claimant, signal: anyOf([over, withdrawn]) })
    } catch (failure) {
      if (over.aborted || !withdrawn?.aborted) throw failure
      return { answer: noAnswer('signed-out', 0), startedAt: clock.now(), refusal: null, spent: memoryOf(request.body) }
    }
    const startedAt = clock.now()
    this.inFlight++
    try {
      const address = new URL(request.address)
      gate.pass({ address, body: request.body, ...(request.carries ? { carries: request.carries } : {}) })
      const sending = { isWritten: false }
      const answer = await this.talk(request, address, grant, over, sending)
      return { answer, startedAt, refusal: null, spent: sending.isWritten ? memoryOf(request.body) : null }
    } catch (failure) {
      if (!(failure instanceof OutboundRefused)) throw failure
      return {
        answer: noAnswer('blocked', 0, failure.reason),
        startedAt,
        refusal: failure.reason,
        spent: memoryOf(request.body),
      }
    } finally {
      this.inFlight--
      grant.giveBack()
    }
  }

  private async talk(
    request: WireRequest,
    address: URL,
    grant: Grant,
    over: AbortSignal,
    sending: Sending,
  ): Promise<HttpAnswer> {
    const { adapter, clock, silenceMs = 30 * secondMs, totalMs = 2 * minuteMs } = this.parts
    const startedAt = clock.now()
    const deadline = new AbortController()
    const cancelDeadline = clock.after(totalMs, () => deadline.abort())
    const signal = anyOf([over, deadline.signal])
    if (adapter) grant.stamp()
    try {
      const { data, headers, status } = await axios.request<unknown>({
        ...this.agents,
        url: request.address,
        method: request.method,
        headers: { ...request.headers },
        ...(request.body === null ? {} : { data: sendable(request.body) }),
        ...(adapter ? { adapter } : { adapter: 'http', transport: stampingTransport(grant, sending) }),
        // A company proxy may stand before the partner, never before this machine's own sandbox.
        ...(address.protocol === 'http:' ? { proxy: false } : {}),
        transformRequest: [(body: unknown) => body],
        transformResponse: [(text: unknown) => text],
        responseType: 'stream',
        maxRedirects: 0,
        maxBodyLength: Number.POSITIVE_INFINITY,
        timeout: silenceMs,
        signal,
        validateStatus: () => true,
      })
      grant.answered()
      // A partner in this process has read all it will when it answers.
      if (adapter) sending.isWritten = true
      const body = await readBody(data, signal)
      return readAnswer({ status, headers, body, known: request.known, durationMs: clock.now() - startedAt })
    } catch (failure) {
      if (over.aborted) throw new AppError('cancelled', { cause: failure })
      const code = deadline.signal.aborted ? 'timed-out' : networkCodeOf(failure)
      return noAnswer(code, clock.now() - startedAt)
    } finally {
      cancelDeadline()
    }
  }
}

/** What is seen of a request on its way out. */
interface Sending {
  /** All of it was handed to the operating system. */
  isWritten: boolean
}

function memoryOf(body: WireRequest['body']): ArrayBuffer | null {
  return body instanceof Uint8Array && body.buffer instanceof ArrayBuffer ? body.buffer : null
}

/** axios takes a Buffer as it is, and would read a bare Uint8Array as an object. */
function sendable(body: string | Uint8Array): string | Buffer {
  return typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
}

function anyOf(signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined))
}

/** Stamps the grant when the socket is ready, which is when the first byte is written (decisions.md 7). */
function stampingTransport(grant: Grant, sending: Sending) {
  return {
    request(options: https.RequestOptions, onAnswer: (answer: http.IncomingMessage) => void): http.ClientRequest {
      const secure = options.protocol === 'https:'
      const request = (secure ? https : http).request(options, onAnswer)
      request.once('finish', () => {
        sending.isWritten = true
      })
      request.once('socket', (socket) => {
        if (socket.connecting) socket.once(secure ? 'secureConnect' : 'connect', () => grant.stamp())
        else grant.stamp()
      })
      return request
    },
  }
}
