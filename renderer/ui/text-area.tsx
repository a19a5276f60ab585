// Several lines of text.
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { FieldFrame } from './field-frame.tsx'

export interface TextAreaProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hideLabel?: boolean
  readonly description?: string
  readonly errorMessage?: string
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly placeholder?: string
  readonly rows?: number
  readonly maxLength?: number
  readonly onBlur?: () => void
}

export function TextArea({
  label,
  hideLabel,
  description,
  errorMessage,
  placeholder,
  rows = 4,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField {...rest} className="field" isInvalid={errorMessage !== undefined}>
      <FieldFrame label={label} hideLabel={hideLabel} description={description} errorMessage={errorMessage}>
        <AriaTextArea className="field-input" rows={rows} {...(placeholder === undefined ? {} : { placeholder })} />
      </FieldFrame>
    </AriaTextField>
  )
}
