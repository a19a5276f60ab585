// `npm run new step <kind>` and `npm run new partner <id>`: folders, registrations and suites that fail until the work is done.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type House, planScaffold, readRecipe, ScaffoldRefusal, scaffoldKinds } from './new/plan-scaffold.ts'
import { modules, pinnedNode, root } from './setup/places.mjs'
import { runChild } from './setup/run-child.mjs'

const house: House = {
  find: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined),
}

async function run([what = '', id = '']: readonly string[]): Promise<number> {
  const kind = scaffoldKinds.find((each) => each === what)
  if (kind === undefined || id === '') {
    console.error('Say what is new: “npm run new step <kind>” or “npm run new partner <id>”.')
    return 2
  }
  const recipe = readRecipe(readFileSync(join(root, 'build', 'scaffolds', kind, 'recipe.json'), 'utf8'))
  const plan = planScaffold(kind, id, new Date().toISOString().slice(0, 10), recipe, house)
  const all = [...plan.created, ...plan.changed]
  for (const [path, text] of all) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  await runChild(
    pinnedNode,
    [
      join(modules, '@biomejs', 'biome', 'bin', 'biome'),
      'check',
      '--write',
      '--log-level=error',
      ...all.map(([path]) => path),
    ],
    { cwd: root },
  )
  for (const path of plan.created.keys()) console.log(`new      ${path}`)
  for (const path of plan.changed.keys()) console.log(`changed  ${path}`)
  console.log(['', ...plan.next].join('\n'))
  return 0
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof ScaffoldRefusal)) throw error
  console.error(error.message)
  process.exitCode = 2
}
