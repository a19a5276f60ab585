// Every sign-in at a partner, with its state and ad accounts.
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useConnections(): Answer<AppOutput<'connections.list'>> {
  return useQuestion('connections.list', {})
}
