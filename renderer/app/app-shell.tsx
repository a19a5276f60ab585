// The frame: stripe, rail, notices, the page, the status bar. It knows no page.
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useChangeSettings } from '../data/use-change-settings.ts'
import { useWorkspace } from '../data/use-workspace.ts'
import { useSay } from '../ui/use-say.ts'
import { AppNotices } from './app-notices.tsx'
import { AppPages, fetchAllPages } from './app-pages.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { LeftRail } from './left-rail.tsx'
import { pageAt } from './page-at.ts'
import { StatusBar } from './status-bar.tsx'
import { useAppKeys } from './use-app-keys.ts'
import { useArrival } from './use-arrival.ts'
import { useInboxNotices } from './use-inbox-notices.ts'
import { useSandboxInUse } from './use-sandbox-in-use.ts'
import { useTheme } from './use-theme.ts'
import { useTickChecklist } from './use-tick-checklist.ts'
import './app-shell.css'

export function AppShell() {
  const say = useSay()
  const [location] = useLocation()
  const [keysShown, showKeys] = useState(false)
  const page = useRef<HTMLElement>(null)
  const sandboxInUse = useSandboxInUse()
  const { data: workspace } = useWorkspace()
  const singleKeys = workspace?.settings.singleKeyShortcuts ?? true
  const { change } = useChangeSettings()
  const isReady = workspace !== undefined
  useEffect(() => {
    if (isReady) fetchAllPages()
  }, [isReady])
  useArrival(pageAt(location), page)
  useTheme()
  useInboxNotices()
  useTickChecklist(location)
  useAppKeys({
    singleKeys,
    showKeys: () => showKeys(true),
    speak: (language) => void change({ language }),
  })
  return (
    <div className="app-shell" data-sandbox={sandboxInUse || undefined}>
      {/* Not a link: the address belongs to the pages. */}
      <button type="button" className="app-skip" onClick={() => page.current?.focus()}>
        {say('app.skip')}
      </button>
      {sandboxInUse && <div className="app-stripe" aria-hidden="true" />}
      <LeftRail />
      <div className="app-middle">
        <AppNotices />
        <main className="app-page" ref={page} tabIndex={-1} data-region="page" aria-label={say('app.region.page')}>
          <ErrorBoundary place={location}>
            <AppPages />
          </ErrorBoundary>
        </main>
      </div>
      <StatusBar sandboxInUse={sandboxInUse} onShowKeys={() => showKeys(true)} />
      <KeysDialog isOpen={keysShown} onOpenChange={showKeys} />
    </div>
  )
}
