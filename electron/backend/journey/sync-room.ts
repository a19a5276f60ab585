// Builds the sync engine and the journeys that feed it: the half of the composition root that a rehearsal shares (decisions.md 14).
import type { Clock } from '#shared/core/clock.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import type { Random } from '#shared/core/random.ts'
import { readyAudienceSyncSchema } from '#shared/steps/audience-sync/audience-sync-config.ts'
import { usualRetryWindowMs } from '../http/retry-policy.ts'
import { createWebhookDoor, type WebhookDoor } from '../http/webhook-door.ts'
import type { Log } from '../log/log.ts'
import type { AudienceDirectory } from '../partners/audience-directory.ts'
import type { ConnectionService } from '../partners/connection-service.ts'
import type { PartnerAddresses } from '../partners/partner-addresses.ts'
import type { PeopleWriter } from '../people/people-writer.ts'
import type { SegmentStore } from '../people/segment-store.ts'
import type { Database } from '../store/sqlite.ts'
import { Accounting } from '../sync/accounting.ts'
import { BatchBooks } from '../sync/batch-books.ts'
import { BatchBuilder, type HashPeople } from '../sync/batch-builder.ts'
import { Erasures } from '../sync/erasures.ts'
import { IdentifierRows } from '../sync/identifier-rows.ts'
import { hashingHere, type PeopleHashing } from '../sync/people-hashing.ts'
import { syncConnections } from '../sync/sync-connections.ts'
import { SyncIntake } from '../sync/sync-intake.ts'
import { SyncOperations } from '../sync/sync-operations.ts'
import { SyncPauses } from '../sync/sync-pauses.ts'
import { SyncRedirect } from '../sync/sync-redirect.ts'
import { SyncSender } from '../sync/sync-sender.ts'
import { type SyncTarget, SyncTargets } from '../sync/sync-target.ts'
import { TestPerson } from '../sync/test-person.ts'
import { type ConsentNeeds, WithheldPeople } from '../sync/withheld-people.ts'
import { CanvasLives } from './canvas-lives.ts'
import { Heart } from './heart.ts'
import { JourneyEngine } from './journey-engine.ts'
import { journeyPeople } from './journey-people.ts'
import { WebhookIntake } from './webhook-intake.ts'
import { WebhookSender } from './webhook-sender.ts'

export interface SyncRoomNeeds {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly segments: SegmentStore
  readonly writer: PeopleWriter
  readonly addresses: PartnerAddresses
  readonly connections: ConnectionService
  readonly audiences: AudienceDirectory
  readonly defaultRegion: () => string | null
  /** How long failed batches are tried again; absent, as long as the documents say. */
  readonly retryWindowMs?: () => number
  /** The workspace's, as an IANA name. */
  readonly timeZone: () => string
  /** Where webhooks may be sent. */
  readonly webhookHosts: () => readonly string[]
  /** A rehearsal's, which sends nothing; absent, the one that does. */
  readonly webhookDoor?: WebhookDoor
  /** Consent that a partner needs of a person; absent, none is asked for. */
  readonly consentNeeds?: ConsentNeeds
  /** Hashing on a thread of its own; absent, it is done here. */
  readonly hashing?: PeopleHashing
  /** Counters of a canvas moved. */
  readonly moved: (canvasId: CanvasId) => void
  readonly woke: (sleptMs: number) => void
  /** A rehearsal's clock: nothing has to be noticed between two deadlines. */
  readonly isVirtual?: boolean
}

export interface SyncRoom {
  readonly accounting: Accounting
  readonly lives: CanvasLives
  readonly engine: JourneyEngine
  readonly sender: SyncSender
  readonly heart: Heart
  readonly pauses: SyncPauses
  readonly operations: SyncOperations
  readonly testing: TestPerson
  readonly withheld: WithheldPeople
  readonly erasures: Erasures
  /** A canvas runs a new version, or the app started: who waits goes where the steps point now. */
  follow(canvasId: CanvasId): void
}

