// Audiences that a partner answered it no longer has.
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useMissingAudiences(): Answer<AppOutput<'audiences.missing'>> {
  return useQuestion('audiences.missing', {})
}
