// What must be seen on every page until it is over: the engine is lost, counters do not add up, secrets are not kept.
import { useEffect, useRef, useState } from 'react'
import type { Workspace } from '#shared/contract/workspace-calls.ts'
import { useLink } from '../data/link-provider.tsx'
import { useCall } from '../data/use-call.ts'
import { useLinkState } from '../data/use-link-state.ts'
import { useWorkspace } from '../data/use-workspace.ts'
import { Banner } from '../ui/banner.tsx'
import { useAnnounce } from '../ui/live-region.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { useFormat } from '../ui/use-format.ts'
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
      {workspace?.accountingAlarm && <CountersAlarm alarm={workspace.accountingAlarm} />}
      {workspace?.sleep && <SleptNotice sleep={workspace.sleep} />}
      {notice && !vaultSeen && (
        <Banner tone="wait" onDismiss={() => setVaultSeen(true)}>
          {say('app.vault', { reason: speak(notice) })}
        </Banner>
      )}
    </div>
  )
}

function CountersAlarm({ alarm }: { alarm: NonNullable<Workspace['accountingAlarm']> }) {
  const say = useSay()
  const speak = useSpeak()
  const toasts = useToasts()
  const mending = useCall('workspace.mendCounters')
  const mend = async () => {
    const outcome = await mending.call({})
    if (outcome?.addsUp) toasts.add({ text: say('accounting.mended', { count: outcome.canvases }) })
  }
  const button = { label: say('accounting.alarm.button'), isBusy: mending.isBusy, onPress: () => void mend() }
  return (
    <Banner tone="bad" title={speak(alarm.phrase)} action={alarm.canMend ? button : undefined}>
      {mending.trouble ? `${mending.trouble.message} ${mending.trouble.fix}` : speak(alarm.fix)}
    </Banner>
  )
}

/** What a sleep did to people who were pending: nothing but make them wait. */
function SleptNotice({ sleep }: { sleep: NonNullable<Workspace['sleep']> }) {
  const say = useSay()
  const { duration } = useFormat()
  const { call } = useCall('workspace.dismissSleep')
  const { sleptMs, people } = sleep
  return (
    <Banner
      tone="info"
      title={say('sleep.slept', { time: duration(sleptMs), count: people })}
      onDismiss={() => void call({})}
    >
      {say('sleep.slept.about')}
    </Banner>
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
