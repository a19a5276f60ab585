// The batches of the Activity page, one a row, newest first.
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Batch } from '#shared/contract/activity-calls.ts'
import { BatchAnswer } from './batch-answer.tsx'
import { batchLook } from './batch-look.ts'
import { NextTry } from './next-try.tsx'

export function BatchRows({ batches, onOpen }: { batches: readonly Batch[]; onOpen(batch: Batch): void }) {
  const say = useSay()
  return (
    <Table label={say('activity.table')}>
      <thead>
        <tr>
          <th scope="col">{say('activity.column.at')}</th>
          <th scope="col">{say('activity.column.canvas')}</th>
          <th scope="col">{say('activity.column.audience')}</th>
          <th scope="col" className="is-number">
            {say('activity.column.people')}
          </th>
          <th scope="col">{say('activity.column.state')}</th>
          <th scope="col">{say('activity.column.answer')}</th>
          <th scope="col">{say('activity.column.next')}</th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <BatchRow key={batch.id} batch={batch} onOpen={onOpen} />
        ))}
      </tbody>
    </Table>
  )
}

function BatchRow({ batch, onOpen }: { batch: Batch; onOpen(batch: Batch): void }) {
  const say = useSay()
  const { exactTime, number } = useFormat()
  const { audience, partnerId } = batch
  const at = exactTime(batch.lastTriedAt ?? batch.createdAt)
  const { tone, icon } = batchLook[batch.state]
  return (
    <tr data-batch-id={batch.id} data-state={batch.state}>
      <th scope="row" className="batch-at">
        <LinkButton aria-label={say('activity.open', { at })} onPress={() => onOpen(batch)}>
          {at}
        </LinkButton>
      </th>
      <td>
        <LinkButton href={hrefOf(routes.canvas(batch.canvasId))}>{batch.canvasName}</LinkButton>
      </td>
      <td>
        <span className="batch-audience">
          <PartnerMark partnerId={partnerId} size="small" />
          {batch.action === 'add'
            ? say('activity.action.add', { audience })
            : say('activity.action.remove', { audience })}
        </span>
      </td>
      <td className="is-number" title={say('activity.records', { count: batch.records })}>
        {number(batch.people)}
      </td>
      <td>
        <StatusPill tone={tone} icon={icon}>
          {say(`batch.state.${batch.state}`)}
        </StatusPill>
      </td>
      <td>
        <BatchAnswer answer={batch.answer} partnerCode={batch.partnerCode} />
      </td>
      <td>
        <NextTry batch={batch} />
      </td>
    </tr>
  )
}
