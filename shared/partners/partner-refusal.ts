// A partner's "no" to a question (accounts, audiences, tokens), as something to throw. Writes return outcomes instead.
// Carries the classified failure only; never a token, an answer's text or an identifier.
import type { PartnerFailure } from './partner-failure.ts'

export class PartnerRefusal extends Error {
  override readonly name = 'PartnerRefusal'
  readonly failure: PartnerFailure
  constructor(failure: PartnerFailure) {
    super(`${failure.kind} (${failure.partnerCode})`)
    this.failure = failure
  }
}
