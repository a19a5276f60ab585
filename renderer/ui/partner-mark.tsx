// A partner at a glance: the first letter of its name on a square of its colour. Never a vendor's own logo.
import './partner-mark.css'

export interface PartnerMarkProps {
  readonly partnerId: string
  /** The partner's name, whose first letter is shown; left out, the id's. */
  readonly label?: string
  readonly size?: 'small' | 'medium' | 'large'
}

export function PartnerMark({ partnerId, label, size = 'medium' }: PartnerMarkProps) {
  return (
    <span className={`partner-mark is-${size}`} data-partner={partnerId} aria-hidden>
      {(label ?? partnerId).slice(0, 1).toUpperCase()}
    </span>
  )
}
