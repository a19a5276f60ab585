// What somebody did, bought and went through, the latest first.
import { useState } from 'react'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Icon, type IconName } from '#renderer/ui/icon.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Moment } from '#shared/contract/profile-calls.ts'

const icons: Readonly<Record<Moment['kind'], IconName>> = {
  created: 'user-add',
  event: 'activity',
  purchase: 'check',
  import: 'upload',
  entered: 'entry',
  left: 'exit',
  message: 'message',
  sync: 'audience-sync',
}
const firstPage = 50
const mostShown = 500

export function ProfileTimeline({ personId }: { personId: number }) {
  const say = useSay()
  const { dateTime } = useFormat()
  const [limit, setLimit] = useState(firstPage)
  const { data, trouble } = useQuestion('people.timeline', { id: personId, limit }, { keepsPrevious: true })
  return (
    <Card title={say('profile.timeline')}>
      {trouble && <Banner tone="bad">{trouble.message}</Banner>}
      {!data && !trouble && <Skeleton lines={5} />}
      {data && (
        <ol className="profile-timeline">
          {data.moments.map((moment, at) => (
            <li key={rowKey(moment, at)} data-moment={moment.kind}>
              <Icon name={icons[moment.kind]} />
              <div>
                <MomentText moment={moment} />
                <time dateTime={new Date(moment.at).toISOString()}>{dateTime(moment.at)}</time>
              </div>
            </li>
          ))}
        </ol>
      )}
      {data?.hasMore && limit < mostShown && (
        <Button onPress={() => setLimit(Math.min(mostShown, limit * 2))}>{say('profile.timeline.more')}</Button>
      )}
    </Card>
  )
}

function MomentText({ moment }: { moment: Moment }) {
  const say = useSay()
  const { number } = useFormat()
  switch (moment.kind) {
    case 'created':
      return <p>{say('profile.moment.created')}</p>
    case 'event':
      return (
        <p>
          <strong>{moment.name}</strong>
          {moment.properties !== '{}' && <code>{moment.properties}</code>}
        </p>
      )
    case 'purchase':
      return (
        <p>
          {say('profile.moment.purchase', {
            product: moment.product,
            quantity: number(moment.quantity),
            price: number(moment.price),
            currency: moment.currency,
          })}
        </p>
      )
    case 'import':
      return <p>{say('profile.moment.import', { name: moment.name })}</p>
    case 'entered':
    case 'left':
      return (
        <p>
          <a href={hrefOf(routes.canvas(moment.canvasId))}>
            {say(`profile.moment.${moment.kind}`, { canvas: moment.canvasName })}
          </a>
        </p>
      )
    case 'message':
      return (
        <>
          <p>
            <a href={hrefOf(routes.canvas(moment.canvasId))}>
              {say('profile.moment.message', {
                channel: say(`messageEditor.channel.${moment.channel}`),
                canvas: moment.canvasName,
              })}
            </a>
          </p>
          {moment.title !== '' && <strong>{moment.title}</strong>}
          {moment.text !== '' && <p className="profile-message">{moment.text}</p>}
        </>
      )
    case 'sync':
      return (
        <p>
          <a href={hrefOf(routes.canvas(moment.canvasId))}>
            {say(`profile.moment.sync.${moment.result}`, {
              step: moment.stepName || say('step.audience-sync'),
              canvas: moment.canvasName,
            })}
          </a>
          {moment.audience !== '' && <span>{say('profile.moment.audience', { audience: moment.audience })}</span>}
        </p>
      )
  }
}

/** Two moments may be alike to the millisecond. */
function rowKey({ kind, at }: Moment, place: number): string {
  return `${kind} ${at} ${place}`
}
