// The attributes that people of this workspace have.
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useAttributes(): Answer<AppOutput<'people.attributes'>> {
  return useQuestion('people.attributes', {})
}
