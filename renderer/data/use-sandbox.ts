// What the partner sandbox holds, and which faults it plays.
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useSandbox(): Answer<AppOutput<'sandbox.view'>> {
  return useQuestion('sandbox.view', {})
}
