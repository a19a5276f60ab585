// One cause: which partner said what, since when, whom it concerns, how long is left, and the one button that helps.
import { useState } from 'react'
import { useBatches } from '#renderer/data/use-batches.ts'
import { Button } from '#renderer/ui/button.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { LoadMore } from '#renderer/ui/load-more.tsx'
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { StatusPill, type Tone } from '#renderer/ui/status-pill.tsx'
import { Tag } from '#renderer/ui/tag.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { InboxCause } from '#shared/contract/operate-calls.ts'
import { BatchRows } from '../batch-rows.tsx'
import { BatchSheet } from '../batch-sheet.tsx'
import { CauseFix } from './cause-fix.tsx'

const toneOf: Readonly<Record<InboxCause['state'], Tone>> = { 'needs-person': 'bad', waiting: 'wait', errored: 'bad' }

export function CauseCard({ cause }: { cause: InboxCause }) {
  const say = useSay()
  const speak = useSpeak()
  const { dateTime } = useFormat()
  const [showsBatches, showBatches] = useState(false)
  const { partnerId, kind, partnerCode, state, phrase, fix, since, people, pausedPeople, steps } = cause
  const isPaused = pausedPeople === people
  const isOffline = kind === 'offline' && state === 'waiting'
  return (
    <article className={`cause is-${state}`} aria-label={speak(phrase)} data-cause={kind} data-state={state}>
      <header className="cause-head">
        <PartnerMark partnerId={partnerId} />
        <div className="cause-words">
          <h2 className="cause-title">
            {speak(phrase)} <Tag>{say('activity.code', { code: partnerCode })}</Tag>
          </h2>
          <p className="cause-fix">{speak(fix)}</p>
        </div>
        {isPaused ? (
          <StatusPill tone="info" icon="pause">
            {say('activity.paused')}
          </StatusPill>
        ) : isOffline ? (
          <StatusPill tone="neutral" icon="offline">
            {say('inbox.state.offline')}
          </StatusPill>
        ) : (
          <StatusPill tone={toneOf[state]}>{say(`inbox.state.${state}`)}</StatusPill>
        )}
      </header>
      <p className="cause-facts">
        <strong>{say('inbox.people', { count: people })}</strong>
        <span>{say('inbox.since', { time: dateTime(since) })}</span>
        {pausedPeople > 0 && <span>{say('inbox.pausedPeople', { count: pausedPeople })}</span>}
        {cause.givesUpAt !== null && <TimeLeft nextTryAt={cause.nextTryAt} givesUpAt={cause.givesUpAt} />}
      </p>
      <h3 className="cause-part">{say('inbox.steps')}</h3>
      <ul className="cause-steps">
        {steps.map(({ canvasId, canvasName, stepId, stepName, audience, people: here }) => (
          <li key={`${canvasId} ${stepId} ${audience}`}>
            <LinkButton href={hrefOf(routes.canvas(canvasId))}>{canvasName}</LinkButton>
            <span>{say('inbox.step', { step: stepName || say('step.audience-sync'), audience })}</span>
            <span className="cause-count">{say('inbox.people', { count: here })}</span>
          </li>
        ))}
      </ul>
      <footer className="cause-foot">
        <CauseFix cause={cause} />
        <Button
          size="small"
          variant="quiet"
          icon={showsBatches ? 'chevron-up' : 'chevron-down'}
          onPress={() => showBatches(!showsBatches)}
        >
          {say('inbox.batches')}
        </Button>
      </footer>
      {showsBatches && <CauseBatches cause={cause} />}
    </article>
  )
}

/** Runs while it is shown. */
function TimeLeft({ nextTryAt, givesUpAt }: { nextTryAt: number | null; givesUpAt: number }) {
  const say = useSay()
  const { duration } = useFormat()
  const now = useNow(1_000)
  const next =
    nextTryAt === null
      ? null
      : nextTryAt <= now
        ? say('activity.next.now')
        : say('activity.next.at', { time: duration(nextTryAt - now) })
  return (
    <>
      {next !== null && <span>{say('inbox.nextTry', { time: next })}</span>}
      <span className="cause-left">
        {givesUpAt > now ? say('inbox.left', { time: duration(givesUpAt - now) }) : say('inbox.late')}
      </span>
    </>
  )
}

function CauseBatches({ cause: { connectionId, kind, partnerCode, partnerId, state } }: { cause: InboxCause }) {
  const say = useSay()
  const [openId, setOpenId] = useState<number | null>(null)
  const { batches, total, hasMore, isLoadingMore, loadMore } = useBatches({
    canvasId: null,
    partnerId,
    states: state === 'errored' ? ['errored'] : ['waiting', 'sending', 'retrying', 'needs-person'],
    cause: { connectionId, kind, partnerCode },
  })
  if (!batches) return null
  const open = batches.find(({ id }) => id === openId)
  return (
    <div className="cause-batches">
      <BatchRows batches={batches} onOpen={({ id }) => setOpenId(id)} />
      <LoadMore hasMore={hasMore} isLoading={isLoadingMore} onPress={loadMore}>
        {say('activity.total', { count: total })}
      </LoadMore>
      {open && <BatchSheet batch={open} onClose={() => setOpenId(null)} />}
    </div>
  )
}
