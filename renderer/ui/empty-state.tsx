// Where a list would be and nothing is: one sentence, one main button, one quiet link (ux.md 4.4).
import './empty-state.css'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export interface EmptyStateProps {
  readonly icon?: IconName
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** A second, quieter way on. */
  readonly more?: ReactNode
}

export function EmptyState({ icon, title, children, action, more }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon && (
        <span className="empty-state-icon" aria-hidden>
          <Icon name={icon} size={22} />
        </span>
      )}
      <p className="empty-state-title">{title}</p>
      {children !== undefined && <div className="empty-state-text">{children}</div>}
      {(action !== undefined || more !== undefined) && (
        <div className="empty-state-ways">
          {action}
          {more}
        </div>
      )}
    </div>
  )
}
