// One line of text that offers what is usual while one types; anything else may be typed as well. For a choice among these alone use
// a select.
import './field.css'
import './popover.css'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { fitsQuery } from '#shared/core/search-form.ts'
import { FieldFrame } from './field-frame.tsx'

export interface Suggestion {
  readonly value: string
  /** What the value means, where it does not say so itself. */
  readonly label?: string
}

export interface SuggestingFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly suggestions: readonly Suggestion[]
  readonly hideLabel?: boolean
  readonly placeholder?: string
  readonly isReadOnly?: boolean
}

export function SuggestingField({
  label,
  value,
  onChange,
  suggestions,
  hideLabel,
  placeholder,
  isReadOnly = false,
}: SuggestingFieldProps) {
  // What is whole already is no search: then all are shown, to change one's mind.
  const isWhole = suggestions.some((one) => one.value === value)
  const fitting = isWhole
    ? suggestions
    : suggestions.filter((one) => fitsQuery(`${one.value} ${one.label ?? ''}`, value))
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger="focus"
      inputValue={value}
      onInputChange={onChange}
      items={fitting.map((one) => ({ ...one, id: one.value }))}
      isReadOnly={isReadOnly}
    >
      <FieldFrame label={label} hideLabel={hideLabel}>
        <Input className="field-input" {...(placeholder === undefined ? {} : { placeholder })} />
        <Popover className="popover" offset={4}>
          <ListBox<Suggestion & { id: string }> className="popover-list">
            {(one) => (
              <ListBoxItem id={one.id} textValue={one.value} className="popover-item">
                <span className="popover-item-words">
                  {one.value}
                  {one.label !== undefined && one.label !== one.value && (
                    <span className="popover-item-about">{one.label}</span>
                  )}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </FieldFrame>
    </ComboBox>
  )
}
