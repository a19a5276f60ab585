// What the REST server may ask of canvases and segments: their names, and to start an API-triggered canvas. It hands over; rules are
// the library's and the engine's.
import type { CanvasTrigger, IngestWorld, TriggerOutcome } from '../people/ingest/ingest-world.ts'
import type { SegmentStore } from '../people/segment-store.ts'
import type { CanvasLibrary } from './canvas-library.ts'
import type { CallTrouble, JourneyEngine } from './journey-engine.ts'
import type { SyncRoom } from './sync-room.ts'

const outcomes: Readonly<Record<CallTrouble, TriggerOutcome>> = {
  'unknown-canvas': 'not-running',
  'not-running': 'not-running',
  'not-by-api': 'not-api-triggered',
  'outside-window': 'not-running',
}

export function canvasDoor(parts: {
  readonly segments: SegmentStore
  readonly library: () => CanvasLibrary
  readonly room: () => Pick<SyncRoom, 'engine' | 'heart'>
}): IngestWorld {
  const { segments, library, room } = parts
  const listed = () => library().list('open', '')
  return {
    segments: () => segments.stored().map((one) => ({ id: one.id, name: segments.nameOf(one) })),
    canvases: () => listed().map(({ id, name, savedAt }) => ({ id, name, changedAt: savedAt })),
    triggerCanvas(wanted) {
      if (!listed().some(({ id }) => id === wanted.canvasId)) return 'no-such-canvas'
      const trouble = callIn(room().engine, wanted)
      if (trouble !== null) return outcomes[trouble]
      room().heart.nudge()
      return 'started'
    },
  }
}

/** What came with the call is what the entry's texts may say; a recipient's own properties come before everybody's. */
function callIn(engine: JourneyEngine, { canvasId, recipients, properties }: CanvasTrigger): CallTrouble | null {
  const contextOf = (own: Readonly<Record<string, unknown>>) => JSON.stringify({ context: { ...properties, ...own } })
  if (recipients === null) return engine.callIn(canvasId, { everybody: contextOf({}) })
  return engine.callIn(
    canvasId,
    recipients.map((one) => ({ personId: one.personId, context: contextOf(one.properties) })),
  )
}
