// Chooses the host of this start (Electron's window, or the system's browser over 127.0.0.1) and builds what that host needs.
import { ensureElectronBundle, ensureLocalBundle, ensureRenderer, readBuildId } from './ensure-built.mjs'
import { ensureElectron } from './ensure-electron.mjs'
import { sayProgress } from './say-progress.mjs'

/**
 * @param {'electron' | 'local' | 'either'} wish
 * @returns {Promise<{ host: 'electron', binary: string, buildId: string } | { host: 'local', buildId: string }>}
 */
export async function ensureBuiltFor(wish) {
  await ensureRenderer()
  const buildId = readBuildId()
  if (wish === 'local') return local()
  const electron = await ensureElectron({ asked: wish === 'electron' })
  if ('reason' in electron) {
    sayProgress(`${electron.reason}, so Audience Canvas opens in your browser instead.`)
    return local()
  }
  await ensureElectronBundle()
  return { host: 'electron', binary: electron.binary, buildId }

  /** @returns {Promise<{ host: 'local', buildId: string }>} */
  async function local() {
    await ensureLocalBundle()
    return { host: 'local', buildId }
  }
}
