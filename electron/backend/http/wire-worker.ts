// The wire's own thread: limiter, gate and sockets, where nothing else can hold them up (decisions.md 7). Started by wire-thread.ts.
import { parentPort } from 'node:worker_threads'
import { expose, transfer } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { realClock } from '../system/real-clock.ts'
import { createOutboundGate } from './outbound-gate.ts'
import { createOutboundWire, type OutboundWire, type WireRequest } from './outbound-wire.ts'
import { createRateLimiter } from './rate-limiter.ts'

const wire = createOutboundWire({ clock: realClock, limiter: createRateLimiter(realClock), gate: createOutboundGate() })
const controls = new Map<number, { readonly cancelled: AbortController; readonly withdrawn: AbortController }>()

/** The wire as another thread can ask it: signals do not travel, so a request has a number. */
export type RemoteWire = Omit<OutboundWire, 'send' | 'inFlight'> & typeof numbered

const numbered = {
  async sendNumbered(id: number, request: WireRequest) {
    const control = { cancelled: new AbortController(), withdrawn: new AbortController() }
    controls.set(id, control)
    try {
      const signals = { cancelled: control.cancelled.signal, withdrawn: control.withdrawn.signal }
      const answer = await wire.send(request, signals)
      return transfer(answer, answer.spent ? [answer.spent] : [])
    } finally {
      controls.delete(id)
    }
  },
  cancel: (id: number) => controls.get(id)?.cancelled.abort(),
  withdraw: (id: number) => controls.get(id)?.withdrawn.abort(),
}

const { send: _send, inFlight: _inFlight, ...rest } = wire
const remote: RemoteWire = { ...rest, ...numbered }
if (parentPort) expose(remote, nodeEndpoint(parentPort))
