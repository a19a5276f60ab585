// What a person has paused.
import type { SyncPause, SyncScope } from '#shared/contract/operate-calls.ts'
import { useQuestion } from './use-question.ts'

export function usePauses(): readonly SyncPause[] {
  return useQuestion('sync.pauses', {}).data?.pauses ?? []
}

export function isSameScope(left: SyncScope, right: SyncScope): boolean {
  switch (left.kind) {
    case 'everything':
      return right.kind === 'everything'
    case 'connection':
      return right.kind === 'connection' && right.connectionId === left.connectionId
    case 'step':
      return right.kind === 'step' && right.canvasId === left.canvasId && right.stepId === left.stepId
  }
}
