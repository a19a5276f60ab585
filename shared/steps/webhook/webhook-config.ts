// A request to another system: where to, and what it says. Texts may hold `{{attribute | fallback}}`; the address may not.
import { z } from 'zod'

export const webhookMethods = ['POST', 'PUT', 'PATCH', 'DELETE', 'GET'] as const

export const webhookHeaderSchema = z.object({ name: z.string().max(100), value: z.string().max(500) })
export const webhookRequestSchema = z.object({
  url: z.string().max(2_000),
  method: z.enum(webhookMethods),
  headers: z.array(webhookHeaderSchema).max(20),
  body: z.string().max(20_000),
})
export type WebhookRequest = z.infer<typeof webhookRequestSchema>

/** The address as the gate compares it, or null where it is none: http(s), without a name and password inside. */
export function webhookTarget(url: string): URL | null {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  const isWeb = parsed.protocol === 'https:' || parsed.protocol === 'http:'
  return isWeb && parsed.username === '' && parsed.password === '' ? parsed : null
}

/** Only this computer may be spoken to without encryption. */
export function isPlainOutside(target: URL): boolean {
  return target.protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(target.hostname)
}
