// One way of the left rail: an icon with its name, said on hover and to everyone who listens.
import './rail-link.css'
import { Link } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'

export interface RailLinkProps {
  readonly href: string
  readonly icon: IconName
  readonly label: string
  readonly isCurrent: boolean
}

export function RailLink({ href, icon, label, isCurrent }: RailLinkProps) {
  return (
    <Tooltip text={label} placement="right">
      <Link href={href} aria-label={label} className="rail-link" {...(isCurrent ? { 'aria-current': 'page' } : {})}>
        <Icon name={icon} size={18} />
      </Link>
    </Tooltip>
  )
}
