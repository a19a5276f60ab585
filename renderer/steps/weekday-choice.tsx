// Which weekdays: one box for each, in the language's own short names, Monday first.
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { useSay } from '#renderer/ui/use-say.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

export function WeekdayChoice(props: {
  readonly chosen: readonly number[]
  onChange(chosen: number[]): void
  readonly isReadOnly: boolean
}) {
  const { chosen, onChange, isReadOnly } = props
  const say = useSay()
  return (
    <fieldset className="editor-boxes" aria-label={say('delayEditor.weekdays')}>
      {weekdays.map((day) => (
        <Checkbox
          key={day}
          isSelected={chosen.includes(day)}
          isDisabled={isReadOnly}
          onChange={(isChosen) => onChange(weekdays.filter((one) => (one === day ? isChosen : chosen.includes(one))))}
        >
          {say(`weekday.${day}`)}
        </Checkbox>
      ))}
    </fieldset>
  )
}
