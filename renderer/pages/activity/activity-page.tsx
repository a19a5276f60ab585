// What happened and what is about to: its views, one at a time.
import { useCauses } from '#renderer/data/use-causes.ts'
import { useStuck } from '#renderer/data/use-stuck.ts'
import { SteerMenu } from '#renderer/panels/steer-menu.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { goTo, type Route, routes } from '#renderer/ui/routes.ts'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { AuditTab } from './audit/audit-tab.tsx'
import { BatchesTab } from './batches-tab.tsx'
import { HoldingsTab } from './holdings/holdings-tab.tsx'
import { InboxTab } from './inbox/inbox-tab.tsx'
import { OutboundTab } from './outbound/outbound-tab.tsx'
import { RequestsTab } from './requests/requests-tab.tsx'
import './activity-page.css'

const tabs = ['batches', 'inbox', 'audiences', 'requests', 'outbound', 'audit'] as const
type ActivityTab = (typeof tabs)[number]
const routeOf: Readonly<Record<ActivityTab, Route>> = {
  batches: routes.activity,
  inbox: routes.inbox,
  audiences: routes.holdings,
  requests: routes.requests,
  outbound: routes.outbound,
  audit: routes.audit,
}
const leadOf = {
  batches: 'activity.lead',
  inbox: 'inbox.lead',
  audiences: 'holdings.lead',
  requests: 'requests.lead',
  outbound: 'outbound.lead',
  audit: 'audit.lead',
} as const
const views: Readonly<Record<ActivityTab, (props: { item: string | undefined }) => React.ReactNode>> = {
  batches: BatchesTab,
  inbox: InboxTab,
  audiences: HoldingsTab,
  requests: RequestsTab,
  outbound: OutboundTab,
  audit: AuditTab,
}

/** `item`: what a view is narrowed to by its address. */
export function ActivityPage({ tab, item }: { tab: string | undefined; item: string | undefined }) {
  const say = useSay()
  const chosen = tabs.find((one) => one === tab) ?? 'batches'
  const stuck = useStuck(null).data?.groups.length ?? 0
  const causes = (useCauses().data?.causes.length ?? 0) + stuck
  useTitle(say('activity.title'))
  const View = views[chosen]
  const labelOf = (id: ActivityTab) =>
    id === 'inbox' && causes > 0 ? say('activity.tab.inbox.count', { count: causes }) : say(`activity.tab.${id}`)
  return (
    <Page name="activity-page">
      <PageHeader
        title={say('activity.title')}
        about={say(leadOf[chosen])}
        actions={<SteerMenu scope={{ kind: 'everything' }} label={say('steer.menu')} />}
      />
      <Tabs
        label={say('activity.tabs')}
        value={chosen}
        onChange={(id) => goTo(routeOf[id])}
        tabs={tabs.map((id) => ({ id, label: labelOf(id) }))}
      >
        <View item={item} />
      </Tabs>
    </Page>
  )
}
