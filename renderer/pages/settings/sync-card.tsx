// How long syncs that fail are tried again.
import { Card } from '#renderer/ui/card.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { retryHours, usualRetryHours } from '#shared/contract/workspace-calls.ts'
import type { SettingsCardProps } from './look-card.tsx'
import { SettingRow } from './setting-row.tsx'

export function SyncCard({ settings, onChange }: SettingsCardProps) {
  const say = useSay()
  return (
    <Card title={say('settings.sync')} isFlush>
      <SettingRow name={say('settings.retry')} about={say('settings.retry.about')}>
        <Select
          hideLabel
          label={say('settings.retry')}
          value={String(settings.retryHours)}
          onChange={(id) => {
            const chosen = retryHours.find((hours) => String(hours) === id)
            if (chosen !== undefined) onChange({ retryHours: chosen })
          }}
          options={retryHours.map((hours) => ({
            id: String(hours),
            label:
              hours === usualRetryHours
                ? say('settings.retry.usual', { hours })
                : say('settings.retry.hours', { count: hours }),
          }))}
        />
      </SettingRow>
    </Card>
  )
}
