// A button. `isBusy` keeps its place and its name while something runs; a press then does nothing.
import './button.css'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonProps {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'medium' | 'small'
  readonly icon?: IconName
  readonly isBusy?: boolean
  readonly isDisabled?: boolean
  readonly onPress?: () => void
  readonly type?: 'button' | 'submit'
  readonly autoFocus?: boolean
  /** Heard instead of the words on it, where those alone do not say enough. */
  readonly label?: string
  /** Id of the form a submit button outside it belongs to. */
  readonly form?: string
  readonly 'aria-describedby'?: string
  readonly slot?: string
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  isBusy = false,
  label,
  type = 'button',
  children,
  onPress,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(onPress && !isBusy ? { onPress: () => onPress() } : {})}
      type={isBusy ? 'button' : type}
      className={`button is-${variant} is-${size}`}
      // Not react-aria's isPending: it announces the button by its id, which points at nothing once the button is gone (1.22).
      render={(props) => <button {...props} {...(isBusy ? { 'aria-disabled': true } : {})} />}
    >
      {isBusy ? (
        <span className="button-spinner" aria-hidden />
      ) : (
        icon && <Icon name={icon} size={size === 'small' ? 14 : 16} />
      )}
      {children}
    </AriaButton>
  )
}
