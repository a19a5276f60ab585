// What a canvas file was earlier: its rolling backups, and the way back from a damaged file.
import { z } from 'zod'
import { canvasDocumentSchema } from '../canvas/canvas-document.ts'
import { canvasIdSchema } from '../core/ids.ts'
import { call } from './contract-kit.ts'

const byId = z.object({ id: canvasIdSchema })

export const backupCalls = {
  /** The latest first. */
  'canvases.backups': call({ input: byId, output: z.object({ backups: z.array(z.object({ savedAt: z.number() })) }) }),
  /** The canvas as it was then. */
  'canvases.backup': call({
    input: byId.extend({ savedAt: z.number().int() }),
    output: z.object({ document: canvasDocumentSchema }),
  }),
  /** Keeps the file as it stands, before somebody puts another version in its place. */
  'canvases.backUp': call({ input: byId, output: z.object({}) }),
  /** Puts a backup in the place of a file that cannot be read; `revision` is the damaged one's. */
  'canvases.recover': call({
    input: byId.extend({ savedAt: z.number().int(), revision: z.string() }),
    output: z.object({}),
  }),
}
