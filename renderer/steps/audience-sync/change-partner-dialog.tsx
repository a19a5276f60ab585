// Asks before another partner lets go of the ad account and the audience; what fits is kept.
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { useSay } from '#renderer/ui/use-say.ts'

export function ChangePartnerDialog(props: { before: string; next: string; onKeep(): void; onChange(): void }) {
  const { before, next, onKeep, onChange } = props
  const say = useSay()
  return (
    <AlertDialog
      title={say('sync.changePartner', { partner: next })}
      confirm={say('sync.changePartner.confirm')}
      cancel={say('sync.changePartner.cancel', { before })}
      onConfirm={onChange}
      onCancel={onKeep}
    >
      {say('sync.changePartner.about', { before, partner: next })}
    </AlertDialog>
  )
}
