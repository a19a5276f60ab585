// Changes settings so that the screen follows at once; a refusal puts the old ones back and says why.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Settings, Workspace } from '#shared/contract/workspace-calls.ts'
import type { Trouble } from './trouble.ts'
import { useCall } from './use-call.ts'

export interface ChangeSettings {
  change(settings: Partial<Settings>): Promise<void>
  readonly trouble: Trouble | null
  clearTrouble(): void
}

export function useChangeSettings(): ChangeSettings {
  const queries = useQueryClient()
  const { call, trouble, clearTrouble } = useCall('workspace.changeSettings')
  const change = useCallback(
    async (settings: Partial<Settings>) => {
      const key = ['workspace.get', {}]
      const show = (shown: Partial<Settings>) =>
        queries.setQueryData<Workspace>(key, (old) => old && { ...old, settings: { ...old.settings, ...shown } })
      const before = queries.getQueryData<Workspace>(key)?.settings
      await queries.cancelQueries({ queryKey: key })
      show(settings)
      const kept = await call(settings)
      if (kept) show(kept)
      else if (before) show(before)
    },
    [queries, call],
  )
  return { change, trouble, clearTrouble }
}
