// Shows the theme of the settings, live.
import { useEffect } from 'react'
import { useWorkspace } from '../data/use-workspace.ts'
import { rememberTheme, showTheme } from './remembered-theme.ts'

export function useTheme(): void {
  const theme = useWorkspace().data?.settings.theme
  useEffect(() => {
    if (!theme) return
    rememberTheme(theme)
    return showTheme(theme)
  }, [theme])
}
