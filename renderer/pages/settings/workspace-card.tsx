// Where the workspace lives and where its secrets are kept.
import { useCall } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { Workspace } from '#shared/contract/workspace-calls.ts'
import { SettingRow } from './setting-row.tsx'

export function WorkspaceCard({ workspace }: { workspace: Workspace }) {
  const say = useSay()
  const speak = useSpeak()
  const toasts = useToasts()
  const { call } = useCall('workspace.markChecklist')
  const { secrets, dataDir, checklist } = workspace
  const copy = () =>
    navigator.clipboard.writeText(dataDir).then(
      () => toasts.add({ text: say('settings.copied') }),
      () => toasts.add({ text: say('settings.copyFailed') }),
    )
  return (
    <Card title={say('settings.workspace')} isFlush>
      <SettingRow name={say('settings.dataDir')} about={say('settings.dataDir.about')}>
        <code className="setting-path">{dataDir}</code>
        <Button size="small" icon="copy" onPress={() => void copy()}>
          {say('settings.dataDir.copy')}
        </Button>
      </SettingRow>
      <SettingRow
        name={say('settings.secrets')}
        about={secrets.notice ? speak(secrets.notice) : say('settings.secrets.about')}
      >
        <StatusPill
          tone={secrets.kept === 'keychain' ? 'ok' : 'wait'}
          icon={secrets.kept === 'keychain' ? 'lock' : 'warning'}
        >
          {say(`settings.secrets.${secrets.kept}`)}
        </StatusPill>
      </SettingRow>
      <SettingRow name={say('settings.checklist')}>
        {checklist.dismissed ? (
          <Button size="small" onPress={() => void call({ dismissed: false })}>
            {say('settings.checklist.show')}
          </Button>
        ) : (
          say('settings.checklist.shown')
        )}
      </SettingRow>
    </Card>
  )
}
