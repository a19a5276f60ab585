// The one line of a card that asks for a person: what happened, how long is left, and the button that helps (S22, ux.md 4.5).
import { memo } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { StepCounters } from '#shared/contract/canvas-calls.ts'
import { minuteMs, secondMs } from '#shared/core/clock.ts'
import type { StepId } from '#shared/core/ids.ts'
import { useCanvasBesidesPlaces, useCanvasDesk, useCountBoard } from '../canvas-desk.tsx'

export type Attention = NonNullable<StepCounters['attention']>

export const AttentionLine = memo(function AttentionLine(props: { stepId: StepId; attention: Attention }) {
  const { stepId, attention } = props
  const say = useSay()
  const speak = useSpeak()
  const format = useFormat()
  const desk = useCanvasDesk()
  const openStep = useCanvasBesidesPlaces((state) => state.openStep)
  const openPeople = useCanvasBesidesPlaces((state) => state.openPeople)
  const isWaiting = attention.severity === 'waiting' && attention.nextTryAt !== null
  const wallNow = useNow(isWaiting ? secondMs : minuteMs)
  const now = useCountBoard(({ counted }) => (desk.isRehearsal ? (counted?.at ?? null) : null)) ?? wallNow
  const goToPartner = () => desk.goToPartner(attention.partnerId)
  const doIt: Readonly<Record<Attention['button'], () => void>> = {
    reconnect: goToPartner,
    'open-partner-page': goToPartner,
    'check-connection': goToPartner,
    'choose-audience': () => openStep(stepId, 'audience'),
    'free-up-audiences': goToPartner,
    'see-people': () => openPeople(stepId, 'errored'),
    'try-now': () => desk.goToActivity(),
  }
  const left = say('attention.left', { duration: format.duration(Math.max(0, attention.givesUpAt - now)) })
  const words = speak(attention.phrase)
  return (
    <div className={`attention is-${attention.severity}`}>
      <Icon name={attention.severity === 'needs-person' ? 'error' : 'wait'} />
      <span className="attention-words" title={words}>
        {words}
      </span>
      <span className="attention-left">
        {isWaiting && attention.nextTryAt !== null
          ? say('attention.nextTry', { duration: format.duration(Math.max(0, attention.nextTryAt - now)) })
          : left}
      </span>
      <button type="button" tabIndex={-1} className="attention-button nodrag" onClick={doIt[attention.button]}>
        {say(`fixAction.${attention.button}`)}
      </button>
    </div>
  )
})
