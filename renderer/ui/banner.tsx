// A sentence that stays: how something went, or what stands in the way, with the one thing to do about it.
import './banner.css'
import { isValidElement, type ReactElement, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { useSay } from './use-say.ts'

export interface BannerAction {
  readonly label: string
  readonly onPress: () => void
  readonly isBusy?: boolean
}

export interface BannerProps {
  readonly tone: 'ok' | 'info' | 'wait' | 'bad'
  readonly title?: string
  readonly action?: BannerAction | ReactElement | undefined
  readonly onDismiss?: () => void
  readonly children?: ReactNode
}

const iconOf: Readonly<Record<BannerProps['tone'], IconName>> = {
  ok: 'done',
  info: 'info',
  wait: 'warning',
  bad: 'error',
}

export function Banner({ tone, title, action, onDismiss, children }: BannerProps) {
  const say = useSay()
  return (
    <div className={`banner is-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={iconOf[tone]} size={18} />
      <div className="banner-words">
        {title !== undefined && <p className="banner-title">{title}</p>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {isValidElement(action)
        ? action
        : action && (
            <Button size="small" onPress={action.onPress} isBusy={action.isBusy ?? false}>
              {action.label}
            </Button>
          )}
      {onDismiss && <IconButton icon="close" label={say('ui.dismiss')} onPress={onDismiss} />}
    </div>
  )
}
