// Requests, one a row, newest first.
import { usePartners } from '#renderer/data/use-partners.ts'
import { LongList } from '#renderer/ui/long-list.tsx'
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { KeptRequest } from '#shared/contract/inspect-calls.ts'
import { answerOf, outcomeTone, pathOf, stepNameOf } from './request-look.ts'
import { useTook } from './use-took.ts'

export function RequestRows({
  requests,
  onOpen,
}: {
  requests: readonly KeptRequest[]
  onOpen(request: KeptRequest): void
}) {
  const say = useSay()
  const { exactTime, number } = useFormat()
  const took = useTook()
  const partners = usePartners().data?.partners ?? []
  const labelOf = (id: string) => partners.find(({ manifest }) => manifest.id === id)?.manifest.label ?? id
  return (
    <LongList
      label={say('requests.table')}
      columns="request-columns"
      head={[
        { name: say('requests.column.at') },
        { name: say('requests.column.what') },
        { name: say('requests.column.step') },
        { name: say('requests.column.outcome') },
        { name: say('requests.column.answer') },
        { name: say('requests.column.records'), isNumber: true },
        { name: say('requests.column.took'), isNumber: true },
      ]}
      items={requests}
      onOpen={onOpen}
      nameOf={(request) =>
        say('requests.row', {
          partner: labelOf(request.partnerId),
          method: request.method,
          path: pathOf(request.address),
          outcome: say(`requests.outcome.${request.outcome}`),
          at: exactTime(request.at),
        })
      }
    >
      {(request) => (
        <>
          <span>{exactTime(request.at)}</span>
          <span className="request-what">
            <PartnerMark partnerId={request.partnerId} size="small" />
            <code title={request.address}>
              {request.method} {pathOf(request.address)}
            </code>
          </span>
          <span title={stepNameOf(say, request)}>{stepNameOf(say, request)}</span>
          <span>
            <StatusPill tone={outcomeTone[request.outcome]}>{say(`requests.outcome.${request.outcome}`)}</StatusPill>
          </span>
          <span title={answerOf(say, request)}>{answerOf(say, request)}</span>
          <span className="is-number">{request.records === 0 ? say('activity.none') : number(request.records)}</span>
          <span className="is-number">{took(request.durationMs)}</span>
        </>
      )}
    </LongList>
  )
}
