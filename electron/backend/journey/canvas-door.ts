// What the REST server may ask of canvases and segments: their names, and to start an API-triggered canvas. It hands over; rules are
// the library's and the engine's.
import type { CanvasId } from '#shared/core/ids.ts'
import type { CanvasTrigger, IngestWorld, TriggerOutcome } from '../people/ingest/ingest-world.ts'
import type { SegmentStore } from '../people/segment-store.ts'
import type { CanvasLibrary } from './canvas-library.ts'

export function canvasDoor(parts: {
  readonly segments: SegmentStore
  readonly library: () => CanvasLibrary
  /** Lets people into a running, API-triggered canvas; absent where no canvas can be triggered. */
  readonly trigger?: (trigger: CanvasTrigger) => TriggerOutcome
}): IngestWorld {
  const { segments, library, trigger } = parts
  const exists = (id: CanvasId) =>
    library()
      .list('open', '')
      .some((canvas) => canvas.id === id)
  return {
    segments: () => segments.stored().map((one) => ({ id: one.id, name: segments.nameOf(one) })),
    canvases: () =>
      library()
        .list('open', '')
        .map(({ id, name, savedAt }) => ({ id, name, changedAt: savedAt })),
    triggerCanvas: (wanted) =>
      trigger ? trigger(wanted) : exists(wanted.canvasId) ? 'not-api-triggered' : 'no-such-canvas',
  }
}
