// A button that shows only an icon: its label is its name for everyone, heard and on hover.
import './icon-button.css'
import type { Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'
import { Tooltip, type TooltipProps } from './tooltip.tsx'

export interface IconButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly onPress?: () => void
  readonly isDisabled?: boolean
  readonly isPressed?: boolean
  /** Says more than the label, e.g. a shortcut. */
  readonly tooltip?: string
  readonly placement?: TooltipProps['placement']
  readonly variant?: 'quiet' | 'framed'
  readonly slot?: string
  readonly ref?: Ref<HTMLButtonElement>
}

export function IconButton({
  icon,
  label,
  onPress,
  isPressed,
  tooltip,
  placement,
  variant = 'quiet',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={tooltip ?? label} {...(placement ? { placement } : {})}>
      <AriaButton
        {...rest}
        {...(onPress ? { onPress: () => onPress() } : {})}
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        className={`icon-button is-${variant}`}
      >
        <Icon name={icon} size={18} />
      </AriaButton>
    </Tooltip>
  )
}
