// A name for a new attribute, typed for one column: Enter or leaving the field takes it, Escape leaves the column as it was.
// Nothing is taken while an input method composes.
import { useState } from 'react'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ImportTarget } from '#shared/people/import-target.ts'
import { type NameTrouble, namedTarget } from './import-targets.ts'

export interface AttributeNameFieldProps {
  readonly label: string
  readonly start: string
  onName(target: ImportTarget): void
  onCancel(): void
}

export function AttributeNameField({ label, start, onName, onCancel }: AttributeNameFieldProps) {
  const say = useSay()
  const [typed, setTyped] = useState(start)
  const [trouble, setTrouble] = useState<NameTrouble | null>(null)
  const take = () => {
    const named = namedTarget(typed)
    if ('target' in named) onName(named.target)
    else setTrouble(named.trouble)
  }
  return (
    <TextField
      label={label}
      hideLabel
      autoFocus
      value={typed}
      onChange={(text) => {
        setTyped(text)
        setTrouble(null)
      }}
      onSubmit={take}
      onEscape={onCancel}
      onBlur={() => (typed.trim() === '' ? onCancel() : take())}
      description={say('importPage.target.name.help')}
      {...(trouble === null ? {} : { errorMessage: say(`importPage.target.name.${trouble}`) })}
    />
  )
}
