// How people's data is read: the region of phone numbers that name none.
import { useMemo } from 'react'
import { Card } from '#renderer/ui/card.tsx'
import { useSpokenLanguage } from '#renderer/ui/language-provider.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Workspace } from '#shared/contract/workspace-calls.ts'
import { partnerIds } from '#shared/partners/partner-id.ts'
import { phoneRegions } from '#shared/partners/phone-regions.ts'
import { consentDemands } from '#shared/people/consent.ts'
import { cohortPartnerLabel } from '#shared/people/segment-sentence.ts'
import type { SettingsCardProps } from './look-card.tsx'
import { SettingRow } from './setting-row.tsx'

const none = 'none'

export function PeopleDataCard({
  workspace,
  settings,
  onChange,
}: SettingsCardProps & { readonly workspace: Workspace }) {
  const say = useSay()
  const { number } = useFormat()
  const regions = useRegions()
  return (
    <Card title={say('settings.people')} isFlush>
      <SettingRow name={say('settings.region')} about={say('settings.region.about')}>
        <Select
          label={say('settings.region')}
          hideLabel
          value={settings.defaultRegion ?? none}
          onChange={(region) => onChange({ defaultRegion: region === none ? null : region })}
          options={[{ id: none, label: say('settings.region.none') }, ...regions]}
        />
      </SettingRow>
      {partnerIds.map((id) => {
        const name = say('settings.consent', { partner: cohortPartnerLabel(id) })
        return (
          <SettingRow key={id} name={name} about={say('settings.consent.about')}>
            <Select
              label={name}
              hideLabel
              value={settings.consentDemands[id]}
              onChange={(demand) => onChange({ consentDemands: { ...settings.consentDemands, [id]: demand } })}
              options={consentDemands.map((demand) => ({ id: demand, label: say(`settings.consent.${demand}`) }))}
            />
          </SettingRow>
        )
      })}
      <SettingRow name={say('settings.people.count')}>{number(workspace.people)}</SettingRow>
      <SettingRow name={say('settings.timeZone')}>{workspace.timeZone}</SettingRow>
    </Card>
  )
}

/** By name, in the order of the language. */
function useRegions(): readonly { readonly id: string; readonly label: string }[] {
  const say = useSay()
  const language = useSpokenLanguage()
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
    return phoneRegions
      .map((id) => ({ id, label: say('settings.region.option', { name: names.of(id) ?? id, code: id }) }))
      .sort((left, right) => left.label.localeCompare(right.label, language))
  }, [language, say])
}
