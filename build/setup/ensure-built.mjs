// Builds the renderer, and the bundle of the host that is wanted, when their sources changed. Must never build what is fresh.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { out, pinnedNode, root, toolOf } from './places.mjs'
import { runChild } from './run-child.mjs'
import { Sorry, sayProgress } from './say-progress.mjs'
import { buildWhenStale, stampOfSources } from './source-stamp.mjs'

/** The short name of what is built, shown on screen (decisions.md 29). @returns {string} */
export function readBuildId() {
  try {
    return (
      execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() || 'dev'
    )
  } catch {
    return 'dev'
  }
}

export async function ensureRenderer() {
  if (!existsSync(join(root, 'renderer', 'index.html'))) {
    throw new Sorry('renderer/index.html is missing, so there is no window to build. This checkout is incomplete.')
  }
  const buildId = readBuildId()
  return buildWhenStale({
    stampFile: join(out, 'renderer.stamp'),
    stamp: stampOfSources(root, ['renderer', 'shared', 'build/vite.config.ts', 'package-lock.json'], buildId),
    product: join(out, 'renderer', 'index.html'),
    build: () =>
      buildWith(
        'the window',
        [toolOf('vite', 'bin/vite.js'), 'build', '--config', 'build/vite.config.ts', '--logLevel', 'warn'],
        buildId,
      ),
  })
}

export function ensureElectronBundle() {
  return ensureHostBundle('electron', 'main.mjs', 'the desktop host')
}

export function ensureLocalBundle() {
  return ensureHostBundle('local', 'local.mjs', 'the local host')
}

/** @param {'electron' | 'local'} host @param {string} file @param {string} what */
async function ensureHostBundle(host, file, what) {
  const buildId = readBuildId()
  return buildWhenStale({
    stampFile: join(out, `${host}.stamp`),
    stamp: stampOfSources(root, ['electron', 'shared', 'build/bundle-hosts.ts', 'package-lock.json'], buildId),
    product: join(out, host, file),
    build: () => buildWith(what, ['build/bundle-hosts.ts', host], buildId),
  })
}

/** @param {string} what @param {string[]} args @param {string} buildId */
async function buildWith(what, args, buildId) {
  sayProgress(`Building ${what}…`)
  const { code } = await runChild(pinnedNode, args, { cwd: root, env: { AUDIENCE_CANVAS_BUILD_ID: buildId } })
  if (code !== 0) throw new Sorry(`Building ${what} failed; the reason is above. Nothing was started.`)
}
