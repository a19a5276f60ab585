// The settings of this workspace; each is kept as soon as it is changed.
import { useEffect, useRef } from 'react'
import { useChangeSettings } from '#renderer/data/use-change-settings.ts'
import { useWorkspace } from '#renderer/data/use-workspace.ts'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { AboutCard } from './about-card.tsx'
import { LookCard } from './look-card.tsx'
import { NoticesCard } from './notices-card.tsx'
import { PeopleDataCard } from './people-data-card.tsx'
import { RecordsCard } from './records-card.tsx'
import { SyncCard } from './sync-card.tsx'
import { WorkspaceCard } from './workspace-card.tsx'
import './settings-page.css'

/** `part` is where a link from outside the page points: the desktop menu's “About”. */
export function SettingsPage({ part }: { part?: string | undefined }) {
  const say = useSay()
  const { data: workspace } = useWorkspace()
  const { change, trouble, clearTrouble } = useChangeSettings()
  useTitle(say('settings.title'))
  const about = useRef<HTMLDivElement>(null)
  const isReady = workspace !== undefined
  useEffect(() => {
    if (isReady && part === 'about') about.current?.scrollIntoView()
  }, [isReady, part])
  const onChange = (settings: Parameters<typeof change>[0]) => void change(settings)
  return (
    <Page name="settings-page" measure="reading">
      <PageHeader title={say('settings.title')} />
      <TroubleBanner trouble={trouble} onDismiss={clearTrouble} />
      {workspace ? (
        <>
          <LookCard settings={workspace.settings} onChange={onChange} />
          <NoticesCard settings={workspace.settings} onChange={onChange} />
          <PeopleDataCard workspace={workspace} settings={workspace.settings} onChange={onChange} />
          <SyncCard settings={workspace.settings} onChange={onChange} />
          <WorkspaceCard workspace={workspace} />
          <RecordsCard settings={workspace.settings} onChange={onChange} />
          <div ref={about}>
            <AboutCard workspace={workspace} />
          </div>
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  )
}
