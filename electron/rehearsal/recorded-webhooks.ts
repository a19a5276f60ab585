// Webhooks of a rehearsal: each request counts as sent, and none leaves. What would have left is told to whoever overhears.

import { isPlainOutside, webhookTarget } from '#shared/steps/webhook/webhook-config.ts'
import { notAllowed, type WebhookDoor } from '../backend/http/webhook-door.ts'
import type { Overhearing } from './in-process-wire.ts'

/** What a receiver that is well answers. */
const taken = 200

export function recordedWebhooks(allowedHosts: readonly string[], overhearing: Overhearing = {}): WebhookDoor {
  return {
    async send({ url, body }) {
      const target = webhookTarget(url)
      if (!target || isPlainOutside(target) || !allowedHosts.includes(target.host)) return notAllowed
      overhearing.request?.(url, body)
      overhearing.answer?.(url, taken)
      return taken
    },
  }
}
