// One request as it was sent and what came back, for whoever wants to understand, or to show it to the partner's support.

import type { AppOutput } from '#renderer/data/app-link.ts'
import { useRequest } from '#renderer/data/use-requests.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { SideSheet } from '#renderer/ui/side-sheet.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { answerOf, outcomeTone, stepNameOf } from './request-look.ts'
import { useTook } from './use-took.ts'

export function RequestSheet({ id, onClose }: { id: number; onClose(): void }) {
  const say = useSay()
  const { data, trouble } = useRequest(id)
  return (
    <SideSheet
      isWide
      title={say('requests.sheet.title', { id: String(id) })}
      {...(data ? { subtitle: data.address, icon: <PartnerMark partnerId={data.partnerId} /> } : {})}
      onClose={onClose}
      footer={<Button onPress={onClose}>{say('activity.sheet.close')}</Button>}
    >
      {data && <Request request={data} />}
      {!data && trouble && (
        <Banner tone="bad" title={trouble.message}>
          {trouble.fix}
        </Banner>
      )}
      {!data && !trouble && <Skeleton lines={6} />}
    </SideSheet>
  )
}

function Request({ request }: { request: AppOutput<'requests.get'> }) {
  const say = useSay()
  const { bytes, exactTime, number } = useFormat()
  const took = useTook()
  const { batchId, attempt } = request
  const facts: readonly (readonly [string, string])[] = [
    [say('requests.column.at'), exactTime(request.at)],
    [say('requests.column.took'), took(request.durationMs)],
    [say('requests.sheet.connection'), request.connectionId],
    [say('requests.column.step'), stepNameOf(say, request)],
    ...(batchId === null || attempt === null
      ? []
      : [[say('requests.sheet.batch'), say('requests.sheet.attempt', { id: String(batchId), attempt })] as const]),
    [say('requests.column.records'), number(request.records)],
  ]
  return (
    <div className="batch-sheet">
      <p className="batch-sheet-state">
        <StatusPill tone={outcomeTone[request.outcome]}>{say(`requests.outcome.${request.outcome}`)}</StatusPill>
        <span>{answerOf(say, request)}</span>
      </p>
      <dl className="batch-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Shown title={say('requests.sheet.address')} text={`${request.method} ${request.address}`} />
      <Shown title={say('requests.sheet.request')} text={headerLines(request.requestHeaders)} />
      <Shown
        title={say('requests.sheet.body')}
        text={request.body ?? ''}
        {...(request.body === null ? {} : { about: say('requests.sheet.bytes', { size: bytes(request.bodyBytes) }) })}
      />
      <Shown title={say('requests.sheet.answerHeaders')} text={headerLines(request.answerHeaders)} />
      <Shown title={say('requests.sheet.answer')} text={request.answer} />
    </div>
  )
}

function Shown({ title, about, text }: { title: string; about?: string; text: string }) {
  const say = useSay()
  return (
    <section className="request-shown">
      <h3>{title}</h3>
      {about !== undefined && <p className="batch-left">{about}</p>}
      {text === '' ? <p className="batch-none">{say('requests.sheet.none')}</p> : <pre>{text}</pre>}
    </section>
  )
}

function headerLines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}
