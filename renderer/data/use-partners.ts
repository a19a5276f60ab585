// The partners this build knows, with their facts, the address to register and what was ticked off.
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function usePartners(): Answer<AppOutput<'partners.list'>> {
  return useQuestion('partners.list', {})
}
