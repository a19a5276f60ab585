// The counters of one canvas, as new as the last event.
import type { CanvasId } from '#shared/core/ids.ts'
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useCanvasCounters(id: CanvasId): Answer<AppOutput<'canvases.counters'>> {
  return useQuestion('canvases.counters', { id })
}
