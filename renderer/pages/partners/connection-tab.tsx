// The first section of a partner page: the connection and what it means at the left, figures and the sandbox panel at the right.
import { BeforeYouStartCard } from './before-you-start-card.tsx'
import { ConnectionCard, type ConnectionCardProps } from './connection-card.tsx'
import { LimitsCard } from './limits-card.tsx'
import { OverviewCard } from './overview-card.tsx'
import { RightNowCard } from './right-now-card.tsx'
import { SandboxFaultsCard } from './sandbox-faults-card.tsx'
import { WhereUsedCard } from './where-used-card.tsx'

export function ConnectionTab(props: ConnectionCardProps) {
  const { entry, kind, connection } = props
  const { manifest, checked } = entry
  return (
    <div className="partner-columns">
      <div className="partner-main">
        <ConnectionCard {...props} />
        <WhereUsedCard manifest={manifest} />
        <BeforeYouStartCard manifest={manifest} checked={checked} />
        <OverviewCard manifest={manifest} />
      </div>
      <div className="partner-aside">
        {connection && <RightNowCard connectionId={connection.id} />}
        <LimitsCard manifest={manifest} />
        {kind === 'sandbox' && <SandboxFaultsCard manifest={manifest} connection={connection} />}
      </div>
    </div>
  )
}
