// Question 1: which partner. One card for each connection; a partner that is not ready says why and links to where that is fixed.
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { ConnectionId } from '#shared/core/ids.ts'
import type { Connection } from '#shared/partners/connection.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { type Phrase, phrase, type Say } from '#shared/words/say.ts'
import type { PartnerChoice } from './sync-questions.ts'

export type ReadyChoice = PartnerChoice & { readonly connection: Connection }

export interface PartnerCardsProps {
  readonly choices: readonly PartnerChoice[]
  readonly chosen: ConnectionId | null
  readonly isReadOnly: boolean
  readonly label: string
  onChoose(choice: ReadyChoice): void
  goToPartner(partnerId: PartnerId): void
}

export function PartnerCards({ choices, chosen, isReadOnly, label, onChoose, goToPartner }: PartnerCardsProps) {
  const say = useSay()
  const speak = useSpeak()
  return (
    <div className="partner-cards" role="radiogroup" aria-label={label}>
      {choices.map((choice) => {
        const { manifest, connection } = choice
        const fix = fixOf(choice, say)
        const key = connection?.id ?? manifest.id
        return (
          <div key={key} className={connection?.id === chosen ? 'partner-card is-chosen' : 'partner-card'}>
            <label className="partner-card-choice">
              <input
                type="radio"
                name="partner"
                checked={connection !== null && connection.id === chosen}
                disabled={isReadOnly || connection === null}
                onChange={() => {
                  if (connection) onChoose({ ...choice, connection })
                }}
              />
              <PartnerMark partnerId={manifest.id} label={manifest.label} />
              <span className="partner-card-name">{manifest.label}</span>
              {connection && (
                <span className={`kind-tag is-${connection.kind}`}>{say(`sync.kind.${connection.kind}`)}</span>
              )}
              <span className={fix ? 'partner-card-state needs' : 'partner-card-state'}>{speak(stateOf(choice))}</span>
            </label>
            {fix && (
              <button type="button" className="text-link" onClick={() => goToPartner(manifest.id)}>
                {fix}
              </button>
            )}
          </div>
        )
      })}
    </div>
  )
}

function stateOf({ connection }: PartnerChoice): Phrase {
  if (!connection) return phrase('sync.partner.notConnected')
  if (connection.state === 'needs-sign-in') return phrase('sync.partner.needsSignIn')
  if (connection.state === 'needs-permission') return phrase('sync.partner.needsPermission')
  if (connection.state === 'choosing') return phrase('sync.partner.choosing')
  return phrase('sync.partner.accounts', { count: connection.accounts.filter((account) => account.chosen).length })
}

function fixOf({ manifest, connection }: PartnerChoice, say: Say): string | null {
  const partner = manifest.label
  if (!connection) return say('sync.partner.connect', { partner })
  if (connection.state === 'connected') return null
  return connection.state === 'choosing' ? say('sync.partner.finish') : say('sync.partner.reconnect', { partner })
}
