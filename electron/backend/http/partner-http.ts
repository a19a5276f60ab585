// A connection's door to its partner: puts a request together with its token, sends it over the wire, and learns from the answer
// whether the token died or the pace is too quick. Never retries (retry-policy plans that), never throws for an answer.
import { AppError } from '#shared/core/app-error.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { ConnectionId } from '#shared/core/ids.ts'
import type { PartnerFailure } from '#shared/partners/partner-failure.ts'
import { PartnerRefusal } from '#shared/partners/partner-refusal.ts'
import type { Log } from '../log/log.ts'
import { giveBodyRoomBack } from './body-room.ts'
import type { ExchangeRecorder } from './exchange-recorder.ts'
import type { OutboundWire, WireAnswer } from './outbound-wire.ts'
import type { HttpAnswer, NetworkCode, PartnerHttp, PartnerRequest } from './partner-request.ts'
import { noAnswer } from './read-answer.ts'
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
  /** False when the sign-in a token came from was ended meanwhile. */
  isCurrent?(token: string): Promise<boolean>
}

export interface PartnerHttpDoor {
  bind(binding: HttpBinding): PartnerHttp
  /** A sign-in was ended or replaced: nothing that still waits leaves in its name once this has resolved. */
  signInChanged(connectionId: ConnectionId): Promise<void>
  inFlight(): number
  /** Cuts off what is on its way or waits for the limiter: all of it fails as cancelled, and so does whatever comes later. */
  close(): void
}

export interface PartnerHttpParts {
  readonly clock: Clock
  readonly wire: OutboundWire
  readonly recorder?: ExchangeRecorder
  readonly log?: Log
}

interface SendOptions {
  readonly cancelled: AbortSignal
  readonly claimant: string
}

interface Waiting {
  readonly binding: HttpBinding
  readonly token: string
  readonly withdrawal: AbortController
}

export function createPartnerHttp(parts: PartnerHttpParts): PartnerHttpDoor {
  const door = new Door(parts)
  return {
    bind: (binding) => ({ send: (request, options = {}) => door.send(binding, request, options) }),
    signInChanged: (connectionId) => door.signInChanged(connectionId),
    inFlight: () => parts.wire.inFlight(),
    close: () => door.close(),
  }
}

class Door {
  private readonly parts: PartnerHttpParts
  private readonly closing = new AbortController()
  private readonly waiting = new Set<Waiting>()

  constructor(parts: PartnerHttpParts) {
    this.parts = parts
  }

  close(): void {
    this.closing.abort()
    this.parts.wire.close()
  }

  async signInChanged(connectionId: ConnectionId): Promise<void> {
    for (const { binding, token, withdrawal } of [...this.waiting]) {
      if (binding.connectionId !== connectionId) continue
      if ((await binding.isCurrent?.(token)) === false) withdrawal.abort()
    }
  }

  async send(
    binding: HttpBinding,
    request: PartnerRequest,
    given: { signal?: AbortSignal; claimant?: string },
  ): Promise<HttpAnswer> {
    const closing = this.closing.signal
    const options = {
      cancelled: given.signal ? AbortSignal.any([given.signal, closing]) : closing,
      claimant: given.claimant ?? request.lane,
    }
    const body = bodyOf(request)
    if (request.lane === 'sign-in') return (await this.exchange(binding, request, options, null, body)).answer
    let token: string
    try {
      token = await binding.accessToken()
    } catch (failure) {
      if (closing.aborted) throw new AppError('cancelled', { cause: failure })
      return noAnswer(codeWithoutToken(failure), 0)
    }
    const first = await this.exchange(binding, request, options, token, body)
    const better = await this.betterToken(binding, token, first.answer)
    if (better === null) {
      letGo(first.body)
      return first.answer
    }
    // The partner answered before it had read all of it, so the body is gone with the wire: asked again like any lost answer.
    if (body !== null && first.body === null) return noAnswer('closed', first.answer.durationMs)
    const again = await this.exchange(binding, request, options, better, first.body)
    letGo(again.body)
    return again.answer
  }

