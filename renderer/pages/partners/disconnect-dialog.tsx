// Before a disconnect: which canvases and steps it hits. Nothing happens until the person says so.
import { useCall } from '#renderer/data/use-call.ts'
import { usePartnerUses } from '#renderer/data/use-partner-uses.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Connection } from '#shared/partners/connection.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { UsesList } from './uses-list.tsx'

export interface DisconnectDialogProps {
  readonly manifest: PartnerManifest
  readonly connection: Connection
  onClose(): void
  onDisconnected(): void
}

export function DisconnectDialog({ manifest, connection, onClose, onDisconnected }: DisconnectDialogProps) {
  const say = useSay()
  const partner = manifest.label
  const { data, trouble } = usePartnerUses(manifest.id)
  const disconnect = useCall('connections.disconnect')
  const uses = data?.uses.filter((use) => use.connectionId === connection.id)
  const pending = uses?.reduce((sum, use) => sum + (use.pending ?? 0), 0) ?? 0

  async function confirm(): Promise<void> {
    if (await disconnect.call({ connectionId: connection.id })) onDisconnected()
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={say('partner.disconnect.title', { partner })}
      footer={
        <>
          <Button onPress={onClose}>{say('partner.cancel')}</Button>
          <Button
            variant="danger"
            isBusy={disconnect.isBusy}
            isDisabled={uses === undefined && trouble === null}
            onPress={confirm}
          >
            {say('partner.disconnect.confirm', { partner })}
          </Button>
        </>
      }
    >
      <div className="disconnect-hits">
        <TroubleBanner trouble={disconnect.trouble} onDismiss={disconnect.clearTrouble} />
        {trouble && <p>{trouble.message}</p>}
        {!uses && !trouble && <Skeleton lines={3} />}
        {uses?.length === 0 && <p>{say('partner.disconnect.unused', { partner })}</p>}
        {uses && uses.length > 0 && (
          <>
            <p>{say('partner.disconnect.hits', { count: uses.length, partner })}</p>
            {pending > 0 && (
              <p className="disconnect-pending">{say('partner.disconnect.pending', { count: pending })}</p>
            )}
            <UsesList uses={uses} />
          </>
        )}
      </div>
    </Dialog>
  )
}
