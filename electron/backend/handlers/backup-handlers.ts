// The backups' calls: what a canvas file was earlier, and how it is put in the place of a damaged one.
import type { backupCalls } from '#shared/contract/backup-calls.ts'
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import type { CanvasFiles } from '../store/canvas-files.ts'

export function backupHandlers(parts: {
  files: CanvasFiles
  changed: (id: CanvasId) => void
}): Pick<Handlers<AppContract>, keyof typeof backupCalls> {
  const { files, changed } = parts
  return {
    'canvases.backups': ({ id }) => ({ backups: files.backupTimes(id).map((savedAt) => ({ savedAt })) }),
    'canvases.backup': ({ id, savedAt }) => ({ document: files.readBackup(id, savedAt) }),
    'canvases.backUp': ({ id }) => {
      files.backUpNow(id)
      return {}
    },
    'canvases.recover': ({ id, savedAt, revision }) => {
      files.recover(id, savedAt, revision)
      changed(id)
      return {}
    },
  }
}
