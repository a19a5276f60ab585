// Language and theme, switched live from every page.
import { languages } from '#shared/words/word-table.ts'
import { useChangeSettings } from '../data/use-change-settings.ts'
import { useWorkspace } from '../data/use-workspace.ts'
import { MenuButton } from '../ui/menu.tsx'
import { useSay } from '../ui/use-say.ts'

export const themes = ['system', 'light', 'dark'] as const

export function LookMenus() {
  const say = useSay()
  const settings = useWorkspace().data?.settings
  const { change } = useChangeSettings()
  if (!settings) return null
  return (
    <>
      <MenuButton
        label={say('status.theme')}
        icon={settings.theme === 'dark' ? 'dark' : 'light'}
        items={themes.map((theme) => ({ id: theme, label: say(`theme.${theme}`) }))}
        selected={settings.theme}
        onAction={(theme) => void change({ theme })}
      />
      <MenuButton
        label={say('status.language')}
        text={say(`language.${settings.language}`)}
        items={languages.map((language) => ({ id: language, label: say(`language.${language}`) }))}
        selected={settings.language}
        onAction={(language) => void change({ language })}
      />
    </>
  )
}
