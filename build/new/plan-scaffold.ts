// Works out what `npm run new` would write: new files from templates, and one line in each registration. Pure: it writes nothing.
import * as z from 'zod'

const recipeSchema = z.strictObject({
  files: z.array(z.strictObject({ template: z.string(), to: z.string() })),
  /** `find` is a regular expression that must match once; `replace` may use its groups. */
  lines: z.array(z.strictObject({ path: z.string(), find: z.string(), replace: z.string() })),
  next: z.array(z.string()),
})
export type Recipe = z.infer<typeof recipeSchema>

export const scaffoldKinds = ['step', 'partner'] as const
export type ScaffoldKind = (typeof scaffoldKinds)[number]

export interface ScaffoldPlan {
  readonly created: ReadonlyMap<string, string>
  readonly changed: ReadonlyMap<string, string>
  readonly next: readonly string[]
}

export interface House {
  /** The text of a file from the root, or undefined when there is none. */
  find(path: string): string | undefined
}

export class ScaffoldRefusal extends Error {}

export function readRecipe(text: string): Recipe {
  return recipeSchema.parse(JSON.parse(text))
}

export function planScaffold(
  kind: ScaffoldKind,
  id: string,
  today: string,
  recipe: Recipe,
  house: House,
): ScaffoldPlan {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new ScaffoldRefusal(
      `“${id}” cannot be the name of a ${kind}. Use small letters and digits with dashes between words, such as “wait-for-event”.`,
    )
  }
  const fill = filler(id, today)
  const created = new Map<string, string>()
  for (const { template, to } of recipe.files) {
    const path = fill(to)
    if (house.find(path) !== undefined) throw new ScaffoldRefusal(`${path} is there already. Nothing was written.`)
    const text = house.find(`build/scaffolds/${kind}/${template}`)
    if (text === undefined)
      throw new ScaffoldRefusal(`The template build/scaffolds/${kind}/${template} is missing. Nothing was written.`)
    created.set(path, fill(text))
  }
  const changed = new Map<string, string>()
  for (const { path, find, replace } of recipe.lines) {
    const text = changed.get(path) ?? house.find(path)
    const pattern = new RegExp(find, 'm')
    if (text === undefined || !pattern.test(text)) {
      throw new ScaffoldRefusal(
        `${path} no longer looks as build/scaffolds/${kind}/recipe.json expects. Nothing was written. It would have added: ${fill(replace).replaceAll(/\$\d/g, '…')}`,
      )
    }
    changed.set(path, text.replace(pattern, fill(replace)))
  }
  return { created, changed, next: recipe.next.map(fill) }
}

function filler(id: string, today: string): (text: string) => string {
  const words = id.split('-')
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
  const pascal = words.map(capital).join('')
  const values: Readonly<Record<string, string>> = {
    id,
    Pascal: pascal,
    camel: pascal.slice(0, 1).toLowerCase() + pascal.slice(1),
    Label: capital(words.join(' ')),
    today,
  }
  return (text) => text.replaceAll(/__(id|Pascal|camel|Label|today)__/g, (whole, name: string) => values[name] ?? whole)
}
