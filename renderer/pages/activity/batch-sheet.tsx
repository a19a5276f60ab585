// One batch with everything that was tried for it.
import { useBatchAttempts } from '#renderer/data/use-batch-attempts.ts'
import { usePartners } from '#renderer/data/use-partners.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { SideSheet } from '#renderer/ui/side-sheet.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Batch } from '#shared/contract/activity-calls.ts'
import { BatchAnswer } from './batch-answer.tsx'
import { batchLook } from './batch-look.ts'
import { NextTry } from './next-try.tsx'

export function BatchSheet({ batch, onClose }: { batch: Batch; onClose(): void }) {
  const say = useSay()
  const { exactTime, number } = useFormat()
  const partner = usePartners().data?.partners.find(({ manifest }) => manifest.id === batch.partnerId)
  const { tone, icon } = batchLook[batch.state]
  const { audience } = batch
  const facts: readonly (readonly [string, string])[] = [
    [say('activity.column.canvas'), batch.canvasName],
    [say('activity.sheet.partner'), partner?.manifest.label ?? batch.partnerId],
    [
      say('activity.sheet.action'),
      batch.action === 'add' ? say('activity.action.add', { audience }) : say('activity.action.remove', { audience }),
    ],
    [say('activity.column.people'), number(batch.people)],
    [say('activity.column.attempts'), number(batch.attempts)],
    [say('activity.sheet.made'), exactTime(batch.createdAt)],
    [say('activity.sheet.finished'), batch.finishedAt === null ? say('activity.none') : exactTime(batch.finishedAt)],
  ]
  return (
    <SideSheet
      title={say('activity.sheet.title', { id: batch.id })}
      subtitle={say('activity.records', { count: batch.records })}
      icon={<PartnerMark partnerId={batch.partnerId} />}
      onClose={onClose}
      footer={<Button onPress={onClose}>{say('activity.sheet.close')}</Button>}
    >
      <div className="batch-sheet">
        <p className="batch-sheet-state">
          <StatusPill tone={tone} icon={icon}>
            {say(`batch.state.${batch.state}`)}
          </StatusPill>
          {batch.finishedAt === null && <NextTry batch={batch} />}
        </p>
        <BatchAnswer answer={batch.answer} partnerCode={batch.partnerCode} />
        <dl className="batch-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <h3>{say('activity.sheet.attempts')}</h3>
        <p>
          <LinkButton href={hrefOf(routes.requestsOfBatch(batch.id))}>{say('activity.toRequests')}</LinkButton>
        </p>
        <Attempts batchId={batch.id} />
      </div>
    </SideSheet>
  )
}

function Attempts({ batchId }: { batchId: number }) {
  const say = useSay()
  const { exactTime, duration, number } = useFormat()
  const { data, trouble, askAgain } = useBatchAttempts(batchId)
  if (!data && trouble) {
    return (
      <Banner tone="bad" title={say('activity.failed')} action={{ label: say('activity.retry'), onPress: askAgain }}>
        <p>{trouble.message}</p>
        <p>{trouble.fix}</p>
      </Banner>
    )
  }
  if (!data) return <Skeleton lines={3} />
  if (data.attempts.length === 0) return <p className="batch-none">{say('activity.sheet.noAttempts')}</p>
  return (
    <ol className="batch-attempts">
      {data.attempts.map(({ at, durationMs, outcome, answer, partnerCode, nextTryAt }) => (
        <li key={at}>
          <div>
            <StatusPill tone={outcome === 'taken' ? 'ok' : 'bad'}>{say(`activity.attempt.${outcome}`)}</StatusPill>
            <span>{exactTime(at)}</span>
            <span className="batch-none">
              {say('activity.attempt.took', {
                time:
                  durationMs < 1_000 ? say('activity.milliseconds', { ms: number(durationMs) }) : duration(durationMs),
              })}
            </span>
          </div>
          <BatchAnswer answer={answer} partnerCode={partnerCode} />
          {nextTryAt !== null && (
            <span className="batch-none">{say('activity.attempt.next', { time: exactTime(nextTryAt) })}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
