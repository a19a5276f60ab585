// What travels on a pipe: five frames, plain data. The pipe does not know the contract; the dispatcher does not know the pipe.
import { z } from 'zod'

const parameters = z.record(z.string(), z.union([z.string(), z.number()]))
export const errorFrameSchema = z.object({
  code: z.string(),
  parameters,
  retryable: z.boolean(),
  where: z.string().optional(),
})

export const frameSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('call'), id: z.number().int().nonnegative(), name: z.string().max(100), input: z.unknown() }),
  z.object({ t: z.literal('reply'), id: z.number().int().nonnegative(), output: z.unknown() }),
  z.object({ t: z.literal('failure'), id: z.number().int().nonnegative(), error: errorFrameSchema }),
  z.object({ t: z.literal('event'), name: z.string().max(100), payload: z.unknown() }),
  z.object({ t: z.literal('cancel'), id: z.number().int().nonnegative() }),
])
export type Frame = z.infer<typeof frameSchema>
