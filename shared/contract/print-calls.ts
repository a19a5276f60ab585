// Paper: a page of our own making becomes a PDF. What is printed runs no script and fetches nothing, whatever stands in it.
import { z } from 'zod'
import { call } from './contract-kit.ts'

export const printCalls = {
  /** `html` is a whole page with a head; pictures and fonts are inside it as data. A frame between window and backend holds 16 MB. */
  'prints.pdf': call({
    input: z.object({ html: z.string().max(14_000_000) }),
    output: z.object({ base64: z.string() }),
  }),
}
