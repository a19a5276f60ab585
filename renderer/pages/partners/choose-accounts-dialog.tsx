// Which ad accounts to sync (S18, S65): several at once; one that cannot be used says why. Opened after a sign-in and from the card.
import { useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { fitsQuery } from '#shared/core/search-form.ts'
import type { Connection } from '#shared/partners/connection.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { chosenIds } from './partner-state.ts'
import { useAccountLine } from './use-account-line.ts'

export interface ChooseAccountsDialogProps {
  readonly manifest: PartnerManifest
  readonly connection: Connection
  onClose(): void
  onChosen(count: number): void
}

const searchFrom = 8

export function ChooseAccountsDialog({ manifest, connection, onClose, onChosen }: ChooseAccountsDialogProps) {
  const say = useSay()
  const line = useAccountLine(manifest)
  const choose = useCall('connections.chooseAccounts')
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => initialChoice(connection))
  const [query, setQuery] = useState('')
  const shown = connection.accounts.filter((account) => fitsQuery(`${account.name} ${account.id}`, query))

  function toggle(id: string, isPicked: boolean): void {
    const next = new Set(picked)
    if (isPicked) next.add(id)
    else next.delete(id)
    setPicked(next)
  }

  async function confirm(): Promise<void> {
    const chosen = await choose.call({ connectionId: connection.id, accountIds: [...picked] })
    if (chosen) onChosen(picked.size)
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={say('partner.choose.title', { partner: manifest.label })}
      footer={
        <>
          {picked.size === 0 && <span className="footer-reason">{say('partner.choose.needOne')}</span>}
          <Button onPress={onClose}>{say('partner.cancel')}</Button>
          <Button variant="primary" isBusy={choose.isBusy} isDisabled={picked.size === 0} onPress={confirm}>
            {say('partner.choose.confirm', { count: picked.size })}
          </Button>
        </>
      }
    >
      <div className="choose-accounts">
        <p>{say('partner.choose.lead')}</p>
        <TroubleBanner trouble={choose.trouble} onDismiss={choose.clearTrouble} />
        {connection.accounts.length === 0 && <p>{say('partner.choose.none', { center: manifest.centerName })}</p>}
        {connection.accounts.length >= searchFrom && (
          <SearchField label={say('partner.choose.search')} value={query} onChange={setQuery} />
        )}
        {connection.accounts.length > 0 && shown.length === 0 && <p>{say('partner.choose.nothingFound', { query })}</p>}
        <ul className="account-choices">
          {shown.map((account) => (
            <li key={account.id}>
              <Checkbox
                isSelected={picked.has(account.id)}
                isDisabled={!account.usable}
                onChange={(isPicked) => toggle(account.id, isPicked)}
              >
                <span className="account-choice">
                  <span className="account-choice-name">{account.name}</span>
                  <span className="account-choice-line">
                    {account.usable ? line.details(account) : line.reason(account)}
                  </span>
                </span>
              </Checkbox>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

/** What was chosen before; where there is only one to choose, it is chosen. */
function initialChoice(connection: Connection): ReadonlySet<string> {
  const before = chosenIds(connection)
  const usable = connection.accounts.filter((account) => account.usable)
  return new Set(before.length === 0 && usable.length === 1 ? usable.map((account) => account.id) : before)
}
