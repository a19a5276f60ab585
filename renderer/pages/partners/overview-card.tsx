// What the partner's Audience Sync does, which permissions a sign-in asks for, and where to see the result (S15, S17, S36).
import { Card } from '#renderer/ui/card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'

export function OverviewCard({ manifest }: { manifest: PartnerManifest }) {
  const say = useSay()
  const speak = useSpeak()
  const format = useFormat()
  return (
    <Card title={say('partner.overview')}>
      <div className="overview">
        <p>{speak({ key: manifest.overviewKey })}</p>
        <p>{say('partner.scopes', { partner: manifest.label, scopes: format.list(manifest.scopes) })}</p>
        <p>{speak({ key: manifest.links.whereToSee })}</p>
      </div>
    </Card>
  )
}