export function buildSyncRoom(needs: SyncRoomNeeds): SyncRoom {
  const { database, clock, random, log, addresses, connections, audiences } = needs
  const accounting = new Accounting(database)
  const lives = new CanvasLives(database, clock)
  const targets = new SyncTargets(database, (audience) => audiences.realOf(audience))
  const intake = new SyncIntake({ database, accounting, targets })
  const redirect = new SyncRedirect({ database, clock, targets })
  const rows = new IdentifierRows(database)
  const hashing = needs.hashing ?? hashingHere(database)
  const kindOf = (target: SyncTarget) => (target.connectionId.endsWith('-live') ? 'live' : 'sandbox')
  const moved = (stepKey: number) => {
    const canvasId = accounting.canvasOf(stepKey)
    if (canvasId) needs.moved(canvasId)
  }
  const rulesOf = (target: SyncTarget) => ({
    defaultRegion: needs.defaultRegion(),
    phoneForm: addresses.phoneFormOf(target.partnerId, kindOf(target)),
  })
  const hash: HashPeople = (target, ids, columns) => hashing.hash({ people: ids, columns, rules: rulesOf(target) })
  const books = new BatchBooks(database, accounting)
  const consentNeeds = needs.consentNeeds ?? (() => [])
  const withheld = new WithheldPeople({ database, clock, accounting, fresh: books.fresh, needs: consentNeeds, moved })
  const ways = syncConnections(connections, audiences)
  const limitsOf = (target: SyncTarget) => addresses.requestLimitsOf(target.partnerId, kindOf(target))
  const builder = new BatchBuilder({
    database,
    accounting,
    targets,
    rows,
    fresh: books.fresh,
    consentNeeds,
    hash,
    prepareHashing: () => hashing.prepare(),
    hashed: (failure) => {
      if (failure !== undefined) log.error('people could not be hashed; it is tried again', { failure })
      heart.nudge()
    },
    limitsOf,
    built: moved,
  })
  const sender = new SyncSender({
    database,
    clock,
    random,
    log,
    retryWindowMs: needs.retryWindowMs ?? (() => usualRetryWindowMs),
    targets,
    books,
    connections: ways,
    answered: (stepKey) => {
      redirect.answered(stepKey)
      withheld.answered()
      erasures.answered()
      moved(stepKey)
      heart.nudge()
    },
  })
  const erasures = new Erasures({
    ...{ database, clock, log, books, targets, rows, limitsOf },
    connections: ways,
  })
  const people = journeyPeople(needs)
  const webhooks = new WebhookSender({
    ...{ database, clock, log, people },
    door: needs.webhookDoor ?? createWebhookDoor({ clock, allowedHosts: needs.webhookHosts }),
    nudge: () => heart.nudge(),
  })
  const engine = new JourneyEngine({
    database,
    clock,
    lives,
    accounting,
    intake,
    webhooks: new WebhookIntake(database, needs.webhookHosts),
    people,
    timeZone: needs.timeZone,
    moved: needs.moved,
  })
  const heart: Heart = new Heart({
    clock,
    engine,
    builder,
    webhooks,
    sender,
    erasures,
    log,
    woke: needs.woke,
    isVirtual: needs.isVirtual ?? false,
  })
  const configOf = (canvasId: CanvasId, stepId: string) => {
    const steps = lives.findRunning(canvasId)?.logic.steps ?? []
    const step = steps.find((one) => one.id === stepId && one.kind === 'audience-sync')
    return readyAudienceSyncSchema.safeParse(step?.config).data
  }
  const follow = (canvasId: CanvasId) => {
    for (const books of accounting.booksOf(canvasId)) {
      const config = configOf(canvasId, books.stepId)
      if (books.pending > 0 && config) redirect.follow(books.key, config)
    }
  }
  const pauses = new SyncPauses(database, clock)
  const operations = new SyncOperations({
    database,
    clock,
    accounting,
    targets,
    configOf,
    changed: () => builder.startOver(),
  })
  const testing = new TestPerson({
    database,
    clock,
    accounting,
    books,
    targets,
    rows,
    hash,
    connections: ways,
    rulesOf,
  })
  return { accounting, lives, engine, sender, heart, pauses, operations, testing, withheld, erasures, follow }
}
