// Looks like a link: goes somewhere within the app (`href`), out of it (`isExternal`), or does something small (`onPress`).
import './link-button.css'
import type { ReactNode } from 'react'
import { Button, Link } from 'react-aria-components'
import { Icon } from './icon.tsx'

export interface LinkButtonProps {
  readonly href?: string
  readonly isExternal?: boolean
  readonly onPress?: () => void
  readonly isDisabled?: boolean
  readonly 'aria-label'?: string
  /** It opens and closes the element with the id `controls`. */
  readonly isExpanded?: boolean
  readonly controls?: string
  readonly children: ReactNode
}

export function LinkButton({
  href,
  isExternal = false,
  onPress,
  isExpanded,
  controls,
  children,
  ...rest
}: LinkButtonProps) {
  const press = onPress ? { onPress: () => onPress() } : {}
  if (href === undefined) {
    return (
      <Button
        {...rest}
        {...press}
        {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
        {...(controls === undefined ? {} : { 'aria-controls': controls })}
        className="link-button"
      >
        {children}
      </Button>
    )
  }
  return (
    <Link
      {...rest}
      {...press}
      href={href}
      className="link-button"
      {...(isExternal ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
    >
      {children}
      {isExternal && <Icon name="external" size={13} />}
    </Link>
  )
}
