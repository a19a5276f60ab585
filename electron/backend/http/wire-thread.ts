// The wire on a thread of its own, seen from the backend's: the same promises, kept by wire-worker.ts.
import { isMarkedAsUntransferable, Worker } from 'node:worker_threads'
import { transfer, wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { AppError } from '#shared/core/app-error.ts'
import type { OutboundWire, WireRequest } from './outbound-wire.ts'
import type { RemoteWire } from './wire-worker.ts'

/** `crashed` hears of a failure nobody caught over there: the process must end, as it would for one here. */
export function startWireThread(crashed: (failure: unknown) => void): OutboundWire {
  const worker = new Worker(new URL('./wire-worker.ts', import.meta.url))
  worker.on('error', crashed)
  const remote = wrap<RemoteWire>(nodeEndpoint(worker))
  const cancels = new Set<() => void>()
  let lastId = 0
  let isClosed = false
  return {
    send(request, { cancelled, withdrawn } = {}) {
      const id = ++lastId
      return new Promise((resolve, reject) => {
        const cancel = () => {
          void remote.cancel(id)
          settle(() => reject(new AppError('cancelled')))
        }
        const withdraw = () => void remote.withdraw(id)
        const settle = (end: () => void) => {
          cancels.delete(cancel)
          cancelled?.removeEventListener('abort', cancel)
          withdrawn?.removeEventListener('abort', withdraw)
          end()
        }
        if (isClosed || cancelled?.aborted) return reject(new AppError('cancelled'))
        cancels.add(cancel)
        cancelled?.addEventListener('abort', cancel, { once: true })
        withdrawn?.addEventListener('abort', withdraw, { once: true })
        remote.sendNumbered(id, handOver(request)).then(
          (answer) => settle(() => resolve(answer)),
          (failure) => settle(() => reject(failure)),
        )
      })
    },
    setLimits: (scope, limits) => void remote.setLimits(scope, limits),
    observe: (scope, lane, pace) => void remote.observe(scope, lane, pace),
    stateOf: (scope, lane) => remote.stateOf(scope, lane),
    allow: (owner, addresses) => void remote.allow(owner, addresses),
    counts: () => remote.counts(),
    inFlight: () => cancels.size,
    close() {
      isClosed = true
      for (const cancel of [...cancels]) cancel()
      void worker.terminate()
    },
  }
}

/** The bytes change hands without a copy; those of Node's shared pool, which must stay here, are copied. */
function handOver(request: WireRequest): WireRequest {
  const { body } = request
  if (!(body instanceof Uint8Array)) return request
  const bytes = isMarkedAsUntransferable(body.buffer) ? new Uint8Array(body) : body
  return transfer({ ...request, body: bytes }, [bytes.buffer])
}
