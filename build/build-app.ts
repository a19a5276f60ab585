// `npm run build`: the renderer and both hosts' bundles, fresh or left as they are.
import { ensureElectronBundle, ensureLocalBundle, ensureRenderer } from './setup/ensure-built.mjs'
import { runScript, sayProgress } from './setup/say-progress.mjs'

await runScript(async () => {
  const results = {
    'out/renderer': await ensureRenderer(),
    'out/local': await ensureLocalBundle(),
    'out/electron': await ensureElectronBundle(),
  }
  for (const [place, result] of Object.entries(results)) sayProgress(`${place}: ${result}`)
  return 0
})
