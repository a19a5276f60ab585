// Question 2: which ad account. Found by name or id; one that cannot be used says why; a lost one is kept and said.
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { AdAccount, Connection } from '#shared/partners/connection.ts'
import { sayRole } from '#shared/partners/say-role.ts'
import type { AudienceSyncConfig } from '#shared/steps/audience-sync/audience-sync-config.ts'
import { ChoiceBox } from '../choice-box.tsx'
import { whyAccountUnusable } from './sync-questions.ts'

export interface AccountPickerProps {
  readonly connection: Connection | undefined
  readonly chosen: AudienceSyncConfig['adAccount']
  readonly isReadOnly: boolean
  onChoose(account: AdAccount): void
}

export function AccountPicker({ connection, chosen, isReadOnly, onChoose }: AccountPickerProps) {
  const say = useSay()
  const speak = useSpeak()
  const accounts = connection?.accounts ?? []
  const known = accounts.find((account) => account.id === chosen?.id)
  const isLost = chosen !== null && !(known?.chosen && known.usable)
  return (
    <>
      <ChoiceBox
        label={say('sync.question.account')}
        placeholder={say('sync.account.choose')}
        chosen={chosen?.name ?? null}
        beside={
          known && (
            <span className="choice-note">{say('sync.account.line', { id: known.id, role: sayRole(known.role) })}</span>
          )
        }
        items={accounts.map((account) => {
          const why = whyAccountUnusable(account)
          return {
            id: account.id,
            name: account.name,
            note: say('sync.account.line', { id: account.id, role: sayRole(account.role) }),
            unusable: why && speak(why),
          }
        })}
        none={say('sync.account.nothing')}
        isDisabled={isReadOnly}
        onChoose={(id) => {
          const account = accounts.find((candidate) => candidate.id === id)
          if (account) onChoose(account)
        }}
      />
      {isLost && chosen && <p className="editor-field-problem is-error">{say('sync.account.lost', chosen)}</p>}
    </>
  )
}
