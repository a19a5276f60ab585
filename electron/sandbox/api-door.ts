// The door every request to a pretended partner passes: stamps it on arrival and plays the faults of the line itself (no answer,
// late answer, lost or spoilt answer, a redirect). What a fault looks like in a vendor's own words is the twin's business.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { RequestPurpose } from '#shared/partners/sandbox-view.ts'
import type { TwinParts } from './partner-twin.ts'
import { type SpoiltShape, spoilAnswer } from './spoil-answer.ts'
import { tokenMark, type Visit } from './visit-log.ts'

/** What the door must know of the vendor it stands before. */
export interface Vendor {
  readonly partnerId: PartnerId
  /** The limit a request counts in, and what it asks for. */
  judge(request: FastifyRequest): { readonly lane: string; readonly purpose: RequestPurpose }
  findToken(request: FastifyRequest): string | undefined
  /** Any code, in the vendor's own form. */
  answerWith(request: FastifyRequest, reply: FastifyReply, status: number, code: number): FastifyReply
}

/** A code neither vendor has. */
const unheardOfCode = 98_765

export class ApiDoor {
  private readonly parts: TwinParts
  private readonly vendor: Vendor
  private readonly visitOf = new WeakMap<FastifyRequest, Visit>()
  private readonly carriedOut = new WeakSet<FastifyRequest>()
  private readonly spoilt = new WeakMap<FastifyRequest, SpoiltShape>()

  constructor(parts: TwinParts, vendor: Vendor) {
    this.parts = parts
    this.vendor = vendor
  }

  /** Hooks a fastify scope that holds API routes only; a person's browser pages stay outside. */
  guard(scope: FastifyInstance): void {
    const { faults, held, clock, visits } = this.parts
    const { partnerId } = this.vendor
    scope.addHook('onRequest', async (request, reply) => {
      this.visit(request)
      if (faults.find(partnerId, 'time-outs')) {
        reply.hijack()
        const letGo = this.hold(() => reply.raw.destroy())
        reply.raw.once('close', () => held.delete(letGo))
        return
      }
      return this.playInstead(request, reply)
    })
    scope.addHook('onSend', async (request, reply, payload) => {
      const visit = this.visit(request)
      visit.status = reply.statusCode
      visits.note(visit)
      if (this.carriedOut.has(request) && faults.take(partnerId, 'lose-next-answer')) {
        // The work is done and the caller never learns of it: the line breaks before the first byte.
        reply.raw.destroy()
        return new Promise<never>(() => {})
      }
      const slow = faults.find(partnerId, 'slow-answers')
      if (slow) await this.wait(slow.delayMs)
      const shape = this.spoilt.get(request)
      return shape ? spoilAnswer(shape, { reply, text: String(payload ?? ''), clock, held }) : payload
    })
  }

  visit(request: FastifyRequest): Visit {
    let visit = this.visitOf.get(request)
    if (!visit) {
      const token = this.vendor.findToken(request)
      visit = this.parts.visits.open({
        at: this.parts.clock.now(),
        partnerId: this.vendor.partnerId,
        lane: this.vendor.judge(request).lane,
        token: token === undefined ? null : tokenMark(token),
        method: request.method,
        path: pathOf(request),
      })
      this.visitOf.set(request, visit)
    }
    return visit
  }

  /** Tells the door that a write took effect: its answer is one that can be lost. */
  noteCarriedOut(request: FastifyRequest): void {
    this.carriedOut.add(request)
  }

  /** Faults that answer in the vendor's place; those that spoil its answer are only noted here. */
  private playInstead(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
    const { faults } = this.parts
    const { vendor } = this
    const coded = faults.find(vendor.partnerId, 'answer-with-code')
    if (coded && (coded.purpose === 'everything' || coded.purpose === vendor.judge(request).purpose)) {
      faults.use(vendor.partnerId, 'answer-with-code')
      return vendor.answerWith(request, reply, coded.status, coded.code)
    }
    const malformed = faults.find(vendor.partnerId, 'malformed-answers')
    if (!malformed) return undefined
    faults.use(vendor.partnerId, 'malformed-answers')
    if (malformed.shape === 'unknown-code') return vendor.answerWith(request, reply, 200, unheardOfCode)
    if (malformed.shape === 'redirect') {
      // Another name for this very machine: whoever follows is seen at the trap.
      const port = /:(\d+)$/.exec(request.headers.host ?? '')?.[0] ?? ''
      return reply.code(307).header('location', `http://localhost${port}${trapPath}`).send('')
    }
    this.spoilt.set(request, malformed.shape)
    return undefined
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

/** Where redirects of the sandbox lead. Nothing of ours may ever come here; what does is in the log. */
const trapPath = '/elsewhere'

export function mountTrap(host: FastifyInstance, parts: Pick<TwinParts, 'visits' | 'clock'>): void {
  host.all(trapPath, async (request) => {
    const at = parts.clock.now()
    parts.visits.open({ at, partnerId: 'tiktok', lane: 'trap', token: null, method: request.method, path: trapPath })
    return {}
  })
}

export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/'
}

/** The text of an Authorization-like header, or nothing; repeated headers count as none. */
export function findHeader(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}
