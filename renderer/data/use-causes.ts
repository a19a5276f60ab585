// What stands between people and their audiences now, by cause.
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useCauses(): Answer<AppOutput<'sync.causes'>> {
  return useQuestion('sync.causes', {})
}
