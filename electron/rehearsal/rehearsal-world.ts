// The world of one rehearsal: the live engine over a database in memory, on a virtual clock, with partners in this process
// (decisions.md 14). It opens no socket, asks no keychain and never writes to the workspace; only the ports differ from live.
import { blocksLaunch, checkCanvas } from '#shared/canvas/canvas-checks.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { AppError } from '#shared/core/app-error.ts'
import { minuteMs } from '#shared/core/clock.ts'
import { seededRandom } from '#shared/core/random.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { everyone } from '#shared/people/segment-filter.ts'
import type { RehearsedRules } from '#shared/rehearsal/rehearsed-rules.ts'
import type { Scenario } from '#shared/rehearsal/scenario.ts'
import type { Language } from '#shared/words/word-table.ts'
import { sessionVault } from '../backend/auth/session-vault.ts'
import { canvasWorld } from '../backend/journey/canvas-world.ts'
import { CountersView } from '../backend/journey/counters-view.ts'
import { buildSyncRoom, type SyncRoom } from '../backend/journey/sync-room.ts'
import { silentLog } from '../backend/log/log.ts'
import { getPartner } from '../backend/partners/partner-registry.ts'
import { buildPartnerRoom } from '../backend/partners/partner-room.ts'
import { PeopleWriter } from '../backend/people/people-writer.ts'
import type { Database } from '../backend/store/sqlite.ts'
import { openWorkspaceDatabase } from '../backend/workspace-database.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { bringPeople, type PeopleSource } from './copied-people.ts'
import { HeardSegments } from './heard-segments.ts'
import { inProcessWire, type Overhearing } from './in-process-wire.ts'
import { recordedWebhooks } from './recorded-webhooks.ts'
import { RehearsalPartners } from './rehearsal-partners.ts'

/** Signing in and making audiences takes a varying while; it is over before the scenario's first moment. */
const preparationMs = 5 * minuteMs

export interface RehearsalWish {
  readonly document: CanvasDocument
  readonly scenario: Scenario
  readonly source: PeopleSource
  readonly rules: RehearsedRules
  readonly language: Language
  readonly overhearing?: Overhearing
}

export interface RehearsalWorld {
  readonly clock: VirtualClock
  readonly database: Database
  readonly sandbox: Sandbox
  readonly room: SyncRoom
  readonly segments: HeardSegments
  readonly counters: CountersView
  readonly partners: RehearsalPartners
  /** The canvas as it is rehearsed: audiences that are made at its own partners, not the marketer's. */
  readonly document: CanvasDocument
  /** Time stands still while this is above zero. */
  inFlight(): number
  /** Lets time pass up to a moment. */
  passTo(at: number): Promise<void>
  /** Goes to the scenario's first moment and launches. */
  launch(): Promise<void>
  close(): Promise<void>
}

export async function openRehearsalWorld(wish: RehearsalWish): Promise<RehearsalWorld> {
  const { scenario, language, rules } = wish
  const { timeZone, defaultRegion, webhookHosts } = rules
  const clock = new VirtualClock(scenario.startsAt - preparationMs)
  const database = openWorkspaceDatabase('memory')
  const sandbox = await startSandbox({
    file: ':memory:',
    port: null,
    clock,
    random: seededRandom(scenario.seed ^ 0x5a4db0),
  })
  const wire = inProcessWire(clock, sandbox, wish.overhearing)
  const { addresses, door, oauth, tokens, book, cache, connections, audiences } = buildPartnerRoom({
    ...{ database, clock, log: silentLog, sandbox, wire },
    vault: sessionVault('not-installed'),
    sandboxRules: (partnerId) => rules.partners[partnerId].connection ?? undefined,
    oauthPort: 0,
    language: () => language,
    restored: (id) => {
      room.sender.tryNow(id)
      room.heart.nudge()
    },
  })
  const segments = new HeardSegments(database, clock, { language: () => language })
  const writer = new PeopleWriter(database, clock, { defaultRegion: () => defaultRegion })
  const room: SyncRoom = buildSyncRoom({
    database,
    clock,
    random: seededRandom(scenario.seed),
    log: silentLog,
    segments,
    writer,
    addresses,
    connections,
    audiences,
    defaultRegion: () => defaultRegion,
    timeZone: () => timeZone,
    webhookHosts: () => webhookHosts,
    webhookDoor: recordedWebhooks(webhookHosts, wish.overhearing),
    consentNeeds: (partnerId) => rules.partners[partnerId].consentsNeeded,
    retryWindowMs: () => rules.retryWindowMs,
    moved: () => {},
    woke: () => {},
    isVirtual: true,
  })
  const manifestOf = (id: PartnerId) => getPartner(id).manifest
  const inFlight = () => wire.inFlight() - sandbox.holding()
  const passTo = (at: number) => clock.advanceTo(at, { inFlight })
  const close = async () => {
    room.heart.stop()
    room.sender.stop()
    door.close()
    await oauth.close()
    await room.sender.settled()
    await sandbox.stop()
    database.close()
  }
  try {
    const entering = await bringPeople({ ...wish, database, clock, segments })
    const partners = new RehearsalPartners({ clock, book, connections, tokens, audiences, sandbox, inFlight })
    const document = await partners.standInFor(entering === null ? wish.document : withEntry(wish.document, entering))
    const said = { language: () => language, manifestOf, timeZone: () => timeZone, webhookHosts: () => webhookHosts }
    const facts = canvasWorld({ clock, book, cache, segments, ...said })
    const problems = checkCanvas(document, facts)
    if (blocksLaunch(problems)) {
      const count = problems.filter((problem) => problem.level === 'error').length
      throw new AppError('rehearsal-blocked', { parameters: { count }, where: document.id })
    }
    return {
      clock,
      database,
      sandbox,
      room,
      segments,
      counters: new CountersView({ database, accounting: room.accounting, clock, manifestOf }),
      partners,
      document,
      inFlight,
      passTo,
      async launch() {
        await passTo(scenario.startsAt)
        database.transaction(() => {
          room.lives.launch(document, 'rehearsal')
          room.engine.open(document.id)
        })
        room.sender.start()
        room.heart.start()
      },
      close,
    }
  } catch (failure) {
    await close()
    throw failure
  }
}

/** The same canvas with all of another segment at its entry. */
function withEntry(document: CanvasDocument, segmentId: string): CanvasDocument {
  const steps = document.logic.steps.map((step) =>
    step.kind === 'entry' ? { ...step, config: { ...step.config, segmentId, filter: everyone } } : step,
  )
  return { ...document, logic: { ...document.logic, steps } }
}
