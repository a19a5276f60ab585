// A raised piece of a page, with a title where it has one.
import './card.css'
import { type ReactNode, useId } from 'react'

export interface CardProps {
  readonly title?: string
  readonly actions?: ReactNode
  /** Rows reach the card's edges. */
  readonly isFlush?: boolean
  readonly children: ReactNode
}

export function Card({ title, actions, isFlush = false, children }: CardProps) {
  const titleId = useId()
  return (
    <section
      className={isFlush ? 'card is-flush' : 'card'}
      {...(title === undefined ? {} : { 'aria-labelledby': titleId })}
    >
      {(title !== undefined || actions !== undefined) && (
        <header className="card-head">
          {title !== undefined && (
            <h2 className="card-title" id={titleId}>
              {title}
            </h2>
          )}
          {actions !== undefined && <div className="card-actions">{actions}</div>}
        </header>
      )}
      <div className="card-body">{children}</div>
    </section>
  )
}
