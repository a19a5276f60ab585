// What left this computer, by host.
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useOutbound(): Answer<AppOutput<'outbound.view'>> {
  return useQuestion('outbound.view', {})
}
