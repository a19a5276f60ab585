// Spoils an answer that was about to leave: not JSON, nothing at all, far too much, another shape, a drip without end, half of it.
// Whether the work was done is decided before; this only changes what the caller gets to see.
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { type Clock, secondMs } from '#shared/core/clock.ts'
import type { MalformedShape } from '#shared/partners/sandbox-view.ts'

export type SpoiltShape = Exclude<MalformedShape, 'redirect' | 'unknown-code'>

const hugeBytes = 12_000_000
const chunkBytes = 1_000_000
/** Soon enough that a client waiting for silence never hears any. */
const dripEveryMs = 5 * secondMs

/** `held` keeps what must be let go when the sandbox stops. */
export function spoilAnswer(
  shape: SpoiltShape,
  { reply, text, clock, held }: { reply: FastifyReply; text: string; clock: Clock; held: Set<() => void> },
): string | Readable {
  reply.removeHeader('content-length')
  switch (shape) {
    case 'not-json':
      reply.type('text/html; charset=utf-8')
      return '<html><head><title>Portal</title></head><body>Please sign in to the network.</body></html>'
    case 'empty':
      return ''
    case 'wrong-shape':
      return '{"code":"0","message":["OK"],"data":[[]],"items":{"id":1},"id":7,"access_token":{}}'
    case 'huge':
      return Readable.from(hugeText(text))
    case 'drip':
      return drip(text, clock, held)
    case 'cut-off':
      return Readable.from(halfOf(text))
  }
}

/** Good JSON with the true answer at its end: who reads everything believes it, at the price of its memory. */
function* hugeText(text: string): Generator<string> {
  yield '{"padding":"'
  const padding = 'x'.repeat(chunkBytes)
  for (let sent = 0; sent < hugeBytes; sent += chunkBytes) yield padding
  yield text.startsWith('{"') ? `",${text.slice(1)}` : '"}'
}

function* halfOf(text: string): Generator<string> {
  yield text.slice(0, Math.ceil(text.length / 2))
  throw new Error('the sandbox cuts the line here, as it was asked to')
}

function drip(text: string, clock: Clock, held: Set<() => void>): Readable {
  let at = 0
  let cancel = () => {}
  const stream = new Readable({
    read() {},
    destroy(failure, done) {
      cancel()
      held.delete(letGo)
      done(failure)
    },
  })
  const letGo = () => void stream.destroy()
  const drop = () => {
    // Spaces after the last character: more may always come.
    stream.push(text[at++] ?? ' ')
    cancel = clock.after(dripEveryMs, drop)
  }
  held.add(letGo)
  drop()
  return stream
}
