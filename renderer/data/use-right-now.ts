// What the limiter does for a connection, asked each second while shown.
import type { ConnectionId } from '#shared/core/ids.ts'
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useRightNow(connectionId: ConnectionId): Answer<AppOutput<'connections.rightNow'>> {
  return useQuestion('connections.rightNow', { connectionId }, { everyMs: 1_000 })
}
