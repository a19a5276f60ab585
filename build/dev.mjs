// `npm run dev`: the app while it is being written. The page changes in place, the backend restarts when its files change.
import { join } from 'node:path'
import { ensureInstalled } from './setup/ensure-installed.mjs'
import { pinnedNode, root } from './setup/places.mjs'
import { runChild } from './setup/run-child.mjs'
import { runScript } from './setup/say-progress.mjs'

await runScript(async () => {
  await ensureInstalled()
  const args = [join(root, 'build', 'dev-server.ts'), ...process.argv.slice(2)]
  const { code } = await runChild(pinnedNode, args, { stdio: 'inherit', ownGroup: true })
  return code
})
