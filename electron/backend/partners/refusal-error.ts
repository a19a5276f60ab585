// A partner's refusal as an error for a person: reason and fix in words, the vendor's own code beside them. Pure.
import { AppError } from '#shared/core/app-error.ts'
import { failureFixPhrase, failurePhrase } from '#shared/partners/failure-phrase.ts'
import { type PartnerFailure, treatmentOf } from '#shared/partners/partner-failure.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { speak } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'

export function refusalError(manifest: PartnerManifest, failure: PartnerFailure, language: Language): AppError {
  const [reason, fix] = [failurePhrase(failure.kind, manifest), failureFixPhrase(failure.kind, manifest)]
  return new AppError('partner-refused', {
    parameters: { code: failure.partnerCode, reason: speak(language, reason), fix: speak(language, fix) },
    retryable: treatmentOf[failure.kind] === 'transient',
  })
}
