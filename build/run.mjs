// Runs one of our TypeScript commands on our own Node 24, installing first on a fresh clone: `node build/run.mjs FILE.ts [options]`.
import { ensureInstalled } from './setup/ensure-installed.mjs'
import { pinnedNode, root } from './setup/places.mjs'
import { runChild } from './setup/run-child.mjs'
import { runScript } from './setup/say-progress.mjs'

await runScript(async () => {
  await ensureInstalled()
  const args = ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)]
  const { code } = await runChild(pinnedNode, args, { cwd: root, stdio: 'inherit', ownGroup: true })
  return code
})
