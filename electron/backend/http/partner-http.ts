// The only door to partners: one axios, one outbound gate, one limiter. Under construction by its owner; these are its shapes.

export interface PartnerRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Path below the connection's API base, with its trailing slash where the partner wants one. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?:
    | { readonly kind: 'json'; readonly text: string }
    | { readonly kind: 'form'; readonly fields: Readonly<Record<string, string>> }
  /** Which of the partner's rate lanes it counts in. */
  readonly lane: 'write' | 'read' | 'sign-in'
  /** Records inside, for the gate's counts; 0 for questions. */
  readonly records?: number
}

/** What came back, already read: never thrown for an HTTP status. `status` 0 means no answer at all, then `networkCode` says why. */
export interface HttpAnswer {
  readonly status: number
  readonly networkCode: 'offline' | 'refused' | 'timed-out' | 'closed' | 'redirected' | null
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON, or undefined when it was not JSON. */
  readonly json: unknown
  /** The first 2,000 characters, redacted, for the inspector. */
  readonly excerpt: string
  readonly durationMs: number
}

export interface PartnerHttp {
  send(request: PartnerRequest, options?: { signal?: AbortSignal }): Promise<HttpAnswer>
}
