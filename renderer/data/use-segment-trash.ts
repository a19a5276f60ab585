// The deleted segments that can still be brought back.
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useSegmentTrash(): Answer<AppOutput<'segments.trash'>> {
  return useQuestion('segments.trash', {})
}
