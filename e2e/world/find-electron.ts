// Whether real Electron can run the specs here: its runtime, a display, and somebody who is not root.
// Never imports the package: without its runtime that would start a download.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const home = join(import.meta.dirname, '..', '..', 'node_modules', 'electron')

export function findElectron(): { binary: string } | { missing: string } {
  const { platform, env } = process
  if (platform === 'linux' && process.getuid?.() === 0) return { missing: 'Electron does not run as root.' }
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY)
    return { missing: 'There is no display for Electron.' }
  const pathFile = join(home, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron'
  const binary = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist'), name)
  return existsSync(binary) ? { binary } : { missing: 'Electron’s runtime is not here.' }
}
