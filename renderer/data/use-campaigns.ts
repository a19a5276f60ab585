// The campaigns that fit a search.
import { useQuestion } from './use-question.ts'

export const useCampaigns = (query: string) => useQuestion('campaigns.list', { query }, { keepsPrevious: true })
