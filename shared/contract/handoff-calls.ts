// The document a canvas is handed on with, for people without the app: as Markdown, or as a page to print. No secret and no person is in it.
import { z } from 'zod'
import { canvasIdSchema } from '../core/ids.ts'
import { languages } from '../words/word-table.ts'
import { call } from './contract-kit.ts'

const handoffFormats = ['markdown', 'html'] as const

export const handoffCalls = {
  /** In the app's language; `contentLanguage` is what names and notes are read in, null the canvas's own. */
  'handoffs.write': call({
    input: z.object({
      id: canvasIdSchema,
      format: z.enum(handoffFormats),
      contentLanguage: z.enum(languages).nullable(),
    }),
    output: z.object({ fileName: z.string(), text: z.string() }),
  }),
}
