// Every word list of the product, joined. A new list is one import and one line.
import { canvasWords } from './canvas-words.ts'
import { errorWords } from './error-words.ts'
import { hostWords } from './host-words.ts'
import { partnerWords } from './partner-words.ts'
import { segmentWords } from './segment-words.ts'
import { stepWords } from './step-words.ts'
import { storeWords } from './store-words.ts'

export const wordTables = {
  ...canvasWords,
  ...errorWords,
  ...hostWords,
  ...partnerWords,
  ...segmentWords,
  ...stepWords,
  ...storeWords,
} as const

export type WordKey = keyof typeof wordTables
