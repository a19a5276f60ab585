// A partner failure in words: what happened and what to do about it.
import type { Phrase } from '../words/say.ts'
import type { FailureKind } from './partner-failure.ts'
import type { PartnerManifest } from './partner-manifest.ts'

export function failurePhrase(kind: FailureKind, partner: Pick<PartnerManifest, 'label' | 'centerName'>): Phrase {
  return { key: `failure.${kind}`, parameters: { partner: partner.label, center: partner.centerName } }
}

export function failureFixPhrase(kind: FailureKind, partner: Pick<PartnerManifest, 'label' | 'centerName'>): Phrase {
  return { key: `failure.${kind}.fix`, parameters: { partner: partner.label, center: partner.centerName } }
}
