// `npm run package`: checks the packaging first, then makes an installer where Electron's runtime is here. `-- --dry` stops after the check.
import { join } from 'node:path'
import { judgePackagedFiles, judgePackaging, readJson } from './judge-packaging.ts'
import { ensureElectronBundle, ensureRenderer } from './setup/ensure-built.mjs'
import { ensureElectron, findElectron } from './setup/ensure-electron.mjs'
import { modules, pinnedNode, root } from './setup/places.mjs'
import { runChild } from './setup/run-child.mjs'
import { runScript, sayProgress } from './setup/say-progress.mjs'

const given = process.argv.slice(2)
const isDry = given.includes('--dry')

await runScript(async () => {
  await ensureRenderer()
  await ensureElectronBundle()
  const faults = [
    ...judgePackaging(readJson(join(root, 'build', 'electron-builder.json')), readJson(join(root, 'package.json'))),
    ...judgePackagedFiles(root),
  ]
  for (const fault of faults) sayProgress(fault)
  if (faults.length > 0) return 1
  sayProgress('The packaging configuration is sound and everything it packs is built.')
  if (isDry) return 0

  if (!findElectron()) await ensureElectron({ asked: true })
  if (!findElectron()) {
    sayProgress(
      'No installer was made: Electron’s runtime is not here and could not be fetched. Run this again where its download is allowed.',
    )
    return 3
  }
  const rest = given.filter((word) => word !== '--dry')
  const { code } = await runChild(
    pinnedNode,
    [join(modules, 'electron-builder', 'cli.js'), '--config', 'build/electron-builder.json', ...rest],
    { cwd: root },
  )
  return code
})
