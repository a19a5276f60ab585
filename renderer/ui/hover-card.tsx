// What a number or a word means, on hover and on focus. It can be hovered itself, and Escape closes it (WCAG 1.4.13).
import './hover-card.css'
import type { ComponentProps } from 'react'
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components'

export interface HoverCardProps {
  readonly title: string
  readonly text: string
  /** One focusable element. */
  readonly children: ComponentProps<typeof Focusable>["children"]
}

export function HoverCard({ title, text, children }: HoverCardProps) {
  return (
    <TooltipTrigger delay={350} closeDelay={150}>
      <Focusable>{children}</Focusable>
      <Tooltip className="hover-card" offset={6}>
        <p className="hover-card-title">{title}</p>
        <p className="hover-card-text">{text}</p>
      </Tooltip>
    </TooltipTrigger>
  )
}
