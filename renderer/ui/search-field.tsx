// A field to search in; Escape clears it. Filters on what is composed so far (IME) too.
import './field.css'
import './search-field.css'
import type { Ref } from 'react'
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components'
import { Icon } from './icon.tsx'
import { useSay } from './use-say.ts'

export interface SearchFieldProps {
  /** Its name and its placeholder. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
  readonly onSubmit?: () => void
  readonly inputRef?: Ref<HTMLInputElement>
}

export function SearchField({ label, inputRef, onSubmit, ...rest }: SearchFieldProps) {
  const say = useSay()
  return (
    <AriaSearchField
      {...rest}
      {...(onSubmit ? { onSubmit: () => onSubmit() } : {})}
      className="search"
      aria-label={label}
    >
      <Icon name="search" size={15} />
      <Input className="field-input" placeholder={label} {...(inputRef ? { ref: inputRef } : {})} />
      <Button className="search-clear" aria-label={say('ui.clear')}>
        <Icon name="close" size={14} />
      </Button>
    </AriaSearchField>
  )
}
