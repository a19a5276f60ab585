// The shape of layers.json: the house's walls as data. Holds no wall itself.
import { readFileSync } from 'node:fs'
import * as z from 'zod'

const place = z.string().min(1)
const banSchema = z.strictObject({
  names: z.array(z.string()),
  in: z.array(place),
  save: z.array(place).default([]),
  fix: z.string(),
})
const apartSchema = z.strictObject({
  from: z.array(place),
  never: z.array(place),
  save: z.array(place).default([]),
  because: z.string(),
})
const within = z.strictObject({ in: z.array(place), save: z.array(place).default([]) })

const rulesSchema = z.strictObject({
  rooms: z.record(z.string(), z.strictObject({ mayImport: z.array(z.string()), order: z.array(place).optional() })),
  apart: z.array(apartSchema),
  testsAreExemptFrom: z.array(z.string()),
  testLibraries: z.array(z.string()),
  libraries: z.array(z.strictObject({ name: z.string(), in: z.array(place) })),
  globals: z.array(banSchema),
  length: z.strictObject({ code: z.number(), tests: z.number(), readme: z.number(), exempt: z.array(z.string()) }),
  names: z.strictObject({
    forbidden: z.array(z.string()),
    flowWords: z.strictObject({ words: z.array(z.string()), in: z.array(place), save: z.array(place) }),
  }),
  casts: within,
})

export type LayerRules = z.infer<typeof rulesSchema>

export function readLayerRules(file: string): LayerRules {
  return rulesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** A place is a folder (ends in /) or one file; both are paths from the root. */
export function isInPlaces(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))
}

/** `*` stands for anything within one folder, `**` for any folders. */
export function matchesGlob(path: string, glob: string): boolean {
  const pattern = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:.*)'))
  return new RegExp(`^${pattern}$`).test(path)
}

/** `name/*` covers every entry point below a library. */
export function coversLibrary(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name
}
