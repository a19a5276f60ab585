// One of a few: a list that opens. For long or searchable lists use a combo box.
import './field.css'
import './popover.css'
import './select.css'
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import { FieldFrame } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import { useSay } from './use-say.ts'

export interface SelectOption<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly description?: string
  readonly isDisabled?: boolean
}

export interface SelectProps<Id extends string> {
  readonly label: string
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly options: readonly SelectOption<Id>[]
  readonly placeholder?: string
  readonly hideLabel?: boolean
  readonly description?: string
  readonly errorMessage?: string
  readonly isDisabled?: boolean
}

export function Select<Id extends string>({
  label,
  value,
  onChange,
  options,
  placeholder,
  hideLabel,
  description,
  errorMessage,
  isDisabled = false,
}: SelectProps<Id>) {
  const say = useSay()
  return (
    <AriaSelect
      className="field"
      selectedKey={value}
      isDisabled={isDisabled}
      isInvalid={errorMessage !== undefined}
      placeholder={placeholder ?? say('ui.choose')}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <FieldFrame label={label} hideLabel={hideLabel} description={description} errorMessage={errorMessage}>
        <Button className="select-button">
          <SelectValue className="select-value" />
          <Icon name="chevron-down" />
        </Button>
        <Popover className="popover" offset={4}>
          <ListBox className="popover-list" items={options}>
            {(option) => (
              <ListBoxItem
                id={option.id}
                textValue={option.label}
                isDisabled={option.isDisabled ?? false}
                className="popover-item"
              >
                {({ isSelected }) => (
                  <>
                    <span className="popover-item-words">
                      {option.label}
                      {option.description !== undefined && (
                        <span className="popover-item-about">{option.description}</span>
                      )}
                    </span>
                    <span className="popover-item-check">{isSelected && <Icon name="check" />}</span>
                  </>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </FieldFrame>
    </AriaSelect>
  )
}
