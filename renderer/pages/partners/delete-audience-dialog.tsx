// Picks the audience to delete at the pretended partner: those written to first, the rest by search.
import { useState } from 'react'
import type { Ask } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { LedgerAudience } from '#shared/partners/sandbox-view.ts'
import { findInLedger } from './ledger-rows.ts'

export interface DeleteAudienceDialogProps {
  readonly audiences: readonly LedgerAudience[]
  readonly ask: Omit<Ask<'sandbox.inject'>, 'call'>
  onClose(): void
  onDelete(audienceId: string): void
}

const most = 50

export function DeleteAudienceDialog({ audiences, ask, onClose, onDelete }: DeleteAudienceDialogProps) {
  const say = useSay()
  const [query, setQuery] = useState('')
  const found = findInLedger(audiences, { query, scope: 'all' })
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={say('sandboxPanel.delete.title')}
      footer={<Button onPress={onClose}>{say('partner.cancel')}</Button>}
    >
      <div className="delete-audience">
        <TroubleBanner trouble={ask.trouble} onDismiss={ask.clearTrouble} />
        <SearchField label={say('sandboxPanel.delete.search')} value={query} onChange={setQuery} />
        {found.length === 0 && <p>{say('sandboxPanel.delete.none')}</p>}
        <ul className="delete-choices">
          {found.slice(0, most).map((audience) => (
            <li key={`${audience.adAccountId} ${audience.audienceId}`} data-audience-id={audience.audienceId}>
              <span className="account-names">
                <span className="account-name">{audience.name}</span>
                <span className="account-facts">
                  {audience.adAccountName} · {audience.audienceId}
                </span>
              </span>
              <Button
                size="small"
                variant="danger"
                isDisabled={ask.isBusy}
                label={say('sandboxPanel.delete.buttonNamed', { name: audience.name })}
                onPress={() => onDelete(audience.audienceId)}
              >
                {say('sandboxPanel.delete.button')}
              </Button>
            </li>
          ))}
        </ul>
        {found.length > most && (
          <p className="card-note">{say('sandboxLedger.shown', { shown: most, total: found.length })}</p>
        )}
      </div>
    </Dialog>
  )
}
