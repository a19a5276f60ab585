// The closed family of partner failures and how each is treated (C19, decisions.md 2).

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
  'invalid-input',
  'too-large',
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
  'invalid-input': 'split',
  'too-large': 'split',
}

/** A partner's refusal, classified. Never holds a token or raw identifier; `partnerCode` is the vendor's own. */
export interface PartnerFailure {
  readonly kind: FailureKind
  readonly partnerCode: string
  /** The vendor asked us to wait this long (Retry-After), when it said so. */
  readonly retryAfterMs?: number
}
