// What waits at a partner because of a failure: how many batches, why, and the button that tries them now.
import { useBatches } from '#renderer/data/use-batches.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'

export function PartnerTrouble({ manifest }: { manifest: PartnerManifest }) {
  return (
    <>
      <Stuck manifest={manifest} state="needs-person" />
      <Stuck manifest={manifest} state="retrying" />
    </>
  )
}

function Stuck({ manifest: { id, label }, state }: { manifest: PartnerManifest; state: 'needs-person' | 'retrying' }) {
  const say = useSay()
  const speak = useSpeak()
  const toasts = useToasts()
  const { batches, total } = useBatches({ canvasId: null, partnerId: id, states: [state] })
  const { call, isBusy, trouble } = useCall('batches.retryNow')
  const [first] = batches ?? []
  if (!batches || !first) return null
  const words = { count: total, partner: label, answer: first.answer ? speak(first.answer) : say('activity.noAnswer') }
  const tryNow = async () => {
    let count = 0
    for (const connectionId of new Set(batches.map((batch) => batch.connectionId))) {
      count += (await call({ connectionId }))?.batches ?? 0
    }
    if (count > 0) toasts.add({ text: say('activity.tried', { count }) })
  }
  return (
    <>
      <Banner
        tone={state === 'retrying' ? 'wait' : 'bad'}
        action={{ label: say('activity.tryNow'), onPress: () => void tryNow(), isBusy }}
      >
        <p>
          {state === 'retrying' ? say('activity.trouble.retrying', words) : say('activity.trouble.needsPerson', words)}
        </p>
        {state === 'needs-person' && (
          <LinkButton href={hrefOf(routes.partner(id))}>{say('activity.toPartner', { partner: label })}</LinkButton>
        )}
      </Banner>
      <TroubleBanner trouble={trouble} />
    </>
  )
}
