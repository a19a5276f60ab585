// How a sign-in in the browser ended, for the windows and the audit log. Never a code or a token.
import type { ConnectionId } from '#shared/core/ids.ts'
import type { Phrase } from '#shared/words/say.ts'

export interface SignedIn {
  readonly attemptId: string
  readonly outcome: 'done' | 'denied' | 'failed'
  readonly connectionId: ConnectionId | null
  /** The connection was there before: signed in once more, or with another account. */
  readonly again: boolean
  readonly trouble: Phrase | null
}
