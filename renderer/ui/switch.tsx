// On or off, at once.
import './checkbox.css'
import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'

export interface SwitchProps {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly children?: ReactNode
}

export function Switch({ children, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className="switch">
      <span className="switch-track" aria-hidden>
        <span className="switch-thumb" />
      </span>
      {children}
    </AriaSwitch>
  )
}
