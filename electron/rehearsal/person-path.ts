// One person's way through a draft: would they enter and why, when they would be where, what would leave for the partner and what
// would become of it. A rehearsal of one person; what it shows is masked, and digests show their ends only.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { entryOf } from '#shared/canvas/journey-rules.ts'
import type { PathField, PathStop, PersonPath } from '#shared/contract/rehearsal-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import { stepIdSchema } from '#shared/core/ids.ts'
import { failurePhrase } from '#shared/partners/failure-phrase.ts'
import { normaliseIdentifier } from '#shared/partners/identifier.ts'
import { columnsOf, type MatchField } from '#shared/partners/match-field.ts'
import { failureKinds } from '#shared/partners/partner-failure.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { sampleSegmentIds } from '#shared/people/sample-segments.ts'
import { newScenario } from '#shared/rehearsal/scenario.ts'
import { readyAudienceSyncSchema } from '#shared/steps/audience-sync/audience-sync-config.ts'
import { audienceOf } from '#shared/steps/entry/entry-config.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'
import { exitRulePort } from '../backend/journey/block-mover.ts'
import { getPartner } from '../backend/partners/partner-registry.ts'
import { identifierExample } from '../backend/people/hash-examples.ts'
import { maskedColumns, maskPerson } from '../backend/people/mask-person.ts'
import { optionalText } from '../backend/people/sql-cell.ts'
import { AnsweredQuestions } from './answered-questions.ts'
import { answersTo, ruleIn } from './filter-answers.ts'
import { Rehearsal } from './rehearsal.ts'
import type { RehearsalWish, RehearsalWorld } from './rehearsal-world.ts'

export interface PathWish extends Pick<RehearsalWish, 'document' | 'rules' | 'language'> {
  readonly workspaceFile: string
  readonly personId: number
  readonly startsAt: number
}

export async function followPerson(wish: PathWish): Promise<PersonPath> {
  const { personId, language, document } = wish
  const rehearsal = await Rehearsal.open({
    ...wish,
    // Whoever would not enter, or not yet, is followed as if they did now; whether they would is told apart.
    document: enteredAtOnce(document),
    scenario: { ...newScenario(wish.startsAt), people: { kind: 'workspace', segmentId: sampleSegmentIds.everyone } },
    source: { workspaceFile: wish.workspaceFile, csv: undefined, onlyPerson: personId },
  })
  try {
    const world = rehearsal.inside
    const { database, segments } = world
    const row = database.get(`select ${maskedColumns} from people where id = ?`, personId)
    if (!row) throw new AppError('not-found', { parameters: { what: String(personId) }, where: String(personId) })
    const entry = entryOf(document)
    const filter = entry && audienceOf(entry)
    const asked = { database, segments, language }
    const entering = filter
      ? {
          enters: segments.idsMatching(filter, [personId]).has(personId),
          rule: ruleIn(filter, asked),
          why: answersTo(filter, personId, asked),
        }
      : { enters: false, rule: null, why: [] }
    const questions = new AnsweredQuestions(world, personId, language)
    await rehearsal.passAll()
    const stops = stopsOf(world).map((stop) => ({
      ...stop,
      asked: questions.at(stop, document),
      sync: syncAt(world, stop.stepId, wish),
    }))
    return { person: maskPerson(row), ...entering, stops, endsAt: rehearsal.now }
  } finally {
    await rehearsal.close()
  }
}

function enteredAtOnce(document: CanvasDocument): CanvasDocument {
  const steps = document.logic.steps.map((step) =>
    step.kind === 'entry'
      ? { ...step, config: { ...step.config, schedule: 'at-launch', startsAt: null, endsAt: null } }
      : step,
  )
  return { ...document, logic: { ...document.logic, steps } }
}

type Stop = Pick<PathStop, 'stepId' | 'arrivesAt' | 'leavesAt' | 'port' | 'byExitRule'>

function stopsOf({ database }: RehearsalWorld): Stop[] {
  const moves = database.all(
    'select s.step_id, m.port, m.exits, m.at from moves m join steps s on s.key = m.step_key order by m.id',
  )
  const stops: Stop[] = []
  for (const move of moves) {
    const stepId = stepIdSchema.parse(move.step_id)
    if (move.port === null)
      stops.push({ stepId, arrivesAt: Number(move.at), leavesAt: null, port: null, byExitRule: false })
    const stop = stops.findLast((one) => one.stepId === stepId)
    if (!stop || move.port === null) continue
    stop.leavesAt = Number(move.at)
    stop.port = Number(move.exits) === 1 ? null : String(move.port)
    stop.byExitRule = move.port === exitRulePort
  }
  return stops
}

/** What would leave, field by field, and what would become of it; null where nothing is synced. */
function syncAt(world: RehearsalWorld, stepId: string, wish: PathWish): PathStop['sync'] {
  const step = world.document.logic.steps.find((one) => one.id === stepId)
  const config = step?.kind === 'audience-sync' ? readyAudienceSyncSchema.safeParse(step.config).data : undefined
  if (!config) return null
  const counted = world.counters
    .countersOf(world.document.id, { recount: false })
    .steps.find((one) => one.stepId === stepId)
  const { sync } = counted ?? {}
  const outcome = sync?.synced ? 'synced' : sync?.notSynced ? 'notSynced' : sync?.errored ? 'errored' : 'pending'
  return {
    partnerId: config.partnerId,
    audience: config.audience.name,
    action: config.action,
    outcome,
    reason: reasonOf(world, stepId),
    fields: config.fields.flatMap((field) => fieldsOf(world, field, config.partnerId, wish)),
  }
}

function reasonOf({ database }: RehearsalWorld, stepId: string): Phrase | null {
  const left = database.get(
    'select n.reason from not_synced n join steps s on s.key = n.step_key where s.step_id = ?',
    stepId,
  )
  const reason = notSyncedReasons.find(([name]) => name === left?.reason)
  if (reason) return reason[1]
  const failed = database.get(
    `select b.failure_kind, t.partner_id from batches b join sync_targets t on t.id = b.target_id join steps s on s.key = b.step_key
     where s.step_id = ? and b.failure_kind is not null order by b.id desc`,
    stepId,
  )
  const kind = failureKinds.find((known) => known === failed?.failure_kind)
  const partnerId = failed?.partner_id === 'pinterest' ? 'pinterest' : 'tiktok'
  return kind ? failurePhrase(kind, getPartner(partnerId).manifest) : null
}

const notSyncedReasons = [
  ['missing', phrase('notSynced.missing')],
  ['invalid', phrase('notSynced.invalid')],
  ['opted-out', phrase('notSynced.optedOut')],
  ['gone', phrase('notSynced.gone')],
  ['no-consent', phrase('notSynced.noConsent')],
] as const

function fieldsOf({ database }: RehearsalWorld, field: MatchField, partnerId: PartnerId, wish: PathWish): PathField[] {
  const { defaultRegion, partners } = wish.rules
  const rules = { defaultRegion, phoneForm: partners[partnerId].connection?.phoneForm ?? ('e164' as const) }
  return columnsOf([field]).flatMap((column) => {
    const raw = optionalText(database.get(`select ${column} as value from people where id = ?`, wish.personId)?.value)
    if (raw === null) return []
    const normal = normaliseIdentifier(column, raw, rules)
    return [
      {
        field,
        column,
        ...identifierExample(column, raw, normal),
        fault: normal.kind === 'fault' ? faultPhrase(normal.fault) : null,
      },
    ]
  })
}

function faultPhrase(fault: string): Phrase {
  return fault === 'opted-out' ? phrase('notSynced.optedOut') : phrase('notSynced.invalid')
}
