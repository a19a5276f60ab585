// One line of text. Enter submits and Escape gives up only when nothing is being composed (IME).
import type { Ref } from 'react'
import { TextField as AriaTextField, Input } from 'react-aria-components'
import { isComposing } from './composing.ts'
import { FieldFrame } from './field-frame.tsx'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hideLabel?: boolean
  readonly description?: string
  readonly errorMessage?: string
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly isRequired?: boolean
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly maxLength?: number
  readonly type?: 'text' | 'password' | 'url' | 'datetime-local'
  readonly autoComplete?: string
  readonly onBlur?: () => void
  readonly onSubmit?: () => void
  readonly onEscape?: () => void
  readonly inputRef?: Ref<HTMLInputElement>
}

export function TextField({
  label,
  hideLabel,
  description,
  errorMessage,
  placeholder,
  onSubmit,
  onEscape,
  inputRef,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} className="field" isInvalid={errorMessage !== undefined}>
      <FieldFrame label={label} hideLabel={hideLabel} description={description} errorMessage={errorMessage}>
        <Input
          className="field-input"
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputRef ? { ref: inputRef } : {})}
          onKeyDown={(event) => {
            if (isComposing(event)) return
            if (event.key === 'Enter') onSubmit?.()
            if (event.key === 'Escape') onEscape?.()
          }}
        />
      </FieldFrame>
    </AriaTextField>
  )
}
