// What must be seen on every page until it is over: the engine is lost, counters do not add up, secrets are not kept.
import { useEffect, useRef, useState } from 'react'
import { useLink } from '../data/link-provider.tsx'
import { useLinkState } from '../data/use-link-state.ts'
import { useWorkspace } from '../data/use-workspace.ts'
import { Banner } from '../ui/banner.tsx'
import { useAnnounce } from '../ui/live-region.tsx'
import { useSay } from '../ui/use-say.ts'
import { useSpeak } from '../ui/use-speak.ts'

export function AppNotices() {
  const say = useSay()
  const speak = useSpeak()
  const { data: workspace, trouble } = useWorkspace()
  const [vaultSeen, setVaultSeen] = useState(false)
  const notice = workspace?.secrets.notice
  return (
    <div className="app-notices">
      <LostLink />
      {trouble && trouble.error.code !== 'disconnected' && (
        <Banner tone="bad" title={trouble.message}>
          {trouble.fix}
        </Banner>
      )}
      {workspace?.accountingAlarm && <Banner tone="bad">{speak(workspace.accountingAlarm)}</Banner>}
      {notice && !vaultSeen && (
        <Banner tone="wait" onDismiss={() => setVaultSeen(true)}>
          {say('app.vault', { reason: speak(notice) })}
        </Banner>
      )}
    </div>
  )
}

function LostLink() {
  const say = useSay()
  const link = useLink()
  const state = useLinkState()
  const announce = useAnnounce()
  const wasLost = useRef(false)
  useEffect(() => {
    if (state === 'lost') wasLost.current = true
    else if (state === 'open' && wasLost.current) {
      wasLost.current = false
      announce(say('app.back'))
    }
  }, [announce, say, state])
  if (state !== 'lost') return null
  return (
    <Banner tone="bad" action={{ label: say('app.lost.retry'), onPress: () => link.retryNow() }}>
      {say('app.lost')}
    </Banner>
  )
}
