// Sends one person through a step as a test: the same hashing, the same request, the same door, in nobody's counters. It is kept as a
// batch of its own state, so that the inspector and the Activity page show it and every later removal carries what it sent.
import type { TestAnswer, TestPreview } from '#shared/contract/operate-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import { failureFixPhrase, failurePhrase } from '#shared/partners/failure-phrase.ts'
import { type NormalisationRules, normaliseIdentifier } from '#shared/partners/identifier.ts'
import type { PartnerFailure } from '#shared/partners/partner-failure.ts'
import type { ReadyAudienceSync } from '#shared/steps/audience-sync/audience-sync-config.ts'
import type { PartnerRequest } from '../http/partner-request.ts'
import { redactExcerpt } from '../http/redact-exchange.ts'
import { getPartner } from '../partners/partner-registry.ts'
import { identifierExample } from '../people/hash-examples.ts'
import { readIdentifiers } from '../people/read-identifiers.ts'
import { packIds, unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { Accounting } from './accounting.ts'
import type { BatchBooks } from './batch-books.ts'
import type { HashPeople } from './batch-builder.ts'
import { storeRows } from './batch-rows.ts'
import type { IdentifierRows } from './identifier-rows.ts'
import { countRecords } from './owned-rows.ts'
import type { SyncConnections } from './sync-sender.ts'
import type { SyncTarget, SyncTargets } from './sync-target.ts'

export interface TestedStep {
  readonly canvasId: CanvasId
  readonly stepId: StepId
  readonly config: ReadyAudienceSync
}

export class TestPerson {
  private readonly parts: {
    readonly database: Database
    readonly clock: Clock
    readonly accounting: Accounting
    readonly books: BatchBooks
    readonly targets: SyncTargets
    readonly rows: IdentifierRows
    readonly hash: HashPeople
    readonly connections: SyncConnections
    readonly rulesOf: (target: SyncTarget) => NormalisationRules
  }

  constructor(parts: TestPerson['parts']) {
    this.parts = parts
  }

  /** What would leave for a person: masked as stored, masked in normal form, the ends of the digest, or why a value is unusable. */
  preview({ config }: TestedStep, personId: number): TestPreview {
    const { database, rows, rulesOf } = this.parts
    const target = this.targetOf(config, 'add')
    const columns = rows.columns(target)
    const { values } = readIdentifiers(database, Uint32Array.of(personId), columns)
    const rules = rulesOf(target)
    return {
      cells: columns.flatMap((column, index) => {
        const raw = values[index] ?? null
        if (raw === null) return []
        const normal = normaliseIdentifier(column, raw, rules)
        const fault = normal.kind === 'fault' ? normal.fault : null
        return [{ column, ...identifierExample(column, raw, normal), fault }]
      }),
      syncedByStep: this.isSynced(target, personId),
      tested: this.isTested(target, personId),
    }
  }

  /** `remove` takes a test back: every identifier ever sent for the person goes along. Refused where a step synced the person, too. */
  async send(step: TestedStep, personId: number, action: 'add' | 'remove'): Promise<TestAnswer> {
    const { database, clock, accounting, books, rows, hash, connections, targets } = this.parts
    const target = this.targetOf(step.config, action)
    if (action === 'remove' && this.isSynced(target, personId)) throw new AppError('test-synced')
    const people = Uint32Array.of(personId)
    const prepared = rows.prepare(target, people, await hash(target, people, rows.columns(target)))
    if (prepared.sendable.length === 0) throw new AppError('test-unsendable')
    const id = database.transaction(() => {
      const { lastId } = database.run(
        `insert into batches (target_id, step_key, state, count, records, entries, people, created_at, attempts, last_tried_at, finished_at)
         values (?, ?, 'test', 1, ?, ?, ?, ?, 1, ?, ?)`,
        target.id,
        accounting.ensureStep(step.canvasId, step.stepId),
        countRecords(prepared.rows),
        packIds([0]),
        packIds(people),
        clock.now(),
        clock.now(),
        clock.now(),
      )
      storeRows(database, lastId, prepared)
      return lastId
    })
    const batch = books.get(id)
    const audience = await connections.ensureAudience(target, batch)
    if ('kind' in audience) return this.answered(target, id, 0, null, '', audience)
    targets.audienceCameToBe(target, audience)
    const { partner, http } = connections.open(target.connectionId)
    const write = partner.encodeWrite({ action, adAccountId: target.adAccount.id, audience, rows: batch.rows })
    const request = { method: write.method, path: write.path, body: bodyOf(write) }
    const answer = await http.send({ ...write, batch: { id, attempt: 1 } }, { claimant: `step ${batch.stepKey}` })
    const outcome = partner.readWrite(answer)
    const failure = outcome.kind === 'refused' ? await connections.lookCloser(target, outcome.failure) : null
    return this.answered(target, id, answer.durationMs, { ...request, status: answer.status }, answer.excerpt, failure)
  }

  private answered(
    target: SyncTarget,
    batchId: number,
    durationMs: number,
    request: TestAnswer['request'],
    excerpt: string,
    failure: PartnerFailure | null,
  ): TestAnswer {
    const { books, clock } = this.parts
    books.tested(batchId, { at: clock.now(), durationMs }, failure)
    const { manifest } = getPartner(target.partnerId)
    return {
      batchId,
      taken: failure === null,
      durationMs: Math.round(durationMs),
      request,
      answer: excerpt,
      phrase: failure && failurePhrase(failure.kind, manifest),
      fix: failure && failureFixPhrase(failure.kind, manifest),
      partnerCode: failure?.partnerCode ?? null,
    }
  }

  private targetOf(config: ReadyAudienceSync, action: 'add' | 'remove'): SyncTarget {
    // Taking out in a test would be no test: the person would be gone.
    if (config.action !== 'add') throw new AppError('test-adds-only')
    const { targets } = this.parts
    return targets.get(targets.ensure({ ...config, action }))
  }

  /** True while a step's batch put the person there, or is about to. */
  private isSynced(target: SyncTarget, personId: number): boolean {
    const batches = this.batchesWith(target, "(b.state = 'synced' or b.finished_at is null)", personId)
    const waits = this.parts.database
      .all(
        `select b.people from sync_blocks b join sync_targets t on t.id = b.target_id
         where t.connection_id = ? and t.ad_account_id = ? and t.audience_id = ? and t.action = 'add'`,
        target.connectionId,
        target.adAccount.id,
        target.audience.id,
      )
      .some((row) => unpackIds(row.people).includes(personId))
    return waits || batches.at(-1) === 'add'
  }

  private isTested(target: SyncTarget, personId: number): boolean {
    return this.batchesWith(target, "b.state = 'test' and b.failure_kind is null", personId).at(-1) === 'add'
  }

  private batchesWith(target: SyncTarget, condition: string, personId: number): string[] {
    return this.parts.database
      .all(
        `select t.action, b.people from batches b join sync_targets t on t.id = b.target_id
         where t.connection_id = ? and t.ad_account_id = ? and t.audience_id = ? and ${condition}
         order by b.finished_at is null, b.finished_at, b.id`,
        target.connectionId,
        target.adAccount.id,
        target.audience.id,
      )
      .filter((row) => unpackIds(row.people).includes(personId))
      .map((row) => String(row.action))
  }
}

function bodyOf({ body }: PartnerRequest): string {
  if (body?.kind === 'json') return redactExcerpt(body.text)
  return body?.kind === 'json-bytes' ? redactExcerpt(new TextDecoder().decode(body.bytes)) : ''
}
