// One partner in the list: mark, name, state in a word, and a line for each of its connections. The whole tile is one link.
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Connection } from '#shared/partners/connection.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { chosenIds, partnerMood, toneOfMood } from './partner-state.ts'

export function PartnerTile(props: { manifest: PartnerManifest; connections: readonly Connection[] }) {
  const { manifest, connections } = props
  const say = useSay()
  const mood = partnerMood(connections)
  return (
    <a className="partner-tile" href={hrefOf(routes.partner(manifest.id))} data-partner={manifest.id} data-state={mood}>
      <span className="partner-tile-top">
        <PartnerMark partnerId={manifest.id} label={manifest.label} size="large" />
        <span className="partner-tile-words">
          <span className="partner-tile-name">{manifest.label}</span>
          <span className="partner-tile-line">{say('partner.page.tagline', { partner: manifest.label })}</span>
        </span>
        <StatusPill tone={toneOfMood[mood]}>{say(`partners.state.${mood}`)}</StatusPill>
      </span>
      <span className="partner-tile-foot">
        {connections.length === 0 && <span>{say('partners.tile.none')}</span>}
        {connections.map((connection) => (
          <span key={connection.id}>
            {say('partners.tile.line', {
              kind: say(`partners.kind.${connection.kind}`),
              state:
                connection.state === 'connected'
                  ? say('partners.tile.accounts', { count: chosenIds(connection).length })
                  : say(`partners.state.${connection.state}`),
            })}
          </span>
        ))}
      </span>
    </a>
  )
}
