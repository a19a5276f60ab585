// What every field shares: its label, what it says about itself, what is wrong with it. Used inside a React Aria field.
import './field.css'
import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'

export interface FieldFrameProps {
  readonly label: string
  /** Heard, not seen: a heading beside it says the same. */
  readonly hideLabel?: boolean | undefined
  readonly description?: string | undefined
  readonly errorMessage?: string | undefined
  readonly children: ReactNode
}

export function FieldFrame({ label, hideLabel = false, description, errorMessage, children }: FieldFrameProps) {
  return (
    <>
      <Label className={hideLabel ? 'only-heard' : 'field-label'}>{label}</Label>
      {children}
      {description !== undefined && (
        <Text slot="description" className="field-about">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{errorMessage}</FieldError>
    </>
  )
}
