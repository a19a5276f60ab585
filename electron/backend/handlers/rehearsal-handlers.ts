// The calls of rehearsals: hand the saved draft over and pass on what comes back. Nothing here touches a running canvas.
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { RehearsalRoom, RehearsedDraft, RehearsedRules } from '#shared/contract/rehearsal-room.ts'
import { AppError } from '#shared/core/app-error.ts'
import { hourMs } from '#shared/core/clock.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { CanvasLibrary } from '../journey/canvas-library.ts'
import type { SettingsStore } from '../store/settings-store.ts'

type RehearsalCall = Extract<keyof Handlers<AppContract>, `rehearsals.${string}`>

export function rehearsalHandlers(parts: {
  /** Absent where a host brings none. */
  rehearsals?: RehearsalRoom
  library: CanvasLibrary
  language: () => Language
  defaultRegion: () => string | null
  timeZone: () => string
  settings: SettingsStore
}): Pick<Handlers<AppContract>, RehearsalCall> {
  const { library, language } = parts
  const room = () => {
    if (!parts.rehearsals) throw new AppError('rehearsal-over')
    return parts.rehearsals
  }
  const draftOf = (canvasId: CanvasId): RehearsedDraft => ({
    document: library.getDocument(canvasId).document,
    defaultRegion: parts.defaultRegion(),
    language: language(),
    rules: rulesOf(parts),
  })
  return {
    'rehearsals.open': ({ canvasId, scenario, file }) => room().open(draftOf(canvasId), scenario, file),
    'rehearsals.get': ({ id }) => room().get(id),
    'rehearsals.steer': ({ id, command }) => room().steer(id, command),
    'rehearsals.act': ({ id, event }) => room().act(id, event),
    'rehearsals.at': ({ id, at }) => room().at(id, at),
    'rehearsals.coverage': ({ id }) => room().coverage(id),
    'rehearsals.replayFile': ({ id }) => room().replayFile(id),
    'rehearsals.report': ({ id, format }) => room().report(id, format, language()),
    'rehearsals.person': ({ canvasId, personId }) => room().person(draftOf(canvasId), personId),
    'rehearsals.makePerson': async ({ canvasId, stepId, port }) => ({
      person: await room().makePerson(draftOf(canvasId), stepId, port),
    }),
    'rehearsals.forecast': ({ canvasId }) => room().forecast(draftOf(canvasId)),
    'rehearsals.close': async ({ id }) => {
      await room().close(id)
      return {}
    },
  }
}

function rulesOf({ settings, timeZone }: { settings: SettingsStore; timeZone: () => string }): RehearsedRules {
  return {
    timeZone: timeZone(),
    retryWindowMs: settings.settings.retryHours * hourMs,
    consentsNeeded: { tiktok: settings.consentsNeeded('tiktok'), pinterest: settings.consentsNeeded('pinterest') },
  }
}
