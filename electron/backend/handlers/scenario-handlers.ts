// The calls of scenarios that are kept with a canvas: keep, play, say what they reached. The playing is the rehearsals'.
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { RehearsalRoom, RehearsedDraft } from '#shared/contract/rehearsal-room.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import type { SavedScenarios } from '../journey/saved-scenarios.ts'

type ScenarioCall = Extract<keyof Handlers<AppContract>, `scenarios.${string}`>

export function scenarioHandlers(parts: {
  readonly scenarios: SavedScenarios
  readonly room: () => RehearsalRoom
  readonly draftOf: (canvasId: CanvasId) => RehearsedDraft
}): Pick<Handlers<AppContract>, ScenarioCall> {
  const { scenarios, room, draftOf } = parts
  return {
    'scenarios.list': ({ canvasId }) => ({ scenarios: scenarios.list(draftOf(canvasId).document) }),
    'scenarios.save': async ({ canvasId, name, rehearsalId }) => {
      const { scenario, isOver } = await room().get(rehearsalId)
      scenarios.save(canvasId, name, scenario)
      const { document } = await room().drawn(rehearsalId)
      if (isOver) scenarios.reached({ ...document, id: canvasId }, name, await room().coverage(rehearsalId))
      return {}
    },
    'scenarios.delete': ({ canvasId, name }) => {
      scenarios.delete(canvasId, name)
      return {}
    },
    'scenarios.play': async ({ canvasId, name }) => {
      const draft = draftOf(canvasId)
      scenarios.reached(draft.document, name, await room().play(draft, scenarios.get(draft.document, name)))
      return {}
    },
    'scenarios.coverage': ({ canvasId }) => scenarios.coverage(draftOf(canvasId).document),
  }
}
