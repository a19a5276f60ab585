// Which build this is and how it runs; where the local host is ended, which has no window of its own to close.
import { useState } from 'react'
import { useLink } from '#renderer/data/link-provider.tsx'
import { useCall } from '#renderer/data/use-call.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Workspace } from '#shared/contract/workspace-calls.ts'
import { SettingRow } from './setting-row.tsx'

export function AboutCard({ workspace }: { workspace: Workspace }) {
  const say = useSay()
  return (
    <Card title={say('settings.about')} isFlush>
      <SettingRow name={say('settings.build')}>
        <code>{workspace.buildId}</code>
      </SettingRow>
      <SettingRow name={say('settings.host')}>{say(`settings.host.${workspace.host}`)}</SettingRow>
      <SettingRow name={say('settings.sandbox')}>
        {say(workspace.sandboxRunning ? 'settings.sandbox.running' : 'settings.sandbox.stopped')}
      </SettingRow>
      {workspace.host === 'local' && <Quit pending={workspace.pendingPeople} />}
    </Card>
  )
}

function Quit({ pending }: { pending: number }) {
  const say = useSay()
  const link = useLink()
  const { call, isBusy, trouble } = useCall('workspace.quit')
  const [isAsking, ask] = useState(false)
  const [hasQuit, setHasQuit] = useState(false)
  const quit = async () => {
    if (!(await call({}))) return
    // No trying again: the person wanted it gone.
    setHasQuit(true)
    link.close()
  }
  return (
    <>
      <SettingRow name={say('settings.quit')} about={say('settings.quit.about')}>
        <Button icon="power" isBusy={isBusy} onPress={() => ask(true)}>
          {say('settings.quit.confirm')}
        </Button>
      </SettingRow>
      <TroubleBanner trouble={trouble} />
      <AlertDialog
        isOpen={isAsking}
        title={say('settings.quit.title')}
        confirm={say('settings.quit.confirm')}
        cancel={say('settings.quit.cancel')}
        onCancel={() => ask(false)}
        onConfirm={() => {
          ask(false)
          void quit()
        }}
      >
        {pending > 0 ? say('settings.quit.pending', { count: pending }) : say('settings.quit.nothing')}
      </AlertDialog>
      {hasQuit && (
        <div className="has-quit" role="alert">
          <Icon name="power" size={28} />
          <h1>{say('app.quit.done')}</h1>
          <p>{say('app.quit.about')}</p>
        </div>
      )}
    </>
  )
}
