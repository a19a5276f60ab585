// Every word list of the product, joined. A new list is one import and one line.
import { errorWords } from './error-words.ts'
import { hostWords } from './host-words.ts'

export const wordTables = {
  ...errorWords,
  ...hostWords,
} as const

export type WordKey = keyof typeof wordTables
