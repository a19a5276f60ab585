// The clock of a rehearsal: what time it is there, and the ways to let it pass.
import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { rehearsalSpeeds } from '#shared/contract/rehearsal-calls.ts'
import type { OpenRehearsal } from './use-rehearsal.ts'

export function RehearsalClock({ rehearsal: { state, steer, lookingAt } }: { rehearsal: OpenRehearsal }) {
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
      </div>
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
