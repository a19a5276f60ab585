// The composition root: builds the parts in the order of the rooms, starts them, stops them. No logic lives here.
import { contract } from '#shared/contract/contract.ts'
import { hourMs } from '#shared/core/clock.ts'
import { type CanvasId, canvasIdSchema } from '#shared/core/ids.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { phrase } from '#shared/words/say.ts'
import type { Backend, BackendOptions } from './backend-options.ts'
import { activityHandlers } from './handlers/activity-handlers.ts'
import { auditedCalls, auditSignIn } from './handlers/audited-calls.ts'
import { canvasHandlers } from './handlers/canvas-handlers.ts'
import { createDispatcher } from './handlers/dispatcher.ts'
import { ingestHandlers } from './handlers/ingest-handlers.ts'
import { inspectHandlers } from './handlers/inspect-handlers.ts'
import { operateHandlers } from './handlers/operate-handlers.ts'
import { partnerHandlers } from './handlers/partner-handlers.ts'
import { peopleHandlers } from './handlers/people-handlers.ts'
import { printHandlers } from './handlers/print-handlers.ts'
import { rehearsalHandlers } from './handlers/rehearsal-handlers.ts'
import { workspaceHandlers } from './handlers/workspace-handlers.ts'
import { createOutboundGate } from './http/outbound-gate.ts'
import { createOutboundWire } from './http/outbound-wire.ts'
import { createRateLimiter } from './http/rate-limiter.ts'
import { buildInspectRoom } from './inspect/inspect-room.ts'
import { AccountingAlarm } from './journey/accounting-alarm.ts'
import { Announcer, newsOf } from './journey/announcer.ts'
import { BundleDesk } from './journey/bundle-desk.ts'
import { canvasDoor } from './journey/canvas-door.ts'
import { CanvasLaunch } from './journey/canvas-launch.ts'
import { CanvasLibrary } from './journey/canvas-library.ts'
import { CanvasVersions } from './journey/canvas-versions.ts'
import { canvasWorld } from './journey/canvas-world.ts'
import { CountersView } from './journey/counters-view.ts'
import { buildOperateRoom } from './journey/operate-room.ts'
import { ensureSampleWorkspace } from './journey/sample-workspace.ts'
import { SavedScenarios } from './journey/saved-scenarios.ts'
import { SleepNotice } from './journey/sleep-notice.ts'
import { findAttention } from './journey/step-attention.ts'
import { buildSyncRoom, type SyncRoom } from './journey/sync-room.ts'
import { getPartner } from './partners/partner-registry.ts'
import { buildPartnerRoom } from './partners/partner-room.ts'
import { buildIngestRoom } from './people/ingest/ingest-room.ts'
import { buildPeopleRoom } from './people/people-room.ts'
import { CanvasFiles } from './store/canvas-files.ts'
import { SettingsStore } from './store/settings-store.ts'
import { BatchList } from './sync/batch-list.ts'
import { giveWay } from './system/give-way.ts'
import { openWorkspaceDatabase } from './workspace-database.ts'

export type { Backend, BackendOptions, BackendSandbox } from './backend-options.ts'

/** The app must be ready within 3 s of a second start, whatever a partner does. */
const longestSignInWaitMs = 1_000

