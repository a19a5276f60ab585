// What is in each audience by our own account, the one written to last first.
import { useState } from 'react'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Holding } from '#shared/contract/operate-calls.ts'
import { HoldingSheet } from './holding-sheet.tsx'

const nameOf = ({ connectionId, adAccountId, audienceId }: Holding) => `${connectionId} ${adAccountId} ${audienceId}`

export function HoldingsTab() {
  const say = useSay()
  const { dateTime, number } = useFormat()
  const { data, trouble, askAgain } = useQuestion('holdings.list', {})
  const [openName, setOpenName] = useState<string | null>(null)
  if (!data && trouble) {
    return (
      <Banner tone="bad" title={trouble.message} action={{ label: say('activity.retry'), onPress: askAgain }}>
        {trouble.fix}
      </Banner>
    )
  }
  if (!data) return <Skeleton lines={5} />
  if (data.holdings.length === 0) {
    return (
      <EmptyState icon="people" title={say('holdings.empty')}>
        {say('holdings.empty.text')}
      </EmptyState>
    )
  }
  const open = data.holdings.find((holding) => nameOf(holding) === openName)
  return (
    <section className="page-list" aria-label={say('activity.tab.audiences')}>
      <Table label={say('activity.tab.audiences')}>
        <thead>
          <tr>
            <th scope="col">{say('holdings.column.audience')}</th>
            <th scope="col">{say('holdings.column.account')}</th>
            <th scope="col" className="is-number">
              {say('holdings.added')}
            </th>
            <th scope="col" className="is-number">
              {say('holdings.removed')}
            </th>
            <th scope="col" className="is-number">
              {say('holdings.held')}
            </th>
            <th scope="col">{say('holdings.lastWrite')}</th>
          </tr>
        </thead>
        <tbody>
          {data.holdings.map((holding) => (
            <tr key={nameOf(holding)}>
              <th scope="row">
                <span className="batch-audience">
                  <PartnerMark partnerId={holding.partnerId} size="small" />
                  <LinkButton onPress={() => setOpenName(nameOf(holding))}>{holding.name}</LinkButton>
                </span>
              </th>
              <td>{holding.adAccountName}</td>
              <td className="is-number">{number(holding.added)}</td>
              <td className="is-number">{number(holding.removed)}</td>
              <td className="is-number">{number(holding.held)}</td>
              <td>{dateTime(holding.lastWriteAt)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {open && <HoldingSheet holding={open} onClose={() => setOpenName(null)} />}
    </section>
  )
}
