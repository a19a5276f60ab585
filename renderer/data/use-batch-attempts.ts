// The attempts of one batch.
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useBatchAttempts(batchId: number): Answer<AppOutput<'batches.attempts'>> {
  return useQuestion('batches.attempts', { batchId })
}
