// Files that are always a whole old or a whole new version: written beside, synced, read back, renamed (design.md §5).
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '#shared/core/app-error.ts'
import { isDiskFull } from './disk-full.ts'

export function writeFileAtomically(path: string, text: string): void {
  const beside = `${path}.writing`
  try {
    mkdirSync(dirname(path), { recursive: true })
    const handle = openSync(beside, 'w', 0o600)
    try {
      // Not writeSync: on a nearly full disk that may write a part and call it done.
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    if (readFileSync(beside, 'utf8') !== text) throw new Error('the file read back differs')
    renameSync(beside, path)
    syncFolder(dirname(path))
  } catch (cause) {
    rmSync(beside, { force: true })
    throw new AppError(isDiskFull(cause) ? 'disk-full' : 'not-saved', { retryable: true, cause, where: path })
  }
}

/** A rename is durable once its folder is; Windows has no handle for a folder and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
