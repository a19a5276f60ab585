// The parts of `check`, each a program of its own. Says which failed; repairs nothing.
import { pinnedNode, root, toolOf } from './places.mjs'
import { runChild, stopRequest } from './run-child.mjs'
import { sayProgress } from './say-progress.mjs'

/** @type {readonly { name: string, args: readonly string[] }[]} */
export const checks = [
  { name: 'types', args: [toolOf('typescript', 'bin/tsc'), '-b'] },
  { name: 'layers', args: ['build/check-layers.ts'] },
  { name: 'words', args: ['build/check-words.ts'] },
  {
    name: 'format and lint',
    args: [toolOf('@biomejs/biome', 'bin/biome'), 'check', '--diagnostic-level=warn', '--max-diagnostics=50'],
  },
  { name: 'desktop host under its double', args: ['--disable-warning=ExperimentalWarning', 'build/check-electron.ts'] },
]

/** @returns {Promise<readonly string[]>} the names of the checks that failed */
export async function runChecks() {
  const failed = []
  for (const { name, args } of checks) {
    if (stopRequest.signal !== null) break
    sayProgress(`— ${name}`)
    const { code } = await runChild(pinnedNode, args, { cwd: root, env: { CI: process.env.CI ?? '1' } })
    if (code !== 0) failed.push(name)
  }
  return failed
}
