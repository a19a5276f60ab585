// Ids are strings with a brand, so that a step's id is never handed where a canvas's is wanted.
import { z } from 'zod'

const idPattern = /^[A-Za-z0-9_-]{1,64}$/
const branded = <Brand extends string>(brand: Brand) => z.string().regex(idPattern, `not a ${brand}`).brand<Brand>()

export const canvasIdSchema = branded('CanvasId')
export const stepIdSchema = branded('StepId')
export const linkIdSchema = branded('LinkId')
export const segmentIdSchema = branded('SegmentId')
export const importIdSchema = branded('ImportId')
export const connectionIdSchema = branded('ConnectionId')

export type CanvasId = z.infer<typeof canvasIdSchema>
export type StepId = z.infer<typeof stepIdSchema>
export type LinkId = z.infer<typeof linkIdSchema>
export type SegmentId = z.infer<typeof segmentIdSchema>
export type ImportId = z.infer<typeof importIdSchema>
export type ConnectionId = z.infer<typeof connectionIdSchema>

const alphabet = '0123456789abcdefghijkmnpqrstvwxyz'

/** A short readable id, `step-7k2m9q4x`. Unique enough within a workspace (33^10 possibilities). */
export function newIdText(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return `${prefix}-${Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')}`
}

/** A new id of the kind its schema describes: `newId(stepIdSchema, 'step')`. */
export function newId<Schema extends z.ZodType>(schema: Schema, prefix: string): z.output<Schema> {
  return schema.parse(newIdText(prefix))
}
