// The workspace's own calls: settings, the checklist, what must be seen on every page, quitting.
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { Settings, Workspace } from '#shared/contract/workspace-calls.ts'
import type { AccountingAlarm } from '../journey/accounting-alarm.ts'
import type { SleepNotice } from '../journey/sleep-notice.ts'
import type { SettingsStore } from '../store/settings-store.ts'

type WorkspaceCall = Extract<keyof Handlers<AppContract>, `workspace.${string}`>

export function workspaceHandlers(parts: {
  settings: SettingsStore
  /** Everything `workspace.get` says besides settings, checklist and notices. */
  facts: () => Omit<Workspace, 'settings' | 'checklist' | 'accountingAlarm' | 'sleep'>
  /** With the settings that a person changed; none when something else of the workspace is different. */
  changed: (settings: Partial<Record<keyof Settings, unknown>>) => void
  notices: { alarm: AccountingAlarm; sleep: SleepNotice; noted: (name: string) => void }
  quit: () => void
}): Pick<Handlers<AppContract>, WorkspaceCall> {
  const { settings, facts, changed, notices, quit } = parts
  const { alarm, sleep } = notices
  return {
    'workspace.get': () => ({
      ...facts(),
      accountingAlarm: alarm.now,
      sleep: sleep.now,
      settings: settings.settings,
      checklist: settings.checklist,
    }),
    'workspace.changeSettings': (change) => {
      const changedSettings = settings.change(change)
      changed(change)
      return changedSettings
    },
    'workspace.markChecklist': (change) => {
      const checklist = settings.markChecklist(change)
      changed({})
      return checklist
    },
    'workspace.dismissSleep': () => {
      sleep.dismiss()
      changed({})
      return {}
    },
    'workspace.mendCounters': () => {
      const mended = alarm.mend()
      for (const id of mended) notices.noted(`canvas ${id}`)
      changed({})
      return { canvases: mended.length, addsUp: alarm.now === null }
    },
    'workspace.quit': () => {
      quit()
      return {}
    },
  }
}
