// The closed family of partner failures, how each is treated (C19, decisions.md 2) and which one button fixes it.
// Plain data: the sentences are the `failure.*` words, the vendor's own codes stay in the partner's folder.

/** What a partner's refusal means, whatever its own code was. */
export const failureKinds = [
  'slow-down',
  'unavailable',
  'offline',
  'sign-in-expired',
  'sign-in-revoked',
  'not-allowed',
  'not-found',
  'over-quota',
  'terms-pending',
  'misconfigured',
  'invalid-input',
  'too-large',
  'rejected',
  'unknown',
] as const
export type FailureKind = (typeof failureKinds)[number]

/** transient: retried 13 h · needs-person: waits for a person within the 13 h · permanent: Errored at once · split: halved. */
export type FailureTreatment = 'transient' | 'needs-person' | 'permanent' | 'split'

export const treatmentOf: Readonly<Record<FailureKind, FailureTreatment>> = {
  'slow-down': 'transient',
  unavailable: 'transient',
  offline: 'transient',
  unknown: 'transient',
  'sign-in-expired': 'needs-person',
  'sign-in-revoked': 'needs-person',
  'not-allowed': 'needs-person',
  'not-found': 'needs-person',
  'over-quota': 'needs-person',
  'terms-pending': 'needs-person',
  misconfigured: 'needs-person',
  'invalid-input': 'split',
  'too-large': 'split',
  rejected: 'permanent',
}

/** What the failure's one button does; its label is the word `fixAction.<action>`. */
export const fixActions = [
  'try-now',
  'reconnect',
  'open-partner-page',
  'choose-audience',
  'free-up-audiences',
  'check-connection',
  'see-people',
] as const
export type FixAction = (typeof fixActions)[number]

export const fixActionOf: Readonly<Record<FailureKind, FixAction>> = {
  'slow-down': 'try-now',
  unavailable: 'try-now',
  offline: 'try-now',
  unknown: 'try-now',
  'sign-in-expired': 'reconnect',
  'sign-in-revoked': 'reconnect',
  'not-allowed': 'open-partner-page',
  'not-found': 'choose-audience',
  'over-quota': 'free-up-audiences',
  'terms-pending': 'open-partner-page',
  misconfigured: 'check-connection',
  'invalid-input': 'see-people',
  'too-large': 'see-people',
  rejected: 'see-people',
}

/** A partner's refusal, classified. Never holds a token or raw identifier; `partnerCode` is the vendor's own. */
export interface PartnerFailure {
  readonly kind: FailureKind
  readonly partnerCode: string
  /** The vendor asked us to wait this long (Retry-After), when it said so. */
  readonly retryAfterMs?: number
  /** The vendor answers this code for a vanished audience too (TikTok 40002, A5): look the audience up before splitting. */
  readonly checkAudience?: true
}
