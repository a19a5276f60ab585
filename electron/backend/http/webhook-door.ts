// The one door for webhooks: only to hosts a person has allowed, checked again as each request leaves; no redirect is followed, no
// answer's body is read, and silence ends after ten seconds. Logs neither address nor body.
import { type Clock, secondMs } from '#shared/core/clock.ts'
import { isPlainOutside, type WebhookRequest, webhookTarget } from '#shared/steps/webhook/webhook-config.ts'

const longestWaitMs = 10 * secondMs

export interface WebhookDoor {
  /** The status, or null where there was no answer. Never rejects. `key` lets the receiver know a repeated request again. */
  send(request: WebhookRequest, key: string): Promise<number | null>
}

/** What a refusal counts as: not to be tried again. */
export const notAllowed = 403

export function createWebhookDoor(parts: {
  readonly clock: Clock
  readonly allowedHosts: () => readonly string[]
  readonly fetch?: typeof globalThis.fetch
}): WebhookDoor {
  const { clock, allowedHosts, fetch = globalThis.fetch } = parts
  return {
    async send({ url, method, headers, body }, key) {
      const target = webhookTarget(url)
      if (!target || isPlainOutside(target) || !allowedHosts().includes(target.host)) return notAllowed
      const patience = new AbortController()
      const cancel = clock.after(longestWaitMs, () => patience.abort())
      try {
        const answer = await fetch(target, {
          method,
          headers: [...headers.map(({ name, value }): [string, string] => [name, value]), ['Idempotency-Key', key]],
          redirect: 'manual',
          signal: patience.signal,
          ...(method === 'GET' ? {} : { body }),
        })
        await answer.body?.cancel()
        return answer.status
      } catch {
        return null
      } finally {
        cancel()
      }
    },
  }
}
