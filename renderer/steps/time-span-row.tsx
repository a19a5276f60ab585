// A length of time: an amount and a unit, side by side.
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type TimeSpan, timeUnits } from '#shared/steps/time-span.ts'

export function TimeSpanRow(props: {
  readonly label: string
  readonly span: TimeSpan
  onChange(span: TimeSpan, isTyping: boolean): void
  readonly isReadOnly: boolean
}) {
  const { label, span, onChange, isReadOnly } = props
  const say = useSay()
  return (
    <div className="editor-row">
      <NumberField
        label={label}
        hideLabel
        value={span.amount}
        minValue={0}
        onChange={(amount) => onChange({ ...span, amount }, true)}
        isReadOnly={isReadOnly}
      />
      <Select
        label={say('delayEditor.unit')}
        hideLabel
        value={span.unit}
        options={timeUnits.map((id) => ({ id, label: say(`delayEditor.unit.${id}`) }))}
        onChange={(unit) => onChange({ ...span, unit }, false)}
        isDisabled={isReadOnly}
      />
    </div>
  )
}
