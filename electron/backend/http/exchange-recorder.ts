// One question and its answer as the inspector may show them: already redacted when they get here (redact-exchange.ts).
import type { ConnectionId } from '#shared/core/ids.ts'
import type { NetworkCode } from './partner-request.ts'
import type { RateLane } from './rate-limiter.ts'

export interface Exchange {
  readonly at: number
  readonly connectionId: ConnectionId
  readonly claimant: string
  readonly lane: RateLane
  /** The batch a member write carried; absent for everything else. */
  readonly batch?: { readonly id: number; readonly attempt: number }
  readonly method: string
  readonly address: string
  readonly requestHeaders: Readonly<Record<string, string>>
  /** The beginning of the body, digests shortened; `bytes` is its whole length. */
  readonly body: { readonly excerpt: string; readonly bytes: number } | null
  readonly records: number
  readonly status: number
  readonly networkCode: NetworkCode | null
  readonly answerHeaders: Readonly<Record<string, string>>
  readonly answerExcerpt: string
  readonly durationMs: number
}

export interface ExchangeRecorder {
  record(exchange: Exchange): void
}
