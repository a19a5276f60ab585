// The people found, page after page, or why there is nobody to show.
import type { PeoplePages } from '#renderer/data/use-people.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { PeopleTable } from './people-table.tsx'

export interface PeopleListProps {
  readonly people: PeoplePages
  readonly query: string
  /** Somebody is still typing. */
  readonly isStale: boolean
  /** The name of the segment chosen. */
  readonly segment: string | null
  onClear(): void
}

export function PeopleList({ people: answer, query, isStale, segment, onClear }: PeopleListProps) {
  const say = useSay()
  const { people, total, trouble } = answer
  if (!people)
    return trouble ? (
      <Banner tone="bad" action={{ label: say('people.retry'), onPress: answer.askAgain }}>
        {trouble.message} {trouble.fix}
      </Banner>
    ) : (
      <div className="people-page-waiting">
        <Skeleton lines={8} />
      </div>
    )
  if (people.length === 0) {
    if (query === '' && segment === null)
      return (
        <EmptyState
          icon="people"
          title={say('people.empty')}
          action={
            <Button variant="primary" icon="upload" onPress={() => goTo(routes.importPeople)}>
              {say('people.import')}
            </Button>
          }
        >
          {say('people.empty.about')}
        </EmptyState>
      )
    const title =
      query === '' && segment !== null ? say('people.none.segment', { segment }) : say('people.none.query', { query })
    return (
      <EmptyState icon="search" title={title} action={<Button onPress={onClear}>{say('people.none.clear')}</Button>} />
    )
  }
  return (
    <>
      {trouble && (
        <Banner tone="bad" action={{ label: say('people.retry'), onPress: answer.askAgain }}>
          {trouble.message} {trouble.fix}
        </Banner>
      )}
      <PeopleTable label={say('people.title')} people={people} isStale={isStale} />
      <footer className="people-page-foot">
        <span role="status">
          {people.length < total
            ? say('people.shown', { shown: people.length, total })
            : say('people.count', { count: total })}
        </span>
        {answer.hasMore && (
          <Button size="small" isBusy={answer.isLoadingMore} onPress={answer.loadMore}>
            {say('people.more')}
          </Button>
        )}
        <span className="people-page-masked">{say('people.masked')}</span>
      </footer>
    </>
  )
}
