// The workspace's own calls: settings, the checklist, quitting.
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { Workspace } from '#shared/contract/workspace-calls.ts'
import type { SettingsStore } from '../store/settings-store.ts'

type WorkspaceCall = Extract<keyof Handlers<AppContract>, `workspace.${string}`>

export function workspaceHandlers(parts: {
  settings: SettingsStore
  /** Everything `workspace.get` says besides settings and checklist. */
  facts: () => Omit<Workspace, 'settings' | 'checklist'>
  changed: () => void
  quit: () => void
}): Pick<Handlers<AppContract>, WorkspaceCall> {
  const { settings, facts, changed, quit } = parts
  return {
    'workspace.get': () => ({ ...facts(), settings: settings.settings, checklist: settings.checklist }),
    'workspace.changeSettings': (change) => {
      const changedSettings = settings.change(change)
      changed()
      return changedSettings
    },
    'workspace.markChecklist': (change) => {
      const checklist = settings.markChecklist(change)
      changed()
      return checklist
    },
    'workspace.quit': () => {
      quit()
      return {}
    },
  }
}
