// What the partner sandbox holds, asked again while shown: its ledger grows without an event. Only for the screen that shows it.
import { secondMs } from '#shared/core/clock.ts'
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useLiveSandbox(isMoving: boolean): Answer<AppOutput<'sandbox.view'>> {
  return useQuestion('sandbox.view', {}, isMoving ? { everyMs: secondMs } : {})
}
