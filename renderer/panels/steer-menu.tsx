// The menu that steers the syncs of a scope, with its question before cancelling.
import { useState } from 'react'
import { MenuButton } from '#renderer/ui/menu.tsx'
import type { SyncScope } from '#shared/contract/operate-calls.ts'
import { CancelSyncsDialog } from './cancel-syncs-dialog.tsx'
import { useSteer } from './use-steer.ts'

export function SteerMenu({ scope, label }: { scope: SyncScope; label: string }) {
  const [asksToCancel, askToCancel] = useState(false)
  const { choices } = useSteer(scope, () => askToCancel(true))
  return (
    <>
      <MenuButton
        label={label}
        text={label}
        variant="secondary"
        items={choices.map(({ id, label: name, icon, act }) => ({
          id,
          label: name,
          icon,
          isDanger: id === 'cancel-sync',
          onAction: act,
        }))}
      />
      {asksToCancel && <CancelSyncsDialog scope={scope} onClose={() => askToCancel(false)} />}
    </>
  )
}
