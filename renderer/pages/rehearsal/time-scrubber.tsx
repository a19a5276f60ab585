// The time scrubber: any moment so far, by dragging or by arrow keys, which stop where a number changed. What the scenario did is marked.
import type { KeyboardEvent } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { isComposing } from '#renderer/ui/composing.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useEventWords } from './use-event-words.ts'
import type { OpenRehearsal } from './use-rehearsal.ts'

export function TimeScrubber({ rehearsal: { state, lookingAt, lookAt } }: { rehearsal: OpenRehearsal }) {
  const say = useSay()
  const format = useFormat()
  const eventWords = useEventWords()
  const { startsAt, events } = state.scenario
  const length = Math.max(1, state.now - startsAt)
  const shown = lookingAt ?? state.now
  const stepTo = (event: KeyboardEvent, moment: number | undefined) => {
    event.preventDefault()
    if (moment !== undefined) lookAt(moment >= state.now ? null : moment)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'ArrowLeft' || event.key === 'ArrowDown')
      stepTo(event, state.moments.findLast((moment) => moment < shown) ?? startsAt)
    if (event.key === 'ArrowRight' || event.key === 'ArrowUp')
      stepTo(event, state.moments.find((moment) => moment > shown) ?? state.now)
    if (event.key === 'Home') stepTo(event, startsAt)
    if (event.key === 'End') stepTo(event, state.now)
  }
  return (
    <div className="rehearsal-scrubber">
      <label className="rehearsal-scrub-label" htmlFor="rehearsal-scrub" title={say('rehearsal.scrub.about')}>
        {say('rehearsal.scrub')}
      </label>
      <div className="rehearsal-track">
        <input
          id="rehearsal-scrub"
          type="range"
          min={startsAt}
          max={state.now}
          step={1}
          value={shown}
          disabled={state.now <= startsAt}
          aria-valuetext={`${format.exactTime(shown)}, ${say('rehearsal.after', { duration: format.duration(shown - startsAt) })}`}
          onChange={(event) => {
            const moment = Number(event.target.value)
            lookAt(moment >= state.now ? null : moment)
          }}
          onKeyDown={onKeyDown}
        />
        <div className="rehearsal-marks" aria-hidden>
          {events.map((event) => {
            const share = event.afterMs / length
            return share > 1 ? null : (
              <span
                key={JSON.stringify(event)}
                className="rehearsal-marked"
                style={{ insetInlineStart: `${share * 100}%` }}
                title={eventWords(event)}
              />
            )
          })}
        </div>
      </div>
      <span className="rehearsal-shown">{format.exactTime(shown)}</span>
      <Button size="small" isDisabled={lookingAt === null} onPress={() => lookAt(null)}>
        {say('rehearsal.scrub.latest')}
      </Button>
    </div>
  )
}
