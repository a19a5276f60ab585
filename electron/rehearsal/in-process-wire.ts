// A wire that reaches its sandbox without a socket: same limiter, same gate, same reading of answers, a tenth of the time. For
// rehearsals, and for tests that play a thousand nights. Opens no connection to anywhere.
import type { Clock } from '#shared/core/clock.ts'
import { createOutboundGate } from '../backend/http/outbound-gate.ts'
import { createOutboundWire, type OutboundWire, type OutboundWireParts } from '../backend/http/outbound-wire.ts'
import { createRateLimiter } from '../backend/http/rate-limiter.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'

type Adapter = NonNullable<OutboundWireParts['adapter']>
type Asking = Parameters<Adapter>[0]

export interface Overhearing {
  /** The address and the body of every request, as they leave. */
  request?(address: string, body: unknown): void
  answer?(address: string, status: number): void
}

export function inProcessWire(clock: Clock, sandbox: Sandbox, overhearing: Overhearing = {}): OutboundWire {
  const adapter: Adapter = async (config) => {
    overhearing.request?.(config.url ?? '', config.data)
    const answering = sandbox.app.inject({
      method: methodOf(config.method),
      url: config.url ?? '/',
      headers: headersOf(config),
      ...(typeof config.data === 'string' || Buffer.isBuffer(config.data) ? { payload: config.data } : {}),
      ...(config.signal instanceof AbortSignal ? { signal: config.signal } : {}),
      payloadAsStream: true,
    })
    const answer = await Promise.race([answering, cutOff(config)])
    overhearing.answer?.(config.url ?? '', answer.statusCode)
    return {
      data: answer.stream(),
      status: answer.statusCode,
      statusText: answer.statusMessage,
      headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
      config,
    }
  }
  return createOutboundWire({ clock, limiter: createRateLimiter(clock), gate: createOutboundGate(), adapter })
}

/** Rejects when the request is cut off, as a socket does at once: without one, a sandbox that thinks on purpose would be waited for. */
function cutOff({ signal }: Asking): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(new Error('aborted'))
    if (signal?.aborted) end()
    else signal?.addEventListener?.('abort', end, { once: true })
  })
}

function headersOf({ headers }: Asking): Record<string, string> {
  return Object.fromEntries(Object.entries(headers.toJSON()).map(([name, value]) => [name, String(value)]))
}

function methodOf(method = 'GET') {
  const known = (['GET', 'POST', 'PATCH', 'DELETE'] as const).find((one) => one === method.toUpperCase())
  if (!known) throw new Error(`no partner is asked by ${method}`)
  return known
}
