// The latest people an entry refused for one reason, masked, newest first.
import './refused-people.css'
import { usePagesOf } from '#renderer/data/use-pages-of.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { LoadMore } from '#renderer/ui/load-more.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { type EntryRefusal, mostRefusedKept } from '#shared/contract/standing-calls.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { maskedIdentifiers } from '#shared/people/person.ts'

interface RefusedPeopleProps {
  readonly canvasId: CanvasId
  readonly reason: EntryRefusal
  /** All who were refused for it. */
  readonly count: number
}

export function RefusedPeople({ canvasId, reason, count }: RefusedPeopleProps) {
  const say = useSay()
  const format = useFormat()
  const answer = usePagesOf('standing.refusedPeople', (cursor) => ({ canvasId, reason, cursor }))
  const people = answer.pages?.flatMap((page) => page.people)
  if (answer.trouble) {
    return (
      <Banner tone="bad" title={answer.trouble.message}>
        {answer.trouble.fix}
      </Banner>
    )
  }
  if (!people) return <Skeleton lines={3} />
  return (
    <>
      <ul className="refused-people" aria-label={say(`standing.entry.${reason}`)}>
        {people.map(({ person, at }) => (
          <li key={person.id}>
            <span className="refused-person">{person.name || person.externalId}</span>
            <span className="refused-note">{format.dateTime(at)}</span>
            <span className="refused-note">{maskedIdentifiers(person)}</span>
          </li>
        ))}
      </ul>
      <LoadMore hasMore={answer.hasMore} isLoading={answer.isLoadingMore} onPress={answer.loadMore} />
      {!answer.hasMore && people.length < count && (
        <p className="editor-note">{say('standing.entry.kept', { most: mostRefusedKept })}</p>
      )}
    </>
  )
}
