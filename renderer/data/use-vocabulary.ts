// What a filter can ask for beside attributes: events, products, cohorts, subscription groups of this workspace.
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useVocabulary(): Answer<AppOutput<'segments.vocabulary'>> {
  return useQuestion('segments.vocabulary', {})
}
