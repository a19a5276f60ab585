// What a launch would reach: for every sync step, how many of those who come to it fall away and why, and when the last of them is
// at the partner. A rehearsal without faults, counted from its rows.
import { createHash } from 'node:crypto'
import type { ReachForecast, StepReach } from '#shared/contract/rehearsal-calls.ts'
import { stepIdSchema } from '#shared/core/ids.ts'
import { partnerIdSchema } from '#shared/partners/partner-id.ts'
import { newScenario } from '#shared/rehearsal/scenario.ts'
import { getPartner } from '../backend/partners/partner-registry.ts'
import type { Database } from '../backend/store/sqlite.ts'
import { findRows } from '../backend/sync/batch-rows.ts'
import { Rehearsal } from './rehearsal.ts'
import type { RehearsalWish } from './rehearsal-world.ts'

export type ForecastWish = Pick<RehearsalWish, 'document' | 'rules' | 'language'> & {
  readonly workspaceFile: string
  readonly startsAt: number
}

export async function forecastReach(wish: ForecastWish): Promise<ReachForecast> {
  const rehearsal = await Rehearsal.open({
    ...wish,
    scenario: newScenario(wish.startsAt),
    source: { workspaceFile: wish.workspaceFile, csv: undefined },
  })
  try {
    await rehearsal.passAll()
    return reachOf(rehearsal)
  } finally {
    await rehearsal.close()
  }
}

function reachOf(rehearsal: Rehearsal): ReachForecast {
  const { database } = rehearsal.inside
  const rows = database.all(
    `select s.key, s.step_id, s.entered, s.synced, s.errored, s.pending, t.partner_id, max(b.finished_at) as finished
     from steps s join batches b on b.step_key = s.key join sync_targets t on t.id = b.target_id where s.is_sync = 1 group by s.key
     union all select s.key, s.step_id, s.entered, 0, 0, s.pending, null, null from steps s
     where s.is_sync = 1 and not exists (select 1 from batches b where b.step_key = s.key)`,
  )
  const [entry] = rehearsal.document.logic.steps.filter(({ kind }) => kind === 'entry')
  const counted = rehearsal.countersAt(rehearsal.now).steps.find(({ stepId }) => stepId === entry?.id)
  const steps = rows.map((row): StepReach => {
    const key = Number(row.key)
    const lost = lossesAt(database, key)
    const arrived = Number(row.entered)
    const hasField = arrived - lost('missing') - lost('gone')
    const valid = hasField - lost('invalid')
    const consented = valid - lost('opted-out') - lost('no-consent')
    const partnerId = partnerIdSchema.safeParse(row.partner_id).data
    const unique = uniqueAt(database, key)
    const minimum = partnerId ? getPartner(partnerId).manifest.limits.sizeShownFrom.value : 0
    return {
      stepId: stepIdSchema.parse(row.step_id),
      arrived,
      hasField,
      valid,
      consented,
      unique,
      synced: Number(row.synced),
      partnerMinimum: minimum,
      isShown: unique >= minimum,
      finishesAt: row.finished === null ? null : Number(row.finished),
    }
  })
  return { entered: counted?.entered ?? 0, startsAt: rehearsal.scenario.startsAt, steps }
}

function lossesAt(database: Database, stepKey: number): (reason: string) => number {
  const losses = new Map(
    database
      .all('select reason, count(*) as people from not_synced where step_key = ? group by reason', stepKey)
      .map((row) => [String(row.reason), Number(row.people)] as const),
  )
  return (reason) => losses.get(reason) ?? 0
}

/** Two people with the same digests are one at the partner; both count as synced (decisions.md 3). */
function uniqueAt(database: Database, stepKey: number): number {
  const seen = new Set<string>()
  const batches = database.all("select id from batches where step_key = ? and state != 'split'", stepKey)
  for (const { id } of batches) {
    const sent = findRows(database, Number(id))
    if (!sent) continue
    const { rows } = sent
    const width = rows.columns.length
    for (let row = 0; row < rows.count; row++) {
      const cells = rows.digests.subarray(row * width * 32, (row + 1) * width * 32)
      const present = rows.present.subarray(row * width, (row + 1) * width)
      seen.add(createHash('sha256').update(present).update(cells).digest('base64'))
    }
  }
  return seen.size
}
