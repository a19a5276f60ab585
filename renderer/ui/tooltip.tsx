// A word or two about a control, on hover and on keyboard focus; Escape closes it.
import './tooltip.css'
import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'

export interface TooltipProps {
  readonly text: string
  readonly placement?: 'top' | 'bottom' | 'left' | 'right'
  readonly children: ReactNode
}

export function Tooltip({ text, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={100}>
      {children}
      <AriaTooltip className="tooltip" placement={placement} offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
