// Answers whether Electron can open a window here, and tries its own download once where it makes sense. Never insists: there is another host.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { modules, pinnedNode } from './places.mjs'
import { runChild, stopRequest } from './run-child.mjs'
import { sayProgress } from './say-progress.mjs'

/** Long enough for 110 MB on a slow line, short enough not to be taken for a hang. */
const downloadLimitMs = 180_000
const packageFolder = join(modules, 'electron')
const refusedFile = join(modules, '.audience-canvas-electron-refused')

/** The path of Electron's runtime, when it is here. @returns {string | undefined} */
export function findElectron(folder = packageFolder, env = process.env) {
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron'
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  const binary = join(override ?? join(folder, 'dist'), name)
  return existsSync(binary) ? binary : undefined
}

/**
 * Why Electron could not open a window on this machine even if it were here; undefined when it could.
 * @param {{ platform: string, env: Record<string, string | undefined>, userId: number | undefined }} machine
 */
export function findElectronObstacle({ platform, env, userId }) {
  if (platform !== 'linux') return undefined
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'There is no display here for Electron’s window'
  if (userId === 0) return 'Electron does not run as root'
  return undefined
}

/**
 * @param {{ asked: boolean }} wish `asked` = the person typed `--host electron`, so a refused download is tried again.
 * @returns {Promise<{ binary: string } | { reason: string }>}
 */
export async function ensureElectron({ asked }) {
  const obstacle = findElectronObstacle({ platform: process.platform, env: process.env, userId: process.getuid?.() })
  const here = findElectron()
  if (here && !obstacle) return { binary: here }
  if (obstacle && (here || asked)) return { reason: obstacle }
  const notHere = { reason: 'Electron’s runtime is not here' }
  if (obstacle || (process.env.CI && !asked)) return notHere
  if (!asked && existsSync(refusedFile)) return notHere

  sayProgress('Fetching Electron’s runtime (about 110 MB, once)…')
  const { code } = await runChild(pinnedNode, [join(packageFolder, 'install.js')], {
    capture: true,
    limitMs: downloadLimitMs,
  })
  const fetched = code === 0 ? findElectron() : undefined
  if (fetched) {
    rmSync(refusedFile, { force: true })
    return { binary: fetched }
  }
  if (stopRequest.signal !== null) return notHere
  // Remembered so that the next start is quick; a new install or `--host electron` tries again.
  writeFileSync(refusedFile, 'The download of Electron’s runtime did not succeed.\n')
  return notHere
}
