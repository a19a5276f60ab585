// Says what keeps a data partner's data from arriving, by looking at how things stand: server, keys, latest calls, names, cohorts
// (S109, S129–S131, S134). Pure: facts in, findings out.
import type { Finding, IngestServerState } from '#shared/contract/ingest-calls.ts'
import type { DataPartner } from '#shared/people/data-partners/data-partner.ts'
import type { AttributeType } from '#shared/people/person.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'
import type { Cohort } from '../cohort-book.ts'
import type { IngestCall } from './call-log.ts'
import type { CohortImport } from './cohort-calls.ts'
import type { ApiKey } from './key-book.ts'

export interface DiagnosisFacts {
  readonly partner: DataPartner
  readonly server: IngestServerState
  /** The partner's own, the newest first. */
  readonly keys: readonly ApiKey[]
  /** Its calls, and those that nobody's live key opened; the latest first. */
  readonly calls: readonly IngestCall[]
  readonly mapping: readonly {
    readonly name: string
    readonly type: AttributeType
    readonly actualType: AttributeType | null
    readonly people: number
  }[]
  readonly nearMisses: readonly { readonly name: string; readonly meant: string }[]
  readonly cohorts: readonly Cohort[]
  readonly imports: readonly CohortImport[]
}

export function diagnose(facts: DiagnosisFacts): Finding[] {
  return [
    judgeServer(facts),
    judgeKeys(facts),
    judgeCalls(facts),
    ...(facts.partner.brings === 'attributes' ? judgeNames(facts) : judgeCohorts(facts)),
  ]
}

function judgeServer({ server }: DiagnosisFacts): Finding {
  const { port } = server
  if (!server.on) return wrong(phrase('ingest.find.serverOff'), phrase('ingest.find.serverOff.fix'))
  if (server.trouble?.kind === 'port-in-use')
    return wrong(phrase('ingest.find.portInUse', { port }), phrase('ingest.find.portInUse.fix'))
  if (!server.running) return wrong(phrase('ingest.find.serverFailed', { port }), phrase('ingest.find.portInUse.fix'))
  return good(phrase('ingest.find.serverRuns', { address: server.addresses[0] ?? '' }))
}

function judgeKeys({ keys, partner }: DiagnosisFacts): Finding {
  const live = keys.filter((key) => key.revokedAt === null)
  const [newest] = keys
  if (!newest) return wrong(phrase('ingest.find.noKey', { partner: partner.label }), phrase('ingest.find.noKey.fix'))
  if (live.length === 0)
    return wrong(
      phrase('ingest.find.keyRevoked', { name: newest.name }),
      phrase('ingest.find.keyRevoked.fix', { partner: partner.label }),
    )
  const able = partner.brings === 'cohorts' ? live : live.filter((key) => key.permissions.includes('users.track'))
  const [best] = able.toSorted((one, other) => (other.lastUsedAt ?? 0) - (one.lastUsedAt ?? 0))
  if (!best)
    return wrong(
      phrase('ingest.find.noPermission', { name: live[0]?.name ?? '' }),
      phrase('ingest.find.noPermission.fix'),
    )
  if (best.lastUsedAt === null)
    return waiting(
      phrase('ingest.find.keyUnused', { name: best.name }),
      phrase('ingest.find.keyUnused.fix', { partner: partner.label }),
    )
  return good(phrase('ingest.find.keyUsed', { name: best.name }))
}

function judgeCalls({ calls, partner, server }: DiagnosisFacts): Finding {
  const [latest] = calls
  const label = partner.label
  if (!latest)
    return waiting(
      phrase('ingest.find.noCalls', { partner: label }),
      server.anywhere
        ? phrase('ingest.find.noCalls.fix', { partner: label })
        : phrase('ingest.find.noCallsHere.fix', { partner: label }),
    )
  const { status } = latest
  const problem = latest.summary.problems[0] ?? ''
  if (status === 401)
    return wrong(
      phrase('ingest.find.lastUnauthorized', { problem }),
      phrase('ingest.find.lastUnauthorized.fix', { partner: label }),
    )
  if (status === 429)
    return wrong(phrase('ingest.find.lastLimited'), phrase('ingest.find.lastLimited.fix', { partner: label }))
  if (status >= 400)
    return wrong(
      phrase('ingest.find.lastRefused', { status, problem }),
      phrase('ingest.find.lastRefused.fix', { partner: label }),
    )
  if (latest.summary.refused > 0 && partner.brings === 'attributes')
    return wrong(
      phrase('ingest.find.lastPartly', { count: latest.summary.refused, problem }),
      phrase('ingest.find.lastRefused.fix', { partner: label }),
    )
  return good(phrase('ingest.find.lastGood', { count: latest.summary.accepted }))
}

function judgeNames({ mapping, nearMisses, partner }: DiagnosisFacts): Finding[] {
  const label = partner.label
  return [
    ...nearMisses.map(({ name, meant }) =>
      wrong(
        phrase('ingest.find.nearMiss', { name, meant }),
        phrase('ingest.find.nearMiss.fix', { meant, partner: label }),
      ),
    ),
    ...mapping.map(({ name, type, actualType, people }) => {
      if (actualType === null)
        return waiting(phrase('ingest.find.notPrepared', { name }), phrase('ingest.find.notPrepared.fix'))
      if (actualType !== type)
        return wrong(
          phrase('ingest.find.otherType', { name, partner: label }),
          phrase('ingest.find.otherType.fix', { partner: label }),
        )
      return people === 0
        ? waiting(
            phrase('ingest.find.noValues', { name }),
            phrase('ingest.find.noValues.fix', { name, partner: label }),
          )
        : good(phrase('ingest.find.hasValues', { name, count: people }))
    }),
  ]
}

function judgeCohorts({ cohorts, imports, partner }: DiagnosisFacts): Finding[] {
  const label = partner.label
  const unnamed = cohorts.filter(({ name }) => name === null).length
  const [latest] = imports
  const unmatched = latest ? latest.unknown + latest.ambiguous + latest.refused : 0
  const all = latest ? unmatched + latest.added + latest.removed + latest.unchanged : 0
  return [
    cohorts.length === 0
      ? waiting(
          phrase('ingest.find.noCohorts', { partner: label }),
          phrase('ingest.find.noCohorts.fix', { partner: label }),
        )
      : good(phrase('ingest.find.cohorts', { count: cohorts.length })),
    ...(unnamed > 0
      ? [
          waiting(
            phrase('ingest.find.unnamed', { count: unnamed }),
            phrase('ingest.find.unnamed.fix', { partner: label }),
          ),
        ]
      : []),
    ...(all > 0 && unmatched * 2 > all
      ? [wrong(phrase('ingest.find.unmatched', { count: unmatched, all }), phrase('ingest.find.unmatched.fix'))]
      : []),
  ]
}

function good(said: Phrase): Finding {
  return { state: 'good', phrase: said, fix: null }
}
function waiting(said: Phrase, fix: Phrase): Finding {
  return { state: 'waiting', phrase: said, fix }
}
function wrong(said: Phrase, fix: Phrase): Finding {
  return { state: 'wrong', phrase: said, fix }
}
