// Cohorts that came, by their export names, and what became of every identifier of the latest imports.
import { useCohortImports, useCohorts } from '#renderer/data/use-ingest.ts'
import { Card } from '#renderer/ui/card.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ListedCohortImport } from '#shared/contract/ingest-calls.ts'
import type { DataPartnerId } from '#shared/people/data-partners/data-partner-catalog.ts'

export function CohortsCard({ partner }: { partner: DataPartnerId }) {
  const say = useSay()
  const format = useFormat()
  const { data } = useCohorts(partner)
  return (
    <Card
      title={say('ingest.cohorts')}
      actions={<LinkButton href={hrefOf(routes.newSegment)}>{say('ingest.cohorts.segment')}</LinkButton>}
    >
      {!data && <Skeleton lines={2} />}
      {data?.cohorts.length === 0 && <p className="card-line">{say('ingest.cohorts.none')}</p>}
      {data && data.cohorts.length > 0 && (
        <Table label={say('ingest.cohorts')}>
          <thead>
            <tr>
              <th scope="col">{say('ingest.cohorts.name')}</th>
              <th scope="col" className="is-number">
                {say('ingest.cohorts.people')}
              </th>
              <th scope="col">{say('ingest.cohorts.changed')}</th>
            </tr>
          </thead>
          <tbody>
            {data.cohorts.map((cohort) => (
              <tr key={cohort.key}>
                <th scope="row">
                  {cohort.name ?? say('ingest.cohorts.unnamed')}
                  <span className="ingest-second">{cohort.cohortId}</span>
                </th>
                <td className="is-number">{format.number(cohort.people)}</td>
                <td>{format.dateTime(cohort.changedAt)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}

export function ImportsCard({ partner }: { partner: DataPartnerId }) {
  const say = useSay()
  const format = useFormat()
  const cohorts = useCohorts(partner).data?.cohorts ?? []
  const { data } = useCohortImports(partner)
  const nameOf = (key: number) => cohorts.find((cohort) => cohort.key === key)?.name ?? say('ingest.cohorts.unnamed')
  return (
    <Card title={say('ingest.imports')}>
      {!data && <Skeleton lines={2} />}
      {data?.imports.length === 0 && <p className="card-line">{say('ingest.imports.none')}</p>}
      {data && data.imports.length > 0 && (
        <Table label={say('ingest.imports')}>
          <thead>
            <tr>
              <th scope="col">{say('ingest.imports.at')}</th>
              <th scope="col">{say('ingest.cohorts.name')}</th>
              {(['matched', 'unknown', 'ambiguous', 'refused'] as const).map((column) => (
                <th key={column} scope="col" className="is-number">
                  {say(`ingest.imports.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.imports.map((one) => (
              <tr key={one.id}>
                <td>{format.exactTime(one.at)}</td>
                <th scope="row">
                  {nameOf(one.cohortKey)}
                  <span className="ingest-second">
                    {say('ingest.imports.done', {
                      added: one.added,
                      removed: one.removed,
                      unchanged: one.unchanged,
                    })}
                  </span>
                </th>
                <td className="is-number">{format.number(one.added + one.removed + one.unchanged)}</td>
                {(['unknown', 'ambiguous', 'refused'] as const).map((verdict) => (
                  <td key={verdict} className="is-number">
                    {format.number(one[verdict])}
                    <span className="ingest-second">{examplesOf(one, verdict).join(', ')}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}

function examplesOf(one: ListedCohortImport, verdict: ListedCohortImport['examples'][number]['verdict']): string[] {
  return one.examples.flatMap((example) => (example.verdict === verdict && example.id !== '' ? [example.id] : []))
}
