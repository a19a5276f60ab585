// The User Update step's config: what becomes of a person's attributes, and an event that is noted on the person.
import { z } from 'zod'

export const updateOperations = ['set', 'unset', 'increase', 'add', 'remove'] as const
export const mostChanges = 20

export const attributeChangeSchema = z.object({
  attribute: z.string().max(255),
  operation: z.enum(updateOperations),
  value: z.union([z.string().max(255), z.number(), z.boolean()]).nullable(),
})
export type AttributeChange = z.infer<typeof attributeChangeSchema>

export const userUpdateConfigSchema = z.object({
  changes: z.array(attributeChangeSchema).max(mostChanges),
  /** Noted as something the person did; empty notes nothing. */
  event: z.string().max(255),
})
export type UserUpdateConfig = z.infer<typeof userUpdateConfigSchema>
