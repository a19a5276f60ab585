// `npm start`: from a fresh clone to an open window. Needs Node 20 and npm, nothing else; all it says goes to stderr.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureBuiltFor } from './setup/ensure-host.mjs'
import { ensureInstalled } from './setup/ensure-installed.mjs'
import { compileCache, out, pinnedNode, root } from './setup/places.mjs'
import { runChild, stopRequest } from './setup/run-child.mjs'
import { runScript, sayProgress } from './setup/say-progress.mjs'
import { readStartOptions } from './setup/start-options.mjs'

const { host, rest, help, isWrong } = readStartOptions(process.argv.slice(2))

await runScript(async () => {
  if (help) {
    sayProgress(help)
    return isWrong ? 2 : 0
  }
  await ensureInstalled()
  const plan = await ensureBuiltFor(host)
  if (stopRequest.signal !== null) return 130
  const stopWithParent = pathToFileURL(fileURLToPath(new URL('./stop-with-parent.mjs', import.meta.url))).href
  const [command, args] =
    plan.host === 'electron'
      ? [plan.binary, [root, ...rest]]
      : [
          pinnedNode,
          [
            '--disable-warning=ExperimentalWarning',
            '--import',
            stopWithParent,
            join(out, 'local', 'local.mjs'),
            ...rest,
          ],
        ]
  const { code } = await runChild(command, args, {
    env: { AUDIENCE_CANVAS_BUILD_ID: plan.buildId, NODE_COMPILE_CACHE: compileCache },
    stdio: plan.host === 'electron' ? 'inherit' : ['inherit', 'inherit', 'inherit', 'ipc'],
    ownGroup: true,
  })
  return code
})
