// Why something asked for could not be done, with what to do; nothing while all is well. Errors are never only toasts.
import type { Trouble } from '#renderer/data/trouble.ts'
import { Banner } from '#renderer/ui/banner.tsx'

export interface TroubleBannerProps {
  readonly ask: { readonly trouble: Trouble | null; clearTrouble(): void }
}

export function TroubleBanner({ ask }: TroubleBannerProps) {
  if (!ask.trouble) return null
  return (
    <Banner tone="bad" onDismiss={ask.clearTrouble}>
      {ask.trouble.message} {ask.trouble.fix}
    </Banner>
  )
}
