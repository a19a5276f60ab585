// Stands between a pipe and the handlers: checks what comes in and what goes out, turns failures into data, passes cancels on.
// Knows no pipe and no noun of the contract.
import {
  type Contract,
  type EventName,
  findCall,
  findEvent,
  findHandler,
  type Handlers,
  type PayloadOf,
} from '#shared/contract/contract-kit.ts'
import type { Transport } from '#shared/contract/transport.ts'
import { AppError } from '#shared/core/app-error.ts'
import type { Log } from '../log/log.ts'
import { isDiskFull } from '../store/disk-full.ts'

export interface Dispatcher<K extends Contract> {
  /** Answers the calls of one pipe until it ends. */
  serve(handlers: Handlers<K>, transport: Transport): void
  /** Tells every pipe being served. */
  broadcast<Name extends EventName<K>>(name: Name, payload: PayloadOf<K, Name>): void
  /** How many pipes are being served. */
  readonly pipeCount: number
}

export function createDispatcher<K extends Contract>(contract: K, { log }: { log: Log }): Dispatcher<K> {
  const pipes = new Set<Transport>()

  const run = async (handlers: Handlers<K>, name: string, input: unknown, signal: AbortSignal): Promise<unknown> => {
    const schemas = findCall(contract, name)
    const handler = findHandler(handlers, name)
    if (!schemas || !handler)
      throw new AppError('unknown-call', { parameters: { name: name.slice(0, 100) }, where: name })
    const parsed = schemas.input.safeParse(input)
    if (!parsed.success) {
      throw new AppError('invalid-input', { parameters: { detail: whereItFails(parsed.error.issues) }, where: name })
    }
    const output = schemas.output.safeParse(await handler(parsed.data, { signal }))
    if (output.success) return output.data
    throw new Error(`the answer to ${name} breaks the contract at ${whereItFails(output.error.issues)}`)
  }

  const failureOf = (name: string, failure: unknown, signal: AbortSignal): AppError => {
    if (failure instanceof AppError) return failure
    if (signal.aborted) return new AppError('cancelled', { where: name })
    if (isDiskFull(failure)) return new AppError('disk-full', { retryable: true, where: name })
    log.error('call failed unexpectedly', { call: name, failure })
    return new AppError('unexpected', { where: name })
  }

  return {
    serve(handlers, transport) {
      const running = new Map<number, AbortController>()
      pipes.add(transport)
      transport.onClose(() => {
        pipes.delete(transport)
        for (const controller of running.values()) controller.abort()
        running.clear()
      })
      transport.onFrame((frame) => {
        if (frame.t === 'cancel') {
          running.get(frame.id)?.abort()
          return
        }
        if (frame.t !== 'call') {
          log.warn('a pipe sent what only the app’s engine sends', { frame: frame.t })
          return
        }
        const { id, name, input } = frame
        if (running.has(id)) {
          log.warn('a pipe used the number of a running call again', { call: name, number: id })
          return
        }
        const controller = new AbortController()
        running.set(id, controller)
        const fail = (failure: unknown) => {
          const { code, parameters, retryable, where } = failureOf(name, failure, controller.signal).toData()
          const at = where === undefined ? {} : { where }
          transport.send({ t: 'failure', id, error: { code, parameters, retryable, ...at } })
        }
        // `catch` also hears an answer that no pipe can carry: it must not end the app as a rejection nobody heard.
        run(handlers, name, input, controller.signal)
          .then((output) => transport.send({ t: 'reply', id, output }))
          .catch(fail)
          .finally(() => running.delete(id))
      })
    },
    broadcast(name, payload) {
      const checked = findEvent(contract, name)?.safeParse(payload)
      if (!checked?.success) {
        log.error('an event breaks the contract and was not sent', {
          event: name,
          at: checked ? whereItFails(checked.error.issues) : 'its name',
        })
        return
      }
      for (const pipe of [...pipes]) {
        try {
          pipe.send({ t: 'event', name, payload: checked.data })
        } catch (failure) {
          log.error('an event could not be sent', { event: name, failure })
        }
      }
    },
    get pipeCount() {
      return pipes.size
    },
  }
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly code?: string | undefined
}

/** Names the first field that is wrong, never its value: a value may be somebody's e-mail. */
function whereItFails(issues: readonly Issue[]): string {
  const [first] = issues
  if (!first) return '?'
  const path = first.path.map(String).join('.')
  return `${path === '' ? '(whole)' : path}: ${first.code ?? 'invalid'}`
}
