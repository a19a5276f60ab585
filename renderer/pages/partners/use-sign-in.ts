// One sign-in at a time: begin it, wait for the browser, hear how it ended. Sees no token.
import { useRef, useState } from 'react'
import type { Trouble } from '#renderer/data/trouble.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { useEvent } from '#renderer/data/use-event.ts'
import type { ConnectionKind } from '#shared/partners/connection.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { Phrase } from '#shared/words/say.ts'

/** Why a person signs in; afterwards only `reconnect` leaves the chosen ad accounts as they are. */
export type SignInIntent = 'connect' | 'reconnect' | 'change'

export type SignInStage =
  | { readonly stage: 'none' }
  | { readonly stage: 'waiting'; readonly authorizeUrl: string }
  | {
      readonly stage: 'ended'
      readonly outcome: 'denied' | 'failed'
      readonly trouble: Phrase | null
    }

export interface SignIn {
  readonly now: SignInStage
  readonly isStarting: boolean
  /** The sign-in could not even begin. */
  readonly trouble: Trouble | null
  begin(kind: ConnectionKind, intent: SignInIntent): Promise<void>
  openAgain(): void
  cancel(): void
  /** The outcome was read. */
  dismiss(): void
}

const none: SignInStage = { stage: 'none' }

export interface SignInEars {
  /** Signed in: ad accounts may be chosen now. */
  onDone(signedIn: { readonly intent: SignInIntent; readonly kind: ConnectionKind }): void
}

export function useSignIn(partnerId: PartnerId, { onDone }: SignInEars): SignIn {
  const start = useCall('connections.begin')
  const stop = useCall('connections.cancel')
  const [now, setNow] = useState<SignInStage>(none)
  /** The attempt that may still end; anything else that ends is another window's. */
  const attempt = useRef<{ id: string; kind: ConnectionKind; intent: SignInIntent } | null>(null)

  useEvent('connections.signedIn', ({ attemptId, outcome, trouble }) => {
    const mine = attempt.current
    if (mine?.id !== attemptId) return
    attempt.current = null
    setNow(outcome === 'done' ? none : { stage: 'ended', outcome, trouble })
    if (outcome === 'done') onDone(mine)
  })

  function giveUp(): void {
    const mine = attempt.current
    attempt.current = null
    setNow(none)
    if (mine) void stop.call({ attemptId: mine.id })
  }

  return {
    now,
    isStarting: start.isBusy,
    trouble: start.trouble,
    async begin(kind, intent) {
      giveUp()
      const begun = await start.call({ partnerId, kind })
      if (!begun) return
      attempt.current = { id: begun.attemptId, kind, intent }
      setNow({ stage: 'waiting', authorizeUrl: begun.authorizeUrl })
      openInBrowser(begun.authorizeUrl)
    },
    openAgain() {
      if (now.stage === 'waiting') openInBrowser(now.authorizeUrl)
    },
    cancel: giveUp,
    dismiss() {
      setNow((stage) => (stage.stage === 'ended' ? none : stage))
      start.clearTrouble()
    },
  }
}

/** The partner's page must not reach back into ours. */
function openInBrowser(address: string): void {
  window.open(address, '_blank', 'noopener,noreferrer')
}
