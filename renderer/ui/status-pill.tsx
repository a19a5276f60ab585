// A state: always icon and word, never colour alone.
import './status-pill.css'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'ok' | 'wait' | 'bad' | 'info' | 'neutral'

export interface StatusPillProps {
  readonly tone: Tone
  readonly icon?: IconName
  readonly children: ReactNode
}

const usualIcon: Readonly<Record<Tone, IconName>> = {
  ok: 'done',
  wait: 'wait',
  bad: 'error',
  info: 'info',
  neutral: 'pending',
}

export function StatusPill({ tone, icon, children }: StatusPillProps) {
  return (
    <span className={`pill is-${tone}`}>
      <Icon name={icon ?? usualIcon[tone]} size={12} />
      {children}
    </span>
  )
}
