// The versions a canvas has run as.
import { z } from 'zod'
import { canvasDocumentSchema } from '../canvas/canvas-document.ts'
import { canvasIdSchema } from '../core/ids.ts'
import { call } from './contract-kit.ts'

export const canvasVersionSchema = z.object({
  version: z.number().int(),
  /** What somebody called it. */
  name: z.string().nullable(),
  launchedAt: z.number(),
  isRunning: z.boolean(),
  steps: z.number().int(),
})
export type CanvasVersion = z.infer<typeof canvasVersionSchema>

const byVersion = z.object({ id: canvasIdSchema, version: z.number().int() })

export const versionCalls = {
  'canvases.versions': call({
    input: z.object({ id: canvasIdSchema }),
    output: z.object({ versions: z.array(canvasVersionSchema) }),
  }),
  /** One as it was. */
  'canvases.version': call({
    input: byVersion,
    output: z.object({ document: canvasDocumentSchema }),
  }),
  'canvases.nameVersion': call({ input: byVersion.extend({ name: z.string().max(100) }), output: z.object({}) }),
}
