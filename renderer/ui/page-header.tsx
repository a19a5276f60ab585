// The top of a page: where we are, what it is, what can be done with all of it.
import './page-header.css'
import type { ReactNode } from 'react'
import { useSay } from './use-say.ts'

export interface Crumb {
  readonly label: string
  readonly href?: string
}

export interface PageHeaderProps {
  readonly title: string
  readonly about?: string
  /** Places above this one; those with `href` are links. */
  readonly crumbs?: readonly Crumb[]
  readonly actions?: ReactNode
}

export function PageHeader({ title, about, crumbs, actions }: PageHeaderProps) {
  const say = useSay()
  return (
    <header className="page-header">
      <div>
        {crumbs && (
          <nav className="page-header-crumbs" aria-label={say('ui.crumbs')}>
            {crumbs.map(({ label, href }, at) => (
              <span key={label}>
                {at > 0 && <span aria-hidden>/ </span>}
                {href === undefined ? label : <a href={href}>{label}</a>}
              </span>
            ))}
          </nav>
        )}
        <h1 className="page-header-title">{title}</h1>
        {about !== undefined && <p className="page-header-about">{about}</p>}
      </div>
      {actions !== undefined && <div className="page-header-actions">{actions}</div>}
    </header>
  )
}
