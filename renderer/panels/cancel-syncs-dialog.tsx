// The question before everybody who waits in a scope is given up.
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { SyncScope } from '#shared/contract/operate-calls.ts'
import { useSteer } from './use-steer.ts'

export function CancelSyncsDialog({ scope, onClose }: { scope: SyncScope; onClose(): void }) {
  const say = useSay()
  const { cancel, isBusy } = useSteer(scope, () => {})
  return (
    <AlertDialog
      isDanger
      title={say('steer.cancel.title')}
      confirm={say('steer.cancel.confirm')}
      cancel={say('steer.cancel.keep')}
      isBusy={isBusy}
      onCancel={onClose}
      onConfirm={() => void cancel().then(onClose)}
    >
      {say(`steer.cancel.${scope.kind}`)}
    </AlertDialog>
  )
}
