// Language, theme and keys.
import { useId } from 'react'
import { Card } from '#renderer/ui/card.tsx'
import { keyLabel } from '#renderer/ui/key-labels.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Settings } from '#shared/contract/workspace-calls.ts'
import { languages } from '#shared/words/word-table.ts'
import { SettingRow } from './setting-row.tsx'

const themes = ['system', 'light', 'dark'] as const

export interface SettingsCardProps {
  readonly settings: Settings
  onChange(change: Partial<Settings>): void
}

export function LookCard({ settings, onChange }: SettingsCardProps) {
  const say = useSay()
  const about = useId()
  return (
    <Card title={say('settings.look')} isFlush>
      <SettingRow name={say('settings.language')} about={say('settings.language.about')}>
        <SegmentedControl
          hideLabel
          label={say('settings.language')}
          value={settings.language}
          onChange={(language) => onChange({ language })}
          options={languages.map((id) => ({ id, label: say(`language.${id}`) }))}
        />
      </SettingRow>
      <SettingRow name={say('settings.theme')}>
        <SegmentedControl
          hideLabel
          label={say('settings.theme')}
          value={settings.theme}
          onChange={(theme) => onChange({ theme })}
          options={themes.map((id) => ({ id, label: say(`theme.${id}`) }))}
        />
      </SettingRow>
      <SettingRow
        name={say('settings.singleKeys')}
        about={say('settings.singleKeys.about', { command: keyLabel('Ctrl') })}
        aboutId={about}
      >
        <Switch
          aria-label={say('settings.singleKeys')}
          aria-describedby={about}
          isSelected={settings.singleKeyShortcuts}
          onChange={(singleKeyShortcuts) => onChange({ singleKeyShortcuts })}
        />
      </SettingRow>
      <SettingRow name={say('settings.keys.show')} about={say('settings.keys.hint')}>
        <kbd className="kbd">F1</kbd>
      </SettingRow>
    </Card>
  )
}
