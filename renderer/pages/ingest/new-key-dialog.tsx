// Makes a key: its name and what it may do. A partner's key has the right it needs from the start.
import { useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type KeyPermission, keyPermissions } from '#shared/contract/ingest-calls.ts'
import { type DataPartnerId, getDataPartner } from '#shared/people/data-partners/data-partner-catalog.ts'

export interface NewKeyDialogProps {
  readonly partner: DataPartnerId | null
  onClose(): void
  onMade(name: string, secret: string): void
}

export function NewKeyDialog({ partner, onClose, onMade }: NewKeyDialogProps) {
  const say = useSay()
  const create = useCall('keys.create')
  const isImport = partner !== null && getDataPartner(partner).brings === 'cohorts'
  const [name, setName] = useState(partner === null ? '' : getDataPartner(partner).label)
  const [chosen, setChosen] = useState<readonly KeyPermission[]>(isImport ? [] : ['users.track'])
  const canMake = name.trim() !== '' && (isImport || chosen.length > 0)

  async function make(): Promise<void> {
    if (!canMake) return
    const made = await create.call({ kind: isImport ? 'import' : 'rest', partner, name, permissions: [...chosen] })
    if (made) onMade(made.key.name, made.secret)
  }

  return (
    <Dialog
      title={say(isImport ? 'ingest.keys.createImport' : 'ingest.keys.create')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('partner.cancel')}</Button>
          <Button variant="primary" isDisabled={!canMake} isBusy={create.isBusy} onPress={() => void make()}>
            {say('ingest.keys.make')}
          </Button>
        </>
      }
    >
      <div className="ingest-stack">
        <TroubleBanner trouble={create.trouble} onDismiss={create.clearTrouble} />
        <TextField
          label={say('ingest.keys.name')}
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
          onSubmit={() => void make()}
        />
        {isImport ? (
          <p className="card-note">{say('ingest.keys.import.about')}</p>
        ) : (
          <fieldset className="ingest-permissions">
            <legend>{say('ingest.keys.permissions')}</legend>
            {keyPermissions.map((permission) => (
              <Checkbox
                key={permission}
                isSelected={chosen.includes(permission)}
                onChange={(isOn) =>
                  setChosen(isOn ? [...chosen, permission] : chosen.filter((one) => one !== permission))
                }
              >
                <code>{permission}</code>
              </Checkbox>
            ))}
          </fieldset>
        )}
      </div>
    </Dialog>
  )
}
