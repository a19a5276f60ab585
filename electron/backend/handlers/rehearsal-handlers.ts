// The calls of rehearsals: hand the saved draft over and pass on what comes back. Nothing here touches a running canvas.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { RehearsalRoom, RehearsedDraft } from '#shared/contract/rehearsal-room.ts'
import { AppError } from '#shared/core/app-error.ts'
import { hourMs } from '#shared/core/clock.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { connectionIdOf } from '#shared/partners/connection.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { type PartnerRules, type RehearsedRules, segmentsNamedIn } from '#shared/rehearsal/rehearsed-rules.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { CanvasLibrary } from '../journey/canvas-library.ts'
import type { SavedScenarios } from '../journey/saved-scenarios.ts'
import type { PartnerAddresses } from '../partners/partner-addresses.ts'
import type { SegmentStore } from '../people/segment-store.ts'
import type { SettingsStore } from '../store/settings-store.ts'
import { scenarioHandlers } from './scenario-handlers.ts'

/** Where the rules are kept that a launch would go by. */
interface RuleBooks {
  readonly settings: SettingsStore
  readonly timeZone: () => string
  readonly segments: SegmentStore
  readonly addresses: PartnerAddresses
}

type RehearsalCall = Extract<keyof Handlers<AppContract>, `${'rehearsals' | 'scenarios'}.${string}`>

export function rehearsalHandlers(
  parts: RuleBooks & {
    /** Absent where a host brings none. */
    rehearsals?: RehearsalRoom
    library: CanvasLibrary
    language: () => Language
    scenarios: SavedScenarios
  },
): Pick<Handlers<AppContract>, RehearsalCall> {
  const { library, language } = parts
  const room = () => {
    if (!parts.rehearsals) throw new AppError('rehearsal-over')
    return parts.rehearsals
  }
  const draftOf = (canvasId: CanvasId): RehearsedDraft => {
    const { document } = library.getDocument(canvasId)
    return { document, rules: rulesOf(document, parts), language: language() }
  }
  const draftIn = async ({ canvasId, rehearsalId }: { canvasId: CanvasId; rehearsalId: string | null }) =>
    rehearsalId === null ? draftOf(canvasId) : { ...(await room().drawn(rehearsalId)), language: language() }
  return {
    ...scenarioHandlers({ scenarios: parts.scenarios, room, draftOf }),
    'rehearsals.open': ({ canvasId, scenario, file, replay }) => {
      const draft = replay ? { document: replay.canvas, rules: replay.rules, language: language() } : draftOf(canvasId)
      return room().open(draft, scenario, file)
    },
    'rehearsals.readFile': ({ file, ...people }) =>
      room().readFile({ kind: 'file', ...people }, file, parts.settings.settings.defaultRegion),
    'rehearsals.get': ({ id }) => room().get(id),
    'rehearsals.steer': ({ id, command }) => room().steer(id, command),
    'rehearsals.act': ({ id, event }) => room().act(id, event),
    'rehearsals.at': ({ id, at }) => room().at(id, at),
    'rehearsals.coverage': ({ id }) => room().coverage(id),
    'rehearsals.replayFile': ({ id }) => room().replayFile(id),
    'rehearsals.report': ({ id, format }) => room().report(id, format, language()),
    'rehearsals.runs': async ({ canvasId }) => ({ runs: await room().runs(canvasId) }),
    'rehearsals.compare': ({ id, other }) => room().compare(id, other),
    'rehearsals.person': async ({ personId, ...which }) => room().person(await draftIn(which), personId),
    'rehearsals.makePerson': async ({ stepId, port, ...which }) => ({
      person: await room().makePerson(await draftIn(which), stepId, port),
    }),
    'rehearsals.forecast': ({ canvasId }) => room().forecast(draftOf(canvasId)),
    'rehearsals.close': async ({ id }) => {
      await room().close(id)
      return {}
    },
  }
}

function rulesOf(document: CanvasDocument, { settings, timeZone, segments, addresses }: RuleBooks): RehearsedRules {
  const named = segmentsNamedIn(document.logic, (id) => segments.find(id)?.filter)
  const partnerRules = (partnerId: PartnerId): PartnerRules => {
    const live = connectionIdOf(partnerId, 'live')
    const isLive = document.logic.steps.some(({ config }) => config.connectionId === live)
    const app = isLive ? addresses.findLiveApp(partnerId) : undefined
    return {
      consentsNeeded: [...settings.consentsNeeded(partnerId)],
      connection: app
        ? {
            requests: app.requests,
            windowMs: app.windowMs,
            recordsPerRequest: app.recordsPerRequest,
            phoneForm: app.phoneForm,
          }
        : null,
    }
  }
  const { defaultRegion, retryHours, webhookHosts } = settings.settings
  return {
    timeZone: timeZone(),
    defaultRegion,
    retryWindowMs: retryHours * hourMs,
    webhookHosts: [...webhookHosts],
    partners: { tiktok: partnerRules('tiktok'), pinterest: partnerRules('pinterest') },
    segments: [...named].flatMap((id) => {
      const segment = segments.find(id)
      return segment ? [{ id: segment.id, name: segments.nameOf(segment), filter: segment.filter }] : []
    }),
  }
}
