// Who stands where nothing will move them, in one canvas or in all; asked again while shown, for time alone makes people late.
import { secondMs } from '#shared/core/clock.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useStuck(id: CanvasId | null): Answer<AppOutput<'canvases.stuck'>> {
  return useQuestion('canvases.stuck', { id }, { everyMs: 30 * secondMs })
}
