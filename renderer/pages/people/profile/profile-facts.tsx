// What is known of somebody: fields, attributes, other names, cohorts, subscriptions.
import { Card } from '#renderer/ui/card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Profile } from '#shared/contract/profile-calls.ts'
import { isStandardAttribute } from '#shared/people/person.ts'
import { attributeLabel, cohortPartnerLabel } from '#shared/people/segment-sentence.ts'
import type { Revealed } from './use-reveal.ts'

export function ProfileFacts({ profile, revealed }: { profile: Profile; revealed: Revealed | null }) {
  const say = useSay()
  const { number, dateTime } = useFormat()
  const bare = new Map(revealed?.map(({ name, value }) => [name, value]))
  const label = (name: string) =>
    isStandardAttribute(name) ? attributeLabel(name, say) : say('profile.field.mobileId', { kind: name.toUpperCase() })
  const fields = profile.fields.map(({ name, value }) => [label(name), bare.get(name) ?? value] as const)
  const devices = revealed?.filter(({ name }) => name === 'device').map(({ value }) => value) ?? profile.devices
  const names = [
    ...profile.aliases.map((alias) => [alias.label, alias.name] as const),
    ...devices.map((device) => [say('profile.device'), device] as const),
  ]
  const shown = ({ type, value }: Profile['attributes'][number]) => {
    if (typeof value === 'boolean') return say(value ? 'segmentSheet.explain.yes' : 'segmentSheet.explain.no')
    if (typeof value === 'number') return type === 'time' ? dateTime(value) : number(value)
    return value
  }
  return (
    <>
      <Card title={say('profile.fields')}>
        <Facts facts={[...fields, [say('filter.subject.bucket'), number(profile.bucket)]]} />
      </Card>
      <Card title={say('profile.attributes')}>
        {profile.attributes.length === 0 ? (
          <p className="profile-none">{say('profile.attributes.none')}</p>
        ) : (
          <Facts facts={profile.attributes.map((one) => [attributeLabel(one.name, say), shown(one), one.name])} />
        )}
      </Card>
      {names.length > 0 && (
        <Card title={say('profile.names')}>
          <Facts facts={names} />
        </Card>
      )}
      {profile.cohorts.length > 0 && (
        <Card title={say('profile.cohorts')}>
          <Facts
            facts={profile.cohorts.map(({ partner, cohortId, name }) => [
              cohortPartnerLabel(partner),
              name ?? cohortId,
            ])}
          />
        </Card>
      )}
      {profile.subscriptions.length > 0 && (
        <Card title={say('profile.subscriptions')}>
          <Facts
            facts={profile.subscriptions.map(({ group, state }) => [
              group,
              state === 'subscribed' || state === 'unsubscribed' ? say(`subscription.${state}`) : state,
            ])}
          />
        </Card>
      )}
    </>
  )
}

/** A word, what it is, and the name a program calls it by where that is another. */
function Facts({ facts }: { facts: readonly (readonly [label: string, value: string, name?: string])[] }) {
  return (
    <dl className="profile-facts">
      {facts.map(([label, value, name]) => (
        <div key={`${label} ${name ?? value}`}>
          <dt>
            {label}
            {name !== undefined && name !== label && <code>{name}</code>}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
