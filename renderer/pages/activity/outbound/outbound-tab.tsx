// What this app sent to whom, in counts: for whoever answers for people's data.
import { useId, useState } from 'react'
import type { AppOutput } from '#renderer/data/app-link.ts'
import { useOutbound } from '#renderer/data/use-outbound.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { type OutboundPeriod, type OutboundTotals, outboundPeriods } from '#shared/contract/inspect-calls.ts'
import './outbound.css'

type Host = AppOutput<'outbound.view'>['hosts'][number]

export function OutboundTab() {
  const say = useSay()
  const { date, dateTime } = useFormat()
  const [period, setPeriod] = useState<OutboundPeriod>('allTime')
  const { data, trouble, askAgain } = useOutbound()
  if (!data) {
    return trouble ? (
      <Banner tone="bad" title={say('outbound.failed')} action={{ label: say('activity.retry'), onPress: askAgain }}>
        <p>{trouble.message}</p>
        <p>{trouble.fix}</p>
      </Banner>
    ) : (
      <Skeleton lines={6} />
    )
  }
  const since = period === 'sinceStart' ? dateTime(data.startedAt) : date(data.countedSince)
  const shown = data.hosts.filter((host) => host[period].requests > 0 || host[period].refused.length > 0)
  return (
    <div className="outbound">
      <div className="outbound-head">
        <SegmentedControl
          hideLabel
          label={say('outbound.period')}
          value={period}
          onChange={setPeriod}
          options={outboundPeriods.map((id) => ({ id, label: say(`outbound.period.${id}`) }))}
        />
        {period !== 'today' && <p className="outbound-since">{say('outbound.since', { at: since })}</p>}
      </div>
      <HostCard
        title={say('outbound.left')}
        none={say('outbound.left.none')}
        hosts={shown.filter(({ isThisComputer }) => !isThisComputer)}
        period={period}
      />
      <HostCard
        title={say('outbound.stayed')}
        none={say('outbound.stayed.none')}
        hosts={shown.filter(({ isThisComputer }) => isThisComputer)}
        period={period}
      />
      <Banner tone="ok" title={say('outbound.nothingElse')}>
        {say('outbound.browser')}
      </Banner>
    </div>
  )
}

function HostCard({
  title,
  none,
  hosts,
  period,
}: {
  title: string
  none: string
  hosts: readonly Host[]
  period: OutboundPeriod
}) {
  const say = useSay()
  const { bytes, number } = useFormat()
  const titleId = useId()
  return (
    <section className="page-list" aria-labelledby={titleId}>
      <h2 className="outbound-title" id={titleId}>
        {title}
      </h2>
      {hosts.length === 0 ? (
        <p className="outbound-none">{none}</p>
      ) : (
        <Table label={title}>
          <thead>
            <tr>
              <th scope="col">{say('outbound.column.host')}</th>
              <th scope="col" className="is-number">
                {say('outbound.column.requests')}
              </th>
              <th scope="col" className="is-number">
                {say('outbound.column.bytes')}
              </th>
              <th scope="col">{say('outbound.column.identifiers')}</th>
              <th scope="col">{say('outbound.column.refused')}</th>
            </tr>
          </thead>
          <tbody>
            {hosts.map((host) => (
              <tr key={host.host} data-host={host.host}>
                <th scope="row">
                  <code>{host.host}</code>
                </th>
                <td className="is-number">{number(host[period].requests)}</td>
                <td className="is-number">{bytes(host[period].bytes)}</td>
                <td>
                  <Identifiers totals={host[period]} />
                </td>
                <td>
                  <Refused totals={host[period]} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}

function Identifiers({ totals: { identifiers } }: { totals: OutboundTotals }) {
  const say = useSay()
  if (identifiers.length === 0) return <span className="batch-none">{say('outbound.none')}</span>
  return (
    <ul>
      {identifiers.map(({ column, count }) => (
        <li key={column}>{say('outbound.identifiers', { field: say(`outbound.column.${column}`), amount: count })}</li>
      ))}
    </ul>
  )
}

function Refused({ totals: { refused } }: { totals: OutboundTotals }) {
  const say = useSay()
  if (refused.length === 0) return <span className="batch-none">{say('outbound.none')}</span>
  return (
    <ul>
      {refused.map(({ reason, count }) => (
        <li key={reason}>{say('outbound.refused', { amount: count, reason: say(`outbound.reason.${reason}`) })}</li>
      ))}
    </ul>
  )
}
