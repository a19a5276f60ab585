// Why something asked for could not be done, with what to do; nothing while all is well. Errors are never only toasts.
import type { Trouble } from '#renderer/data/trouble.ts'
import { Banner } from './banner.tsx'

export interface TroubleBannerProps {
  readonly trouble: Trouble | null
  readonly onDismiss?: () => void
}

export function TroubleBanner({ trouble, onDismiss }: TroubleBannerProps) {
  if (!trouble) return null
  return (
    <Banner tone="bad" title={trouble.message} {...(onDismiss ? { onDismiss } : {})}>
      {trouble.fix}
    </Banner>
  )
}
