// The people behind a number, masked, newest first, each with why they are counted there.
import { isComposing } from '#renderer/ui/composing.ts'
import './desk-sheet.css'
import './people-sheet.css'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { shownDocument } from '#renderer/canvas/shown-document.ts'
import { useCounterMeaning } from '#renderer/canvas/use-counter-meaning.ts'
import { usePagesOf } from '#renderer/data/use-pages-of.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import type { CounterName } from '#shared/contract/canvas-calls.ts'
import type { StepId } from '#shared/core/ids.ts'
import { maskedIdentifiers } from '#shared/people/person.ts'
import { CounterHistory } from './counter-history.tsx'

export function PeopleSheet({ stepId, counter }: { stepId: StepId; counter: CounterName }) {
  const say = useSay()
  const speak = useSpeak()
  const format = useFormat()
  const { canvasId } = useCanvasDesk()
  const closeSheet = useCanvas((state) => state.closeSheet)
  const step = useCanvas((state) => stepName(shownDocument(state), stepId, say))
  const meaning = useCounterMeaning(stepId, counter)
  const answer = usePagesOf('canvases.counterPeople', (cursor) => ({ canvasId, stepId, counter, cursor }))
  const people = answer.pages?.flatMap((page) => page.people)
  const sheet = useRef<HTMLElement>(null)
  // The sheet itself, not its first button: that would show its tip, and the first Escape would close the tip alone.
  useEffect(() => sheet.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event)) return
    event.stopPropagation()
    closeSheet('done')
  }
  const title = say('people.behind', { counter: say(`counter.${counter}`), step })
  return (
    <section
      className="desk-sheet"
      data-region="sheet"
      aria-label={title}
      ref={sheet}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className="desk-sheet-head">
        <div className="desk-sheet-words">
          <h2 className="desk-sheet-title">{title}</h2>
          <div className="desk-sheet-about">{meaning}</div>
        </div>
        <IconButton icon="close" label={say('people.behind.close')} onPress={() => closeSheet('done')} />
      </header>
      <div className="desk-sheet-body">
        <TroubleBanner trouble={answer.trouble} />
        {isOutcome(counter) && <CounterHistory stepId={stepId} />}
        {answer.isWaiting && <Skeleton lines={6} />}
        {people?.length === 0 && <p className="desk-sheet-none">{say('people.behind.none')}</p>}
        {people && people.length > 0 && (
          <table className="people-behind">
            <thead>
              <tr>
                <th scope="col">{say('people.behind.person')}</th>
                <th scope="col">{say('people.behind.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ person, reason, at }) => (
                <tr key={`${person.id} ${at}`}>
                  <td>
                    <div>{person.name || person.externalId}</div>
                    <div className="people-behind-note">{maskedIdentifiers(person)}</div>
                  </td>
                  <td>
                    <div>{reason && speak(reason)}</div>
                    {at !== null && <div className="people-behind-note">{format.dateTime(at)}</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {/* What scrolls must hold something that takes focus, or keys cannot scroll it. */}
        <div className="people-behind-foot">
          {answer.hasMore && (
            <Button isBusy={answer.isLoadingMore} onPress={answer.loadMore}>
              {say('people.behind.more')}
            </Button>
          )}
          <Button variant="quiet" onPress={() => closeSheet('done')}>
            {say('people.behind.close')}
          </Button>
        </div>
      </div>
    </section>
  )
}

function isOutcome(counter: CounterName): boolean {
  return counter === 'synced' || counter === 'notSynced' || counter === 'pending' || counter === 'errored'
}
