// One of two to five, all in sight. A radio group underneath: arrows choose.
import './field.css'
import './segmented-control.css'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'

export interface SegmentedOption<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly icon?: IconName
  readonly isDisabled?: boolean
}

export interface SegmentedControlProps<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly options: readonly SegmentedOption<Id>[]
  readonly hideLabel?: boolean
  readonly isDisabled?: boolean
}

export function SegmentedControl<Id extends string>({
  label,
  value,
  onChange,
  options,
  hideLabel = false,
  isDisabled = false,
}: SegmentedControlProps<Id>) {
  return (
    <RadioGroup
      className="field"
      value={value}
      isDisabled={isDisabled}
      orientation="horizontal"
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id)
        if (chosen) onChange(chosen.id)
      }}
    >
      <Label className={hideLabel ? 'only-heard' : 'field-label'}>{label}</Label>
      <div className="segmented">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} isDisabled={option.isDisabled ?? false} className="segmented-option">
            {option.icon && <Icon name={option.icon} size={15} />}
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