  /** Another token to ask with, after a partner refused this one; null when the answer stands. */
  private async betterToken(binding: HttpBinding, token: string, answer: HttpAnswer): Promise<string | null> {
    const { kind } = binding.partner.classifyFailure(answer)
    if (kind === 'sign-in-revoked') {
      // A person may have signed in again while this was waiting its turn: then only the old sign-in is gone.
      const current = await binding.accessToken().catch(() => token)
      return current === token ? null : current
    }
    // A token may die before its time; one renewal tells a dead token from a revoked sign-in.
    if (kind === 'sign-in-expired') return (await binding.renewToken?.(token).catch(() => null)) ?? null
    return null
  }

  /** Hands the body over; it comes back with the answer where the wire is done with it, or was text. */
  private async exchange(
    binding: HttpBinding,
    request: PartnerRequest,
    options: SendOptions,
    token: string | null,
    body: Body,
  ): Promise<{ readonly answer: HttpAnswer; readonly body: Body }> {
    const { clock, wire, log, recorder } = this.parts
    const { connectionId, scope, partner } = binding
    const { lane } = request
    const { claimant, cancelled } = options
    const address = addressOf(binding.apiBase, request)
    const headers = headersOf(binding, request, token)
    const known = secretsOf(request, token)
    // Before it is sent: bytes are handed over to the wire.
    const place = body instanceof Uint8Array ? { from: body.byteOffset, length: body.byteLength } : null
    const shown = recorder && body !== null ? { excerpt: excerptOf(request, body, known), bytes: body.length } : null
    const withdrawal = new AbortController()
    const waits = token === null ? null : { binding, token, withdrawal }
    if (waits) this.waiting.add(waits)
    let sent: WireAnswer
    try {
      sent = await wire.send(
        {
          scope,
          lane,
          claimant,
          method: request.method,
          address: address.href,
          headers,
          body,
          ...(request.carries ? { carries: request.carries } : {}),
          known,
        },
        { cancelled, withdrawn: withdrawal.signal },
      )
    } finally {
      if (waits) this.waiting.delete(waits)
    }
    const { answer, startedAt, refusal, spent } = sent
    const returned = place === null ? body : spent && new Uint8Array(spent, place.from, place.length)
    // Taken back before it left: there is nothing to learn and nothing to show.
    if (answer.networkCode === 'signed-out') return { answer, body: returned }
    if (refusal)
      log?.error('The outbound gate refused a request.', { reason: refusal, host: address.host, connectionId })
    const slowDown = partner.classifyFailure(answer).kind === 'slow-down'
    const waitMs = readPaceWaitMs(answer, clock.now())
    if (slowDown || waitMs !== null) wire.observe(scope, lane, { slowDown, waitMs })
    recorder?.record({
      at: startedAt,
      connectionId,
      claimant,
      lane,
      ...(request.batch ? { batch: request.batch } : {}),
      method: request.method,
      address: redactAddress(address),
      requestHeaders: redactHeaders(headers),
      body: shown,
      records: request.records ?? 0,
      status: answer.status,
      networkCode: answer.networkCode,
      answerHeaders: redactHeaders(answer.headers),
      answerExcerpt: answer.excerpt,
      durationMs: answer.durationMs,
    })
    return { answer, body: returned }
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

/** As it leaves. */
type Body = string | Uint8Array | null

/** Bytes that nobody will send again. */
function letGo(body: Body): void {
  if (body instanceof Uint8Array && body.buffer instanceof ArrayBuffer) giveBodyRoomBack(body.buffer)
}

function bodyOf({ body }: PartnerRequest): Body {
  if (!body) return null
  if (body.kind === 'form') return new URLSearchParams(body.fields).toString()
  return body.kind === 'json' ? body.text : body.bytes
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

/** Enough of a body for its excerpt; the rest of 2 MB is not turned into text for it. */
const excerptBytes = 4_096

function excerptOf(request: PartnerRequest, body: string | Uint8Array, known: readonly string[]): string {
  if (request.body?.kind === 'form') return redactForm(request.body.fields)
  const beginning = typeof body === 'string' ? body : Buffer.from(body.subarray(0, excerptBytes)).toString('utf8')
  return redactExcerpt(beginning, known)
}
