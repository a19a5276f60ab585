// What a person has paused, each with the button that ends it.
import { useCall } from '#renderer/data/use-call.ts'
import { useCanvases } from '#renderer/data/use-canvases.ts'
import { useConnections } from '#renderer/data/use-connections.ts'
import { usePartners } from '#renderer/data/use-partners.ts'
import { usePauses } from '#renderer/data/use-pauses.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { SyncPause } from '#shared/contract/operate-calls.ts'

export function PauseList() {
  const pauses = usePauses()
  return pauses.map((pause) => <PauseLine key={JSON.stringify(pause.scope)} pause={pause} />)
}

function PauseLine({ pause: { scope, since } }: { pause: SyncPause }) {
  const say = useSay()
  const time = useFormat().dateTime(since)
  const { call, isBusy, trouble } = useCall('sync.resume')
  const connections = useConnections().data?.connections ?? []
  const partners = usePartners().data?.partners ?? []
  const canvases = useCanvases({ shelf: 'open', query: '' }).data?.canvases ?? []
  const line = () => {
    if (scope.kind === 'everything') return say('pauses.everything', { time })
    if (scope.kind === 'step') {
      const canvas = canvases.find(({ id }) => id === scope.canvasId)?.name ?? scope.canvasId
      return say('pauses.step', { canvas, time })
    }
    const partnerId = connections.find(({ id }) => id === scope.connectionId)?.partnerId
    const partner = partners.find(({ manifest }) => manifest.id === partnerId)?.manifest.label ?? scope.connectionId
    return say('pauses.connection', { partner, time })
  }
  return (
    <Banner
      tone="info"
      title={say('pauses.title')}
      action={{ label: say('pauses.resume'), isBusy, onPress: () => void call({ scope }) }}
    >
      <p>{line()}</p>
      <p>{say('pauses.clock')}</p>
      {trouble && (
        <p role="alert">
          {trouble.message} {trouble.fix}
        </p>
      )}
    </Banner>
  )
}
