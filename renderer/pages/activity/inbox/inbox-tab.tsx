// The inbox: what is paused, who stands still in a journey, what holds people up or made them Errored, cause by cause; or that all is well.
import './inbox.css'
import { useCauses } from '#renderer/data/use-causes.ts'
import { useStuck } from '#renderer/data/use-stuck.ts'
import { StuckList } from '#renderer/panels/stuck-list.tsx'
import { Banner } from '#renderer/ui/banner.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { CauseCard } from './cause-card.tsx'
import { PauseList } from './pause-list.tsx'
import { ReplayButton } from './replay-button.tsx'

export function InboxTab() {
  const say = useSay()
  const { data, trouble, askAgain } = useCauses()
  const stuck = useStuck(null).data?.groups ?? []
  return (
    <div className="inbox">
      <PauseList />
      <StuckList
        groups={stuck}
        placeOf={({ canvasId, canvasName }) => (
          <LinkButton href={hrefOf(routes.canvas(canvasId))}>{canvasName}</LinkButton>
        )}
      />
      {trouble && (
        <Banner tone="bad" title={trouble.message} action={{ label: say('activity.retry'), onPress: askAgain }}>
          {trouble.fix}
        </Banner>
      )}
      {!data && !trouble && <Skeleton lines={5} />}
      {data?.causes.length === 0 && stuck.length === 0 && (
        <EmptyState icon="done" title={say('inbox.empty')} more={<ReplayButton />}>
          {say('inbox.empty.text')}
        </EmptyState>
      )}
      {data && data.causes.length > 0 && (
        <>
          <ul className="inbox-list" aria-label={say('inbox.list')}>
            {data.causes.map((cause) => (
              <li key={`${cause.connectionId} ${cause.kind} ${cause.partnerCode} ${cause.state}`}>
                <CauseCard cause={cause} />
              </li>
            ))}
          </ul>
          <div className="inbox-foot">
            <ReplayButton />
          </div>
        </>
      )}
    </div>
  )
}
