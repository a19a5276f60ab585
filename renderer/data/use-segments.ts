// The segments of the workspace with their sizes.
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useSegments(): Answer<AppOutput<'segments.list'>> {
  return useQuestion('segments.list', {})
}
