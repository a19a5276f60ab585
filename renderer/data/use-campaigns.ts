// The campaigns on one shelf that fit a search.
import type { AppInput, AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useCampaigns(input: AppInput<'campaigns.list'>): Answer<AppOutput<'campaigns.list'>> {
  return useQuestion('campaigns.list', input, { keepsPrevious: true })
}
