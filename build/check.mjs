// `npm run check`: everything that can be said about the code without running the app. All parts run, so that one look tells all.
import { ensureInstalled } from './setup/ensure-installed.mjs'
import { runChecks } from './setup/run-checks.mjs'
import { runScript, sayProgress } from './setup/say-progress.mjs'

await runScript(async () => {
  await ensureInstalled()
  const failed = await runChecks()
  sayProgress(failed.length === 0 ? 'Every check passed.' : `Failed: ${failed.join(', ')}.`)
  return failed.length === 0 ? 0 : 1
})
