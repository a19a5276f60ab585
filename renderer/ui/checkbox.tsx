// A box to tick, with its words.
import './checkbox.css'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import { Icon } from './icon.tsx'

export interface CheckboxProps {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
  readonly isIndeterminate?: boolean
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly children?: ReactNode
}

export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="checkbox">
      <span className="checkbox-box" aria-hidden>
        <Icon name={rest.isIndeterminate ? 'minus' : 'check'} size={13} />
      </span>
      {children}
    </AriaCheckbox>
  )
}
