// The partners could not be asked for: why, and Try again.

import type { Trouble } from '#renderer/data/trouble.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'

export interface PartnersFailedProps {
  readonly answers: readonly { readonly trouble: Trouble | null; askAgain(): void }[]
}

export function PartnersFailed({ answers }: PartnersFailedProps) {
  const say = useSay()
  const failed = answers.filter((answer) => answer.trouble !== null)
  const trouble = failed[0]?.trouble
  return (
    <Banner
      tone="bad"
      title={say('partners.failed')}
      action={{
        label: say('partners.tryAgain'),
        onPress: () => {
          for (const answer of failed) answer.askAgain()
        },
      }}
    >
      {trouble?.message} {trouble?.fix}
    </Banner>
  )
}
