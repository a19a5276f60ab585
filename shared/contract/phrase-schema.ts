// A phrase on the wire. Keys that this build does not know cannot be said, so they are refused at the door.
import { z } from 'zod'
import { type WordKey, wordTables } from '../words/all-words.ts'
import type { Phrase } from '../words/say.ts'

const wordKeySchema = z.custom<WordKey>((value) => typeof value === 'string' && value in wordTables, 'not a word key')

export const phraseSchema: z.ZodType<Phrase> = z
  .object({ key: wordKeySchema, parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
  .transform(({ key, parameters }) => (parameters === undefined ? { key } : { key, parameters }))
