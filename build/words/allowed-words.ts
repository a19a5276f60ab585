// What check-words lets pass, as data: names that stay Latin everywhere, and keys that are put together at run time.
import { readFileSync } from 'node:fs'
import * as z from 'zod'

const allowedSchema = z.strictObject({
  properNouns: z.array(z.string().min(1)),
  /** Keys whose text may be Latin only in ko and ja (a unit, a format). */
  sameInEveryLanguage: z.array(z.string()),
  /** More Latin words in a row than this, inside ko or ja, count as left untranslated. */
  longestForeignRun: z.number().int().positive(),
  dynamicPrefixes: z.array(z.strictObject({ prefix: z.string().min(1), why: z.string().min(10) })),
})
export type AllowedWords = z.infer<typeof allowedSchema>

export function readAllowedWords(file: string): AllowedWords {
  return allowedSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
