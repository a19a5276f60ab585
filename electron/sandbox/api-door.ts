// The door every request to a pretended partner passes: stamps it on arrival and plays the faults of the line itself (no answer,
// late answer, lost answer). What a fault looks like in a vendor's own words is the twin's business.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { TwinParts } from './partner-twin.ts'
import type { Visit } from './visit-log.ts'

export class ApiDoor {
  private readonly parts: TwinParts
  private readonly partnerId: PartnerId
  private readonly visitOf = new WeakMap<FastifyRequest, Visit>()
  private readonly carriedOut = new WeakSet<FastifyRequest>()

  constructor(parts: TwinParts, partnerId: PartnerId) {
    this.parts = parts
    this.partnerId = partnerId
  }

  /** Hooks a fastify scope that holds API routes only; a person's browser pages stay outside. */
  guard(scope: FastifyInstance): void {
    scope.addHook('onRequest', async (request, reply) => {
      this.visit(request)
      if (this.parts.faults.find(this.partnerId, 'time-outs')) {
        reply.hijack()
        const letGo = this.hold(() => reply.raw.destroy())
        reply.raw.once('close', () => this.parts.held.delete(letGo))
      }
    })
    scope.addHook('onSend', async (request, reply, payload) => {
      const { faults } = this.parts
      if (this.carriedOut.has(request) && faults.take(this.partnerId, 'lose-next-answer')) {
        // The work is done and the caller never learns of it: the line breaks before the first byte.
        reply.raw.destroy()
        return new Promise<never>(() => {})
      }
      const slow = faults.find(this.partnerId, 'slow-answers')
      if (slow) await this.wait(slow.delayMs)
      this.visit(request).status = reply.statusCode
      return payload
    })
  }

  visit(request: FastifyRequest): Visit {
    let visit = this.visitOf.get(request)
    if (!visit) {
      visit = this.parts.visits.open({
        at: this.parts.clock.now(),
        partnerId: this.partnerId,
        method: request.method,
        path: request.url.split('?', 1)[0] ?? '/',
      })
      this.visitOf.set(request, visit)
    }
    return visit
  }

  /** Tells the door that a write took effect: its answer is one that can be lost. */
  noteCarriedOut(request: FastifyRequest): void {
    this.carriedOut.add(request)
  }

  private wait(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const letGo = this.hold(() => {
        cancel()
        resolve()
      })
      const cancel = this.parts.clock.after(delayMs, () => {
        this.parts.held.delete(letGo)
        resolve()
      })
    })
  }

  private hold(letGo: () => void): () => void {
    this.parts.held.add(letGo)
    return letGo
  }
}

/** The text of an Authorization-like header, or nothing; repeated headers count as none. */
export function findHeader(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}
