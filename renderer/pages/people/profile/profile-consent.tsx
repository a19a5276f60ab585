// What somebody agreed to, partner by partner and purpose by purpose; changed here, it counts for what still waits to be synced.
import { useCall } from '#renderer/data/use-call.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Profile } from '#shared/contract/profile-calls.ts'
import { cohortPartnerLabel } from '#shared/people/segment-sentence.ts'

const states = ['agreed', 'refused', 'unknown'] as const

export function ProfileConsent({ profile }: { profile: Profile }) {
  const say = useSay()
  const { call, trouble } = useCall('people.setConsent')
  return (
    <Card title={say('profile.consent')}>
      {trouble && <Banner tone="bad">{trouble.message}</Banner>}
      <div className="profile-consent">
        {profile.consent.map(({ partnerId, purpose, agreed }) => (
          <Select
            key={`${partnerId} ${purpose}`}
            label={`${cohortPartnerLabel(partnerId)} · ${say(`consent.purpose.${purpose}`)}`}
            value={agreed === null ? 'unknown' : agreed ? 'agreed' : 'refused'}
            options={states.map((id) => ({ id, label: say(`consent.state.${id}`) }))}
            onChange={(state) =>
              void call({
                id: profile.person.id,
                partnerId,
                purpose,
                agreed: state === 'unknown' ? null : state === 'agreed',
              })
            }
          />
        ))}
      </div>
    </Card>
  )
}
