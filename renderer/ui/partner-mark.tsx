// A partner at a glance: its first letter on its colour. Not a vendor's logo; its name always stands beside it.
import './partner-mark.css'
import type { PartnerId } from '#shared/partners/partner-id.ts'

export interface PartnerMarkProps {
  readonly partnerId: PartnerId
  readonly label?: string
  readonly size?: 'small' | 'medium' | 'large'
}

export function PartnerMark({ partnerId, label = partnerId, size = 'medium' }: PartnerMarkProps) {
  return (
    <span className={`partner-mark is-${partnerId} is-${size}`} aria-hidden>
      {label.charAt(0).toUpperCase()}
    </span>
  )
}
