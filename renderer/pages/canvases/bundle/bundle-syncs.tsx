// Where a bundle's steps sync to: what is here stays, what is not is chosen anew or left for later.
import { usePartners } from '#renderer/data/use-partners.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { SyncPlace } from '#shared/bundle/settle-bundle.ts'
import type { BundlePlan } from '#shared/contract/bundle-calls.ts'
import type { ConnectionId } from '#shared/core/ids.ts'
import type { PlannedSync } from './bundle-draft.ts'

export interface BundleSyncsProps {
  readonly plan: BundlePlan
  placeOf(key: string): SyncPlace | undefined
  onChoose(key: string, place: SyncPlace): void
}

const later = 'later'
const nowhere: SyncPlace = { connectionId: null, adAccount: null, audience: null }

export function BundleSyncs({ plan, placeOf, onChoose }: BundleSyncsProps) {
  const say = useSay()
  if (plan.syncs.length === 0) return null
  return (
    <section>
      <h3>{say('bundle.syncs')}</h3>
      <ul className="bundle-rows">
        {plan.syncs.map((sync) => (
          <SyncRow
            key={sync.key}
            {...{ plan, sync }}
            place={placeOf(sync.key) ?? nowhere}
            onChoose={(place) => onChoose(sync.key, place)}
          />
        ))}
      </ul>
    </section>
  )
}

interface SyncRowProps {
  readonly plan: BundlePlan
  readonly sync: PlannedSync
  readonly place: SyncPlace
  onChoose(place: SyncPlace): void
}

function SyncRow({ plan, sync, place, onChoose }: SyncRowProps) {
  const say = useSay()
  const partner = usePartners().data?.partners.find(({ manifest }) => manifest.id === sync.partnerId)?.manifest
  const { was, has } = sync
  const isHere = has.connection && has.account && has.audience
  const mine = plan.connections.filter(({ partnerId }) => partnerId === sync.partnerId)
  const open = say('bundle.sync.open')
  return (
    <li className="bundle-row">
      <div>
        <strong className="bundle-partner">
          <PartnerMark partnerId={sync.partnerId} size="small" />
          {sync.steps.length > 0 ? sync.steps.join(', ') : partner?.label}
        </strong>
        <p className="bundle-quiet">
          {say('bundle.sync.was', { account: was.adAccount?.name || open, audience: was.audience?.name || open })}
        </p>
      </div>
      {isHere ? (
        <p className="bundle-quiet bundle-here">
          <Icon name="check" /> {say('bundle.sync.here')}
        </p>
      ) : mine.length === 0 ? (
        <p className="bundle-quiet">{say('bundle.sync.noPartner', { partner: partner?.label ?? sync.partnerId })}</p>
      ) : (
        <div className="bundle-places">
          <AccountChoice {...{ plan, sync, place, onChoose }} />
          {place.connectionId !== null && place.adAccount !== null && (
            <AudienceChoice
              connectionId={place.connectionId}
              adAccountId={place.adAccount.id}
              {...{ place, onChoose }}
            />
          )}
        </div>
      )}
    </li>
  )
}

function AccountChoice({ plan, sync, place, onChoose }: SyncRowProps) {
  const say = useSay()
  const accounts = plan.connections
    .filter(({ partnerId }) => partnerId === sync.partnerId)
    .flatMap(({ id, kind, accounts: of }) =>
      of.map((account) => ({ key: `${id} ${account.id}`, connectionId: id, kind, account })),
    )
  return (
    <Select
      label={say('bundle.sync.account')}
      value={place.adAccount === null ? later : `${place.connectionId} ${place.adAccount.id}`}
      options={[
        ...accounts.map(({ key, kind, account }) => ({
          id: key,
          label: account.name,
          description: say(`sync.kind.${kind}`),
        })),
        { id: later, label: say('bundle.sync.later') },
      ]}
      onChange={(key) => {
        const found = accounts.find((one) => one.key === key)
        onChoose(found ? { connectionId: found.connectionId, adAccount: found.account, audience: null } : nowhere)
      }}
    />
  )
}

function AudienceChoice(props: {
  connectionId: ConnectionId
  adAccountId: string
  place: SyncPlace
  onChoose(place: SyncPlace): void
}) {
  const { connectionId, adAccountId, place, onChoose } = props
  const say = useSay()
  const found = useQuestion('audiences.search', { connectionId, adAccountId, query: '' }).data?.audiences ?? []
  const usable = found.filter((one) => one.usable)
  const chosen = place.audience
  const shown = chosen === null || usable.some(({ id }) => id === chosen.id) ? usable : [chosen, ...usable]
  return (
    <Select
      label={say('bundle.sync.audience')}
      value={chosen?.id ?? later}
      options={[...shown.map(({ id, name }) => ({ id, label: name })), { id: later, label: say('bundle.sync.later') }]}
      onChange={(key) => {
        const one = shown.find(({ id }) => id === key)
        onChoose({ ...place, audience: one ? { id: one.id, name: one.name, target: one.target } : null })
      }}
    />
  )
}
