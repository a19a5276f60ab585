// What a connection needs from a person, with the one button that fixes it (S21, S51, S68).
import { Banner } from '#renderer/ui/banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Connection } from '#shared/partners/connection.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'

export interface AttentionBannerProps {
  readonly manifest: PartnerManifest
  readonly connection: Connection
  readonly isBusy: boolean
  onReconnect(): void
  onChooseAccounts(): void
}

export function AttentionBanner({ manifest, connection, isBusy, onReconnect, onChooseAccounts }: AttentionBannerProps) {
  const say = useSay()
  const partner = manifest.label
  if (connection.state === 'connected') return null
  if (connection.state === 'choosing')
    return (
      <Banner tone="wait" action={{ label: say('partner.choosing.action'), onPress: onChooseAccounts }}>
        {say('partner.choosing.title')}
      </Banner>
    )
  return (
    <Banner tone="bad" action={{ label: say('partner.reconnect'), onPress: onReconnect, isBusy }}>
      {connection.state === 'needs-sign-in'
        ? say('partner.invalid.title', { partner })
        : say('partner.permission.title', { partner, center: manifest.centerName })}
    </Banner>
  )
}
