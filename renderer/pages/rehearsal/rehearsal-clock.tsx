// The clock of a rehearsal: what time it is there, and the ways to let it pass.
import { useState } from 'react'
import { fromLocalText, toLocalText } from '#renderer/steps/delay/local-moment.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { MenuButton } from '#renderer/ui/menu.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { rehearsalSpeeds } from '#shared/contract/rehearsal-calls.ts'
import { minuteMs } from '#shared/core/clock.ts'
import type { ScenarioEvent } from '#shared/rehearsal/scenario.ts'
import { partnersOf } from './event-form.tsx'
import { useEventWords } from './use-event-words.ts'
import type { OpenRehearsal } from './use-rehearsal.ts'

export interface RehearsalClockProps {
  readonly document: CanvasDocument
  readonly rehearsal: OpenRehearsal
}

export function RehearsalClock({ document, rehearsal }: RehearsalClockProps) {
  const { state, steer, lookingAt } = rehearsal
  const say = useSay()
  const format = useFormat()
  const [speed, setSpeed] = useState(3_600)
  const { pace, isOver } = state
  const isMoving = pace !== 'still'
  const speeds = rehearsalSpeeds.map((times) => ({
    id: String(times),
    label: say('rehearsal.speed.times', { times }),
  }))
  return (
    <section className="rehearsal-clock" aria-label={say('rehearsal.clock')}>
      <div className="rehearsal-time">
        <Icon name="clock" size={18} />
        <span className="only-heard">{say('rehearsal.now')}</span>
        <time dateTime={new Date(state.now).toISOString()}>{format.exactTime(state.now)}</time>
        <span className="rehearsal-since">
          {say('rehearsal.after', { duration: format.duration(Math.max(0, state.now - state.scenario.startsAt)) })}
        </span>
      </div>
      <div className="rehearsal-buttons">
        <Button
          variant="primary"
          icon={isMoving ? 'pause' : 'play'}
          isDisabled={isOver && !isMoving}
          onPress={() => steer(isMoving ? { kind: 'pause' } : { kind: 'play', speed })}
        >
          {say(isMoving ? 'rehearsal.pause' : 'rehearsal.play')}
        </Button>
        <SegmentedControl
          label={say('rehearsal.speed')}
          hideLabel
          value={String(speed)}
          options={speeds}
          onChange={(chosen) => {
            setSpeed(Number(chosen))
            if (pace === 'playing') steer({ kind: 'play', speed: Number(chosen) })
          }}
        />
        <Button isDisabled={isOver || isMoving} onPress={() => steer({ kind: 'next' })}>
          {say('rehearsal.next')}
        </Button>
        <Button isDisabled={isOver || pace === 'racing'} onPress={() => steer({ kind: 'end' })}>
          {say('rehearsal.toEnd')}
        </Button>
        <ByHand document={document} rehearsal={rehearsal} />
      </div>
      <GoToTime rehearsal={rehearsal} />
      <p className="rehearsal-pace" role="status">
        {lookingAt !== null
          ? say('rehearsal.past', { time: format.dateTime(lookingAt) })
          : isOver
            ? say('rehearsal.over')
            : say(`rehearsal.pace.${pace}`)}{' '}
        {isOver && say(state.addsUp ? 'rehearsal.addsUp' : 'rehearsal.addsNotUp')}
      </p>
    </section>
  )
}

/** Any moment: looked back to where it is past, gone on to where it is not. */
function GoToTime({ rehearsal: { state, steer, lookAt } }: Pick<RehearsalClockProps, 'rehearsal'>) {
  const say = useSay()
  const [text, setText] = useState('')
  const typed = fromLocalText(text)
  // The field knows no seconds: the minute of the launch is the launch.
  const { startsAt } = state.scenario
  const wanted = typed !== null && typed < startsAt && typed > startsAt - minuteMs ? startsAt : typed
  const isWithin = wanted !== null && wanted >= startsAt && wanted <= state.endsAt
  const go = () => {
    if (wanted === null || !isWithin) return
    if (wanted <= state.now) lookAt(wanted)
    else steer({ kind: 'to', at: wanted })
  }
  return (
    <div className="rehearsal-goto">
      <TextField
        label={say('rehearsal.goTo')}
        hideLabel
        type="datetime-local"
        value={text === '' ? toLocalText(state.now) : text}
        onChange={setText}
        onSubmit={go}
        {...(text !== '' && !isWithin ? { errorMessage: say('rehearsal.goTo.outside') } : {})}
      />
      <Button isDisabled={!isWithin || state.pace === 'racing'} onPress={go}>
        {say('rehearsal.goTo')}
      </Button>
    </div>
  )
}

/** What a presenter does while it plays; it becomes part of the scenario. */
function ByHand({ document, rehearsal: { state, act } }: RehearsalClockProps) {
  const say = useSay()
  const eventWords = useEventWords()
  const events = partnersOf(document).flatMap((partnerId): ScenarioEvent[] => [
    { kind: 'fault', afterMs: 0, partnerId, fault: { kind: 'revoke-sign-in' } },
    { kind: 'reconnect', afterMs: 0, partnerId },
    { kind: 'calm', afterMs: 0, partnerId },
  ])
  if (events.length === 0) return null
  return (
    <MenuButton
      label={say('rehearsal.doNow')}
      text={say('rehearsal.doNow')}
      icon="flask"
      variant="secondary"
      isDisabled={state.now >= state.endsAt}
      items={events.map((event) => ({
        id: eventWords(event),
        label: eventWords(event),
        onAction: () => act(event),
      }))}
    />
  )
}
