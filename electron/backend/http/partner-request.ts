// The shapes of a question to a partner and of its answer. Plain data: adapters build and read them, partner-http sends them.
import type { CarriedDigests } from './outbound-gate.ts'
import type { RateLane } from './rate-limiter.ts'

export interface PartnerRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Path below the connection's API base, with its trailing slash where the partner wants one. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?:
    | { readonly kind: 'json'; readonly text: string }
    /** JSON as UTF-8, for large ones. Handed over: whoever made it must not touch it again. */
    | { readonly kind: 'json-bytes'; readonly bytes: Uint8Array }
    | { readonly kind: 'form'; readonly fields: Readonly<Record<string, string>> }
  /** Which of the partner's rate lanes it counts in. Requests in `sign-in` carry no access token. */
  readonly lane: RateLane
  /** Records inside, in the partner's own counting; 0 for questions. */
  readonly records?: number
  /** Whose attempt it is, for the inspector. */
  readonly batch?: { readonly id: number; readonly attempt: number }
  /** Digests inside by column, for the gate; only member writes have it. */
  readonly carries?: CarriedDigests
}

/**
 * Why there was no answer. `redirected`: it pointed elsewhere and was not followed. `untrusted`: its certificate does not hold.
 * `blocked`: our own gate refused. `signed-out`: there is no access token to ask with.
 */
export type NetworkCode =
  | 'offline'
  | 'refused'
  | 'timed-out'
  | 'closed'
  | 'redirected'
  | 'untrusted'
  | 'blocked'
  | 'signed-out'

/** What came back, already read: never thrown for an HTTP status. `status` 0 means no answer at all, then `networkCode` says why. */
export interface HttpAnswer {
  readonly status: number
  readonly networkCode: NetworkCode | null
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON, or undefined when it was not JSON. */
  readonly json: unknown
  /** The first 2,000 characters, redacted, for the inspector. */
  readonly excerpt: string
  readonly durationMs: number
}

export interface PartnerHttp {
  /** Rejects only with AppError `cancelled`; everything else is an answer. `claimant` (a step, a screen) takes turns with others. */
  send(request: PartnerRequest, options?: { signal?: AbortSignal; claimant?: string }): Promise<HttpAnswer>
}
