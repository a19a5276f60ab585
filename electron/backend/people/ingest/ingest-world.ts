// What the endpoints ask of rooms this one may not know: segments and canvases by name, and a way to start a journey. The
// composition root implements it. Types only.
import type { CanvasId, SegmentId } from '#shared/core/ids.ts'

export interface CanvasTrigger {
  readonly canvasId: CanvasId
  /** Whom it is meant for; null: everybody of the canvas's own audience. The two are intersected either way. */
  readonly recipients:
    | readonly { readonly personId: number; readonly properties: Readonly<Record<string, unknown>> }[]
    | null
  readonly properties: Readonly<Record<string, unknown>>
}

export type TriggerOutcome = 'started' | 'no-such-canvas' | 'not-api-triggered' | 'not-running'

export interface IngestWorld {
  segments(): readonly { readonly id: SegmentId; readonly name: string }[]
  canvases(): readonly { readonly id: CanvasId; readonly name: string; readonly changedAt: number }[]
  triggerCanvas(trigger: CanvasTrigger): TriggerOutcome
}
