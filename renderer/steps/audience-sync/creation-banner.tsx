// How creating an audience went, at the top of the editor, spoken at once (S30). Creation is not undone by Undo, and it says so.
import { Banner } from '#renderer/ui/banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { AudienceRef } from '#shared/partners/audience.ts'

export type Creation =
  | {
      readonly kind: 'created' | 'existed' | 'with-first-batch'
      readonly audience: AudienceRef
      readonly partner: string
    }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly fix: string }

export function CreationBanner({ creation }: { creation: Creation | null; onClose(): void }) {
  const say = useSay()
  if (creation === null) return null
  if (creation.kind === 'failed') {
    return (
      <Banner tone="bad" title={say('sync.createFailed', { name: creation.name })}>
        {creation.message} {creation.fix}
      </Banner>
    )
  }
  const about = { name: creation.audience.name, partner: creation.partner }
  if (creation.kind === 'existed') return <Banner tone="info">{say('sync.existed', about)}</Banner>
  if (creation.kind === 'with-first-batch') return <Banner tone="wait">{say('sync.withFirstBatch', about)}</Banner>
  return <Banner tone="ok">{say('sync.created', about)}</Banner>
}
