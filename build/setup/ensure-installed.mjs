// Makes sure the dependencies that package-lock.json names are here, whole, with our own Node 24 among them.
// Needs nothing but Node 20 and npm 10 or newer; must never import a dependency.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { modules as ourModules, pinnedNode as ourNode, root as ourRoot } from './places.mjs'
import { runChild, stopRequest } from './run-child.mjs'
import { Sorry, sayProgress } from './say-progress.mjs'

const oldestNode = 20
const pinnedMajor = 24

/** @param {string} version such as “20.20.2” */
export function complainAboutNode(version) {
  const major = Number(version.split('.')[0])
  if (major >= oldestNode) return undefined
  return `Audience Canvas needs Node ${oldestNode} or newer to start; this is Node ${version}. Install a current Node from nodejs.org and try again.`
}

/**
 * @param {{ root?: string, modules?: string, pinnedNode?: string, run?: typeof runChild, say?: (line: string) => void }} [places]
 *   for tests only; a caller passes nothing.
 * @returns {Promise<'already here' | 'installed'>}
 */
export async function ensureInstalled(places = {}) {
  const { root = ourRoot, modules = ourModules, pinnedNode = ourNode, run = runChild, say = sayProgress } = places
  const complaint = complainAboutNode(process.versions.node)
  if (complaint) throw new Sorry(complaint)

  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stampFile = join(modules, '.audience-canvas-installed')
  const stamp = stampOf(lock)
  const isStamped = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
  const isWhole = () => isStamped() || isInstalledByHand(lock, modules)
  if (isWhole() && (await isPinnedNode(pinnedNode, run))) {
    if (!isStamped()) writeFileSync(stampFile, stamp)
    return 'already here'
  }

  say('Installing what Audience Canvas is made of (a minute or two, the first time only)…')
  await install(root, run, say)
  if (!(await isPinnedNode(pinnedNode, run))) {
    // npm may have been told not to run install scripts; the package that brings Node 24 needs its own.
    await npm(['rebuild', 'node', '--foreground-scripts', '--ignore-scripts=false'], root, run)
  }
  if (!(await isPinnedNode(pinnedNode, run))) {
    throw new Sorry(
      `The dependencies are installed, but Node ${pinnedMajor}, which is one of them, is not. Allow install scripts (npm config set ignore-scripts false), delete the folder node_modules and try again.`,
    )
  }
  writeFileSync(stampFile, stamp)
  return 'installed'
}

/** @param {string} root @param {typeof runChild} run @param {(line: string) => void} say */
async function install(root, run, say) {
  // `ci` empties node_modules first, so whatever an interrupted install left is gone.
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
  ]
  for (const attempt of [1, 2]) {
    const { code } = await npm(args, root, run)
    if (code === 0) return
    if (stopRequest.signal !== null)
      throw new Sorry('Stopped before the dependencies were installed. Start again to go on.')
    if (attempt === 1) say('The install did not finish; trying once more…')
  }
  throw new Sorry(
    'The dependencies could not be installed: npm’s own message is above. Check the network (or your npm registry setting) and the free disk space, then run the same command again.',
  )
}

/** @param {string[]} args @param {string} root @param {typeof runChild} run */
function npm(args, root, run) {
  const { npm_execpath: cli, npm_node_execpath: nodeOfNpm } = process.env
  // node_modules/.bin must not be on the path while it is being replaced: npm would pick the Node it is deleting.
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter)
  const env = { PATH: path }
  if (cli?.endsWith('.js') && existsSync(cli)) {
    const isOurs = (/** @type {string | undefined} */ node) =>
      node === undefined || node.startsWith(join(root, 'node_modules'))
    const node = !isOurs(nodeOfNpm) ? nodeOfNpm : !isOurs(process.execPath) ? process.execPath : 'node'
    return run(node ?? 'node', [cli, ...args], { cwd: root, env })
  }
  return run('npm', args, { cwd: root, env, shell: process.platform === 'win32' })
}

/** @param {string} lock */
function stampOf(lock) {
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
}

/**
 * True when somebody ran `npm ci` or `npm install` themselves: npm writes its own record last, so its presence with the
 * same versions means a finished install.
 * @param {string} lock @param {string} modules
 */
function isInstalledByHand(lock, modules) {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  try {
    const wanted = Object.entries(JSON.parse(lock).packages)
    const present = JSON.parse(readFileSync(record, 'utf8')).packages
    return wanted.every(([place, entry]) => {
      if (place === '') return true
      if (present[place]) return present[place].version === entry.version
      return entry.optional === true || entry.devOptional === true
    })
  } catch {
    return false
  }
}

/** @param {string} pinnedNode @param {typeof runChild} run */
async function isPinnedNode(pinnedNode, run) {
  if (!existsSync(pinnedNode)) return false
  try {
    const { code, output } = await run(pinnedNode, ['--version'], {
      capture: true,
      limitMs: 20_000,
      cwd: dirname(pinnedNode),
    })
    return code === 0 && output.startsWith(`v${pinnedMajor}.`)
  } catch {
    return false
  }
}
