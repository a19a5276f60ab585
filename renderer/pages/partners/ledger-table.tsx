// The table of audiences a pretended partner holds. States and types are said in the vendor's own words, as its screens do.
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { LedgerAudience } from '#shared/partners/sandbox-view.ts'

export function LedgerTable({ partner, audiences }: { partner: string; audiences: readonly LedgerAudience[] }) {
  const say = useSay()
  const format = useFormat()
  return (
    <Table label={say('sandboxLedger.table', { partner })}>
      <thead>
        <tr>
          <th scope="col">{say('sandboxLedger.column.audience')}</th>
          <th scope="col">{say('sandboxLedger.column.account')}</th>
          <th scope="col">{say('sandboxLedger.column.type')}</th>
          <th scope="col">{say('sandboxLedger.column.state')}</th>
          <th scope="col">{say('sandboxLedger.column.held')}</th>
          <th scope="col" className="is-number">
            {say('sandboxLedger.column.size')}
          </th>
          <th scope="col" className="is-number">
            {say('sandboxLedger.column.requests')}
          </th>
          <th scope="col">{say('sandboxLedger.column.updated')}</th>
        </tr>
      </thead>
      <tbody>
        {audiences.map((audience) => (
          <tr key={`${audience.adAccountId} ${audience.audienceId}`} data-audience-id={audience.audienceId}>
            <th scope="row" className="ledger-name">
              <span className="account-name">{audience.name}</span>
              <span className="account-facts">{audience.audienceId}</span>
            </th>
            <td>{audience.adAccountName}</td>
            <td>{audience.type}</td>
            <td>{audience.state}</td>
            <td>
              <Held identifiers={audience.identifiers} />
            </td>
            <td className="is-number">
              {audience.shownSize === null ? say('sandboxLedger.hidden') : format.number(audience.shownSize)}
            </td>
            <td className="is-number">{format.number(audience.requests)}</td>
            <td>{format.dateTime(audience.updatedAt)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Held({ identifiers }: { identifiers: LedgerAudience['identifiers'] }) {
  const say = useSay()
  const format = useFormat()
  const kinds = Object.entries(identifiers).filter(([, count]) => count > 0)
  if (kinds.length === 0) return <span className="is-nothing">{say('sandboxLedger.nothing')}</span>
  return (
    <ul className="held-kinds">
      {kinds.map(([kind, count]) => (
        <li key={kind} data-identifier={kind}>
          {kind} {format.number(count)}
        </li>
      ))}
    </ul>
  )
}
