// A number, typed or stepped; null while nothing is entered.
import './number-field.css'
import { NumberField as AriaNumberField, Button, Group, Input } from 'react-aria-components'
import { FieldFrame } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import { useSay } from './use-say.ts'

export interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly minValue?: number
  readonly maxValue?: number
  readonly step?: number
  readonly hideLabel?: boolean
  readonly description?: string
  readonly errorMessage?: string
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly onBlur?: () => void
}

export function NumberField({
  label,
  value,
  onChange,
  hideLabel,
  description,
  errorMessage,
  ...rest
}: NumberFieldProps) {
  const say = useSay()
  return (
    <AriaNumberField
      {...rest}
      className="field"
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={errorMessage !== undefined}
    >
      <FieldFrame label={label} hideLabel={hideLabel} description={description} errorMessage={errorMessage}>
        <Group className="number-group">
          <Input className="field-input" />
          <Button slot="decrement" className="number-step" aria-label={say('ui.less')}>
            <Icon name="minus" size={14} />
          </Button>
          <Button slot="increment" className="number-step" aria-label={say('ui.moreNumber')}>
            <Icon name="add" size={14} />
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  )
}
