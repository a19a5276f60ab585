// How the state of a batch looks: tone and icon, beside its word. Data only.
import type { IconName } from '#renderer/ui/icon.tsx'
import type { Tone } from '#renderer/ui/status-pill.tsx'
import type { Batch } from '#shared/contract/activity-calls.ts'

export const batchLook: Readonly<Record<Batch['state'], { readonly tone: Tone; readonly icon: IconName }>> = {
  waiting: { tone: 'neutral', icon: 'pending' },
  sending: { tone: 'info', icon: 'send' },
  retrying: { tone: 'wait', icon: 'wait' },
  'needs-person': { tone: 'bad', icon: 'warning' },
  synced: { tone: 'ok', icon: 'done' },
  errored: { tone: 'bad', icon: 'error' },
  cancelled: { tone: 'neutral', icon: 'cancelled' },
  erasure: { tone: 'neutral', icon: 'delete' },
  test: { tone: 'info', icon: 'flask' },
  requeued: { tone: 'neutral', icon: 'refresh' },
  split: { tone: 'neutral', icon: 'decision-split' },
  redirected: { tone: 'neutral', icon: 'arrow-right' },
}
