// Desktop notifications: on or off, and what to do where the browser refuses them.
import { useId, useState } from 'react'
import { Card } from '#renderer/ui/card.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { SettingsCardProps } from './look-card.tsx'
import { SettingRow } from './setting-row.tsx'

export function NoticesCard({ settings, onChange }: SettingsCardProps) {
  const say = useSay()
  const about = useId()
  const [permission, setPermission] = useState(() => ('Notification' in window ? Notification.permission : 'denied'))
  const change = async (notifications: boolean) => {
    onChange({ notifications })
    // Only on a gesture, and only when wanted: a browser asks the person then.
    if (notifications && permission === 'default') setPermission(await Notification.requestPermission())
  }
  const line =
    settings.notifications && permission === 'denied'
      ? say('settings.notices.denied')
      : settings.notifications && permission === 'default'
        ? say('settings.notices.ask')
        : say('settings.notices.about')
  return (
    <Card title={say('settings.notices')} isFlush>
      <SettingRow name={say('settings.notices.trouble')} about={line} aboutId={about}>
        <Switch
          aria-label={say('settings.notices.trouble')}
          aria-describedby={about}
          isSelected={settings.notifications && permission === 'granted'}
          isDisabled={permission === 'denied'}
          onChange={(isSelected) => void change(isSelected)}
        />
      </SettingRow>
    </Card>
  )
}
