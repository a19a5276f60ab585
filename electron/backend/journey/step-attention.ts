// What a step should tell a person: the worst thing its unfinished batches met, since when, until when, and the button for it.
import type { StepCounters } from '#shared/contract/canvas-calls.ts'
import { failureFixPhrase, failurePhrase } from '#shared/partners/failure-phrase.ts'
import { type FailureKind, failureKinds, fixActionOf, treatmentOf } from '#shared/partners/partner-failure.ts'
import { type PartnerId, partnerIdSchema } from '#shared/partners/partner-id.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import type { Database, Row } from '../store/sqlite.ts'

type Attention = NonNullable<StepCounters['attention']>

export function findAttention(
  database: Database,
  stepKey: number,
  manifestOf: (id: PartnerId) => PartnerManifest,
): Attention | null {
  const troubles = database.all(
    `select b.failure_kind as kind, t.partner_id, min(b.first_failed_at) as first, min(b.gives_up_at) as gives_up, min(b.next_try_at) as next
     from batches b join sync_targets t on t.id = b.target_id
     where b.step_key = ? and b.finished_at is null and b.failure_kind is not null group by b.failure_kind, t.partner_id`,
    stepKey,
  )
  const worst = [...troubles].sort((left, right) => weight(right) - weight(left))[0]
  if (!worst) return null
  const kind = kindOf(worst)
  const partnerId = partnerIdSchema.parse(worst.partner_id)
  const partner = manifestOf(partnerId)
  const needsPerson = treatmentOf[kind] === 'needs-person'
  return {
    phrase: failurePhrase(kind, partner),
    fix: failureFixPhrase(kind, partner),
    button: fixActionOf[kind],
    partnerId,
    firstFailedAt: Number(worst.first),
    givesUpAt: Number(worst.gives_up),
    nextTryAt: worst.next === null ? null : Number(worst.next),
    severity: needsPerson ? 'needs-person' : 'waiting',
  }
}

function kindOf(row: Row): FailureKind {
  return failureKinds.find((kind) => kind === row.kind) ?? 'unknown'
}

function weight(row: Row): number {
  return treatmentOf[kindOf(row)] === 'needs-person' ? 2 : 1
}
