// The ad accounts of a connection: those that are synced, with Remove; those that could be, with Use; the others with the reason.
import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { AdAccount, Connection } from '#shared/partners/connection.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { chosenIds } from './partner-state.ts'
import { useAccountLine } from './use-account-line.ts'

export interface AccountRowsProps {
  readonly manifest: PartnerManifest
  readonly connection: Connection
  readonly isBusy: boolean
  onUse(account: AdAccount): void
  onRemove(account: AdAccount): void
}

export function AccountRows({ manifest, connection, isBusy, onUse, onRemove }: AccountRowsProps) {
  const say = useSay()
  const line = useAccountLine(manifest)
  const isLast = chosenIds(connection).length === 1
  return (
    <ul className="account-rows" aria-label={say('partner.accounts')}>
      {[...connection.accounts].sort(byUse).map((account) => (
        <li
          key={account.id}
          data-account-id={account.id}
          className={`account-row ${account.chosen ? 'is-chosen' : account.usable ? 'is-free' : 'is-unusable'}`}
        >
          <div className="account-names">
            <span className="account-name">{account.name}</span>
            <span className="account-facts">{account.usable ? line.facts(account) : line.reason(account)}</span>
            {account.chosen && isLast && <span className="account-facts">{say('partner.account.last')}</span>}
          </div>
          <span className="account-role">{line.role(account)}</span>
          <span className="account-use">{account.usable && !account.chosen && say('partner.account.notChosen')}</span>
          <div className="account-action">{actionOf(account)}</div>
        </li>
      ))}
    </ul>
  )

  function actionOf(account: AdAccount): ReactNode {
    const { name } = account
    if (!account.usable) return null
    if (!account.chosen)
      return (
        <Button
          size="small"
          isDisabled={isBusy}
          label={say('partner.account.addNamed', { name })}
          onPress={() => onUse(account)}
        >
          {say('partner.account.add')}
        </Button>
      )
    return (
      <Button
        size="small"
        variant="quiet"
        isDisabled={isBusy || isLast}
        label={say('partner.account.removeNamed', { name })}
        onPress={() => onRemove(account)}
      >
        {say('partner.account.remove')}
      </Button>
    )
  }
}

function byUse(one: AdAccount, other: AdAccount): number {
  return rank(one) - rank(other)
}

function rank({ chosen, usable }: AdAccount): number {
  return chosen ? 0 : usable ? 1 : 2
}
