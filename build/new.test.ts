// The scaffolds must fit the house as it stands: every registration is found, nothing is written over, and a bad name is refused.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSourceFile } from './layers/source-file.ts'
import { type House, planScaffold, readRecipe, type ScaffoldKind, scaffoldKinds } from './new/plan-scaffold.ts'

const root = dirname(import.meta.dirname)
const house: House = {
  find: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined),
}
const recipeOf = (kind: ScaffoldKind) =>
  readRecipe(readFileSync(join(import.meta.dirname, 'scaffolds', kind, 'recipe.json'), 'utf8'))
const plan = (kind: ScaffoldKind, id: string, inHouse = house) =>
  planScaffold(kind, id, '2026-11-22', recipeOf(kind), inHouse)

describe.each(scaffoldKinds)('npm run new %s', (kind) => {
  test('finds every registration as it stands today, and writes only what parses', () => {
    const { created, changed } = plan(kind, 'wait-for-rain')
    for (const [path, text] of [...created, ...changed]) {
      expect(readSourceFile(path, text).parseErrors, path).toEqual([])
      expect(text, path).not.toMatch(/__(id|Pascal|camel|Label|today)__/)
      expect(`${path}\n${text}`).toMatch(/wait-for-rain/)
    }
    expect([...created.keys()].filter((path) => path.endsWith('.test.ts')).length).toBeGreaterThan(0)
    for (const path of changed.keys()) expect(created.has(path)).toBe(false)
  })

  test('never writes over what is there', () => {
    const [first = ''] = plan(kind, 'wait-for-rain').created.keys()
    const taken: House = { find: (path) => (path === first ? 'mine' : house.find(path)) }
    expect(() => plan(kind, 'wait-for-rain', taken)).toThrow(/is there already\. Nothing was written/)
  })

  test('says which line it could not add when a registration looks different', () => {
    const [path = ''] = plan(kind, 'wait-for-rain').changed.keys()
    const changedHouse: House = { find: (each) => (each === path ? '// something else' : house.find(each)) }
    expect(() => plan(kind, 'wait-for-rain', changedHouse)).toThrow(
      /no longer looks as .* expects\. Nothing was written/,
    )
  })

  test.each(['Rain', 'wait_for', '', 'a--b', '../x'])('refuses the name “%s”', (id) => {
    expect(() => plan(kind, id)).toThrow(/cannot be the name/)
  })
})
