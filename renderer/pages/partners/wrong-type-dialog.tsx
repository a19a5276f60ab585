// Adds an audience nobody can be written to at the pretended partner, to see the picker refuse it.
import { useState } from 'react'
import type { Ask } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'

export interface WrongTypeDialogProps {
  readonly accounts: readonly { readonly id: string; readonly name: string }[]
  readonly ask: Omit<Ask<'sandbox.inject'>, 'call'>
  onClose(): void
  onAdd(adAccountId: string, name: string): void
}

/** The shorter of what the vendors take, so that the sandbox never refuses the name itself. */
const longestName = 70

export function WrongTypeDialog({ accounts, ask, onClose, onAdd }: WrongTypeDialogProps) {
  const say = useSay()
  const [accountId, setAccountId] = useState(accounts[0]?.id ?? '')
  const [name, setName] = useState<string>(() => say('sandboxPanel.wrongType.suggested'))
  const isReady = accountId !== '' && name.trim() !== ''
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={say('sandboxPanel.wrongType.title')}
      footer={
        <>
          <Button onPress={onClose}>{say('partner.cancel')}</Button>
          <Button
            variant="primary"
            isBusy={ask.isBusy}
            isDisabled={!isReady}
            onPress={() => onAdd(accountId, name.trim())}
          >
            {say('sandboxPanel.wrongType.add')}
          </Button>
        </>
      }
    >
      <div className="wrong-type">
        <p>{say('sandboxPanel.wrongType.lead')}</p>
        <TroubleBanner trouble={ask.trouble} onDismiss={ask.clearTrouble} />
        <Select
          label={say('sandboxPanel.wrongType.account')}
          value={accountId}
          options={accounts.map(({ id, name: label }) => ({ id, label, description: id }))}
          onChange={setAccountId}
        />
        <TextField label={say('sandboxPanel.wrongType.name')} value={name} onChange={setName} maxLength={longestName} />
      </div>
    </Dialog>
  )
}
