// The workspace: settings, checklist, how secrets are kept, how many people are pending.
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useWorkspace(): Answer<AppOutput<'workspace.get'>> {
  return useQuestion('workspace.get', {})
}