export function createBackend(options: BackendOptions): Backend {
  const { clock, random, log, dataDir, sandbox, vault } = options
  const database = openWorkspaceDatabase({ dataDir })
  const settings = new SettingsStore(dataDir, options.systemLanguage ?? Intl.DateTimeFormat().resolvedOptions().locale)
  const language = () => settings.settings.language
  const defaultRegion = () => settings.settings.defaultRegion
  const retryWindowMs = () => settings.settings.retryHours * hourMs
  const manifestOf = (id: PartnerId) => getPartner(id).manifest

  const dispatcher = createDispatcher(contract, { log })
  const announcer = new Announcer(clock, (name) => announce(name))
  const noted = (name: string) => announcer.note(name)

  const wire =
    options.wire ?? createOutboundWire({ clock, limiter: createRateLimiter(clock), gate: createOutboundGate() })
  const inspect = buildInspectRoom({
    ...options,
    database,
    settings,
    counts: () => wire.counts(),
    changed: (event) => dispatcher.broadcast(event, {}),
  })
  const { addresses, door, oauth, book, cache, connections, audiences } = buildPartnerRoom({
    ...{ database, clock, log, vault, sandbox, wire, language },
    oauthPort: options.oauthPort,
    recorder: inspect.recorder,
    connectionsChanged: () => noted('connections'),
    audiencesChanged: (key) => dispatcher.broadcast('audiences.changed', key),
    signedIn: (end) => {
      auditSignIn(inspect.audit, end)
      dispatcher.broadcast('connections.signedIn', end)
    },
    restored: (id) => {
      room.sender.tryNow(id)
      room.heart.nudge()
      noted('connections')
    },
  })

  const peopleRoom = buildPeopleRoom({
    ...{ database, clock, dataDir, defaultRegion, language, settings, log, audit: inspect.audit },
    ...{ counting: options.counting, usedBy: (id) => library.namesUsingSegment(id) },
    importMoved: (progress) => dispatcher.broadcast('imports.moved', progress),
    erasing: (ids) => room.erasures.queue(ids),
    leaving: (ids) => room.withheld.takeOut(ids),
    changed: () => {
      noted('people')
      room.heart.nudge()
    },
  })
  const { people, segments, writer } = peopleRoom
  const ingest = buildIngestRoom({
    ...{ database, clock, log, writer, people, changed: noted },
    world: canvasDoor({ segments, library: () => library, room: () => room }),
  })
  const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
  const webhookHosts = () => settings.settings.webhookHosts
  const room: SyncRoom = buildSyncRoom({
    ...{ database, clock, random, log, segments, writer },
    ...{ addresses, connections, audiences, defaultRegion, retryWindowMs, timeZone, webhookHosts },
    consentNeeds: (id) => settings.consentsNeeded(id),
    ...(options.hashing ? { hashing: options.hashing } : {}),
    moved: (canvasId) => noted(`canvas ${canvasId}`),
    woke: (sleptMs) => sleep.woke(sleptMs),
  })
  const { accounting, lives } = room
  const scenarios = new SavedScenarios({ database, clock, language, tell: dispatcher.broadcast })
  const canvasChanged = (id: CanvasId) => {
    dispatcher.broadcast('canvases.changed', { id })
    room.heart.nudge()
  }
  const files = new CanvasFiles(dataDir)
  const library: CanvasLibrary = new CanvasLibrary({
    ...{ files, lives, accounting, clock, language },
    needsAttention: (id) =>
      accounting.booksOf(id).some((step) => findAttention(database, step.key, manifestOf)?.severity === 'needs-person'),
    isConnected: (id) => book.find(id)?.state === 'connected',
    changed: canvasChanged,
    created: (id, origin) => scenarios.bringAlong(id, origin),
  })
  const world = { clock, book, cache, segments, language, manifestOf, timeZone, webhookHosts }
  const bundles = new BundleDesk({ ...world, database, library, lives, scenarios, tell: dispatcher.broadcast })
  const facts = () => canvasWorld(world)
  const launch = new CanvasLaunch({
    ...{ database, library, lives, accounting },
    engine: room.engine,
    facts,
    audienceSize: (filter) => segments.sizeOf(filter),
    language,
    follow: room.follow,
    changed: canvasChanged,
  })
  const counters = new CountersView({ database, accounting, clock, manifestOf })
  const batches = new BatchList({ database, manifestOf, canvasName: (id) => library.nameOf(canvasIdSchema.parse(id)) })
  const operate = buildOperateRoom({ database, clock, room, library, people, manifestOf, language })
  const pendingPeople = () => Number(database.get('select coalesce(sum(pending), 0) as n from steps')?.n)
  const workspaceChanged = () => dispatcher.broadcast('workspace.changed', {})
  const sleep = new SleepNotice({ clock, log, pendingPeople, changed: workspaceChanged })
  const alarm = new AccountingAlarm({ accounting, log, audit: inspect.audit, canvasName: (id) => library.nameOf(id) })

  const announce = (name: string) => {
    const event = newsOf(name)
    if (event) return dispatcher.broadcast(event, {})
    const id = canvasIdSchema.parse(name.slice('canvas '.length))
    const counted = counters.countersOf(id, { recount: pendingPeople() === 0 })
    if (!counted.addsUp) alarm.raise(id)
    operate.history.note()
    dispatcher.broadcast('canvases.counted', counted)
    dispatcher.broadcast('batches.changed', {})
    workspaceChanged()
    options.pendingChanged?.(pendingPeople())
  }

  const plainHandlers = {
    ...workspaceHandlers({
      settings,
      facts: () => ({
        buildId: options.buildId,
        host: options.host,
        dataDir,
        timeZone: timeZone(),
        secrets: { kept: vault.kept, notice: vault.sessionReason && phrase(`vault.reason.${vault.sessionReason}`) },
        sandboxRunning: sandbox !== undefined,
        people: people.count(),
        pendingPeople: pendingPeople(),
      }),
      changed: (settings) => {
        if ('requestsKeptDays' in settings || 'requestsKeptMegabytes' in settings) inspect.requests.purge()
        if ('factsKeptDays' in settings) peopleRoom.retention.start()
        if ('consentDemands' in settings) room.withheld.takeOut()
        if ('retryHours' in settings) room.sender.retryWindowChanged()
        room.heart.nudge()
        workspaceChanged()
      },
      notices: { alarm, sleep, noted },
      quit: options.quit,
    }),
    ...canvasHandlers({
      ...{ library, launch, counters, files, bundles, stuck: operate.stuck, changed: canvasChanged },
      versions: new CanvasVersions(database),
      maskedByIds: (ids) => people.maskedByIds(ids),
    }),
    ...peopleHandlers({ ...peopleRoom, ...operate, emit: (name, payload) => dispatcher.broadcast(name, payload) }),
    ...partnerHandlers({
      ...{ clock, database, book, connections, addresses, audiences, library, accounting, wire },
      inFlightOf: (id) => room.sender.inFlightOf(id),
      changed: () => noted('connections'),
    }),
    ...activityHandlers({
      batches,
      sandbox: sandbox && { control: sandbox.control, address: `http://127.0.0.1:${sandbox.port}` },
      tryNow: (id) => {
        const count = room.sender.tryNow(id)
        room.heart.nudge()
        return count
      },
      sandboxChanged: () => dispatcher.broadcast('sandbox.changed', {}),
    }),
    ...operateHandlers({ operate, nudge: () => room.heart.nudge(), noted }),
    ...ingestHandlers({ ingest, database, changed: () => noted('ingest') }),
    ...inspectHandlers({ ...options, inspect, database, library, settings, book, counters, connections, wire }),
    ...printHandlers(options),
    ...rehearsalHandlers({ ...options, ...{ library, language, timeZone, settings, segments, addresses, scenarios } }),
  }
  options.rehearsals?.hear((state) => dispatcher.broadcast('rehearsals.moved', state))
  const handlers = auditedCalls(plainHandlers, inspect.audit, (id) => library.nameOf(id))
  let signingIn = Promise.resolve()
  let isStopping = false
  return {
    attach: (transport) => dispatcher.serve(handlers, transport),
    inFlight: () => door.inFlight(),
    pendingPeople,
    cameBack: (sleptMs) => room.heart.cameBack(sleptMs),
    async start() {
      await peopleRoom.start()
      inspect.start()
      bundles.finish()
      ensureSampleWorkspace(database, clock, library)
      library.emptyOldTrash()
      alarm.look()
      options.pendingChanged?.(pendingPeople())
      await addresses.refreshSecretsKept()
      connections.start()
      await ingest.start()
      // Nothing is sent before, or it would be refused for want of a token; but a slow partner does not keep the app from opening.
      signingIn = connections
        .restoreSignIns(sandbox && ((partnerId, url) => sandbox.approve(partnerId, url)))
        .then(() => {
          if (isStopping) return
          room.sender.start()
          room.withheld.takeOut()
          room.withheld.takeOut(room.erasures.people())
          for (const id of lives.running()) room.follow(id)
          room.heart.start()
        })
      const patience = Promise.withResolvers<void>()
      const cancel = clock.after(longestSignInWaitMs, patience.resolve)
      await Promise.race([signingIn, patience.promise])
      cancel()
    },
    async stop() {
      isStopping = true
      await Promise.all([ingest.stop(), peopleRoom.stop()])
      room.heart.stop()
      room.sender.stop()
      announcer.stop()
      operate.history.stop()
      await inspect.settle()
      door.close()
      options.hashing?.close()
      await options.rehearsals?.stop()
      await signingIn
      await oauth.close()
      await room.sender.settled()
      // Others who asked a partner hear that they were cut off, too, before the book is closed.
      await giveWay()
      inspect.close()
      database.close()
    },
  }
}
