// Requests as they arrive: masked, with the answer each got and names that were probably meant otherwise.
import { useIngestCalls } from '#renderer/data/use-ingest.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ListedIngestCall } from '#shared/contract/ingest-calls.ts'
import type { DataPartnerId } from '#shared/people/data-partners/data-partner-catalog.ts'

export function CallsCard({ partner }: { partner: DataPartnerId | null }) {
  const say = useSay()
  const { data } = useIngestCalls(partner)
  return (
    <Card title={say('ingest.calls')}>
      {!data && <Skeleton lines={3} />}
      {data?.calls.length === 0 && <p className="card-line">{say('ingest.calls.none')}</p>}
      {data && data.calls.length > 0 && (
        <Table label={say('ingest.calls')}>
          <thead>
            <tr>
              <th scope="col">{say('ingest.calls.at')}</th>
              <th scope="col">{say('ingest.calls.request')}</th>
              <th scope="col">{say('ingest.calls.answer')}</th>
              <th scope="col">{say('ingest.calls.content')}</th>
            </tr>
          </thead>
          <tbody>
            {data.calls.map((call) => (
              <CallRow key={call.id} call={call} />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}

function CallRow({ call }: { call: ListedIngestCall }) {
  const say = useSay()
  const format = useFormat()
  const isFine = call.status < 300
  const tone = !isFine ? 'bad' : call.refused > 0 ? 'wait' : 'ok'
  return (
    <tr>
      <td>{format.exactTime(call.at)}</td>
      <th scope="row">
        <code>
          {call.method} {call.path}
        </code>
        {call.keyName !== null && (
          <span className="ingest-second">{say('ingest.calls.key', { name: call.keyName })}</span>
        )}
      </th>
      <td>
        <StatusPill tone={tone}>{call.status}</StatusPill>
        {call.problems.slice(0, 2).map((problem) => (
          <span key={problem} className="ingest-second" lang="en">
            {problem}
          </span>
        ))}
      </td>
      <td>
        {isFine && say('ingest.calls.counts', { accepted: call.accepted, refused: call.refused })}
        {call.people.length > 0 && <span className="ingest-second">{call.people.join(', ')}</span>}
        {call.names.map(({ name, meant }) => (
          <span key={name} className={meant === null ? 'ingest-second' : 'ingest-second is-miss'}>
            {meant === null ? name : say('ingest.calls.nearMiss', { name, meant })}
          </span>
        ))}
      </td>
    </tr>
  )
}
