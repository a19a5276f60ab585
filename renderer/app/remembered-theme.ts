// The theme as it was last shown, kept in the browser, so that opening the window does not flash the other one before the
// workspace has answered. The workspace's settings are the truth; this is only the first frame.
import type { Settings } from '#shared/contract/workspace-calls.ts'

type Theme = Settings['theme']
const key = 'audience-canvas.theme'

/** Shows a theme and keeps following the system where it says so; returns how to stop. */
export function showTheme(theme: Theme): () => void {
  const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')
  const show = () => {
    const isDark = theme === 'dark' || (theme === 'system' && systemIsDark.matches)
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }
  show()
  systemIsDark.addEventListener('change', show)
  return () => systemIsDark.removeEventListener('change', show)
}

export function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme)
  } catch {
    // A browser that keeps nothing shows the system's theme for one frame.
  }
}

/** The first frame, before anything is known. */
export function recallTheme(): void {
  showTheme(remembered())()
}

function remembered(): Theme {
  try {
    const theme = localStorage.getItem(key)
    return theme === 'light' || theme === 'dark' ? theme : 'system'
  } catch {
    return 'system'
  }
}
