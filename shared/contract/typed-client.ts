// The caller's side of a pipe: typed calls, typed events, cancel, and one honest failure when the pipe ends.
import { AppError, type ErrorCode } from '../core/app-error.ts'
import {
  type CallName,
  type Contract,
  type EventName,
  findCall,
  findEvent,
  type InputOf,
  type OutputOf,
  type PayloadOf,
} from './contract-kit.ts'
import type { Transport } from './transport.ts'

export interface TypedClient<K extends Contract> {
  call<Name extends CallName<K>>(
    name: Name,
    input: InputOf<K, Name>,
    options?: { signal?: AbortSignal },
  ): Promise<OutputOf<K, Name>>
  on<Name extends EventName<K>>(name: Name, hear: (payload: PayloadOf<K, Name>) => void): () => void
  onClose(hear: () => void): () => void
  close(): void
}

interface Waiting {
  readonly name: string
  resolve(output: unknown): void
  reject(error: AppError): void
}

export function typedClient<K extends Contract>(contract: K, transport: Transport): TypedClient<K> {
  const waiting = new Map<number, Waiting>()
  const hearers = new Map<string, Set<(payload: unknown) => void>>()
  let nextId = 0
  let closed = false

  transport.onFrame((frame) => {
    if (frame.t === 'event') {
      const payload = findEvent(contract, frame.name)?.safeParse(frame.payload)
      if (!payload?.success) return
      for (const hear of hearers.get(frame.name) ?? []) hear(payload.data)
      return
    }
    if (frame.t !== 'reply' && frame.t !== 'failure') return
    const asked = waiting.get(frame.id)
    if (!asked) return
    waiting.delete(frame.id)
    if (frame.t === 'failure') {
      const { code, parameters, retryable, where } = frame.error
      asked.reject(
        new AppError(code as ErrorCode, { parameters, retryable, ...(where === undefined ? {} : { where }) }),
      )
      return
    }
    const output = findCall(contract, asked.name)?.output.safeParse(frame.output)
    if (output?.success) asked.resolve(output.data)
    else asked.reject(new AppError('unexpected', { where: asked.name, cause: output?.error }))
  })
  transport.onClose(() => {
    closed = true
    for (const asked of waiting.values())
      asked.reject(new AppError('disconnected', { retryable: true, where: asked.name }))
    waiting.clear()
  })

  return {
    call(name, input, options = {}) {
      const { signal } = options
      if (closed) return Promise.reject(new AppError('disconnected', { retryable: true, where: name }))
      if (signal?.aborted) return Promise.reject(new AppError('cancelled', { where: name }))
      const id = nextId++
      return new Promise((resolve, reject) => {
        const cancel = () => {
          waiting.delete(id)
          transport.send({ t: 'cancel', id })
          reject(new AppError('cancelled', { where: name }))
        }
        const settle = () => signal?.removeEventListener('abort', cancel)
        signal?.addEventListener('abort', cancel, { once: true })
        waiting.set(id, {
          name,
          resolve: (output) => {
            settle()
            resolve(output as OutputOf<K, typeof name>)
          },
          reject: (error) => {
            settle()
            reject(error)
          },
        })
        transport.send({ t: 'call', id, name, input })
      })
    },
    on(name, hear) {
      const set = hearers.get(name) ?? new Set()
      hearers.set(name, set)
      const heard = (payload: unknown) => hear(payload as PayloadOf<K, typeof name>)
      set.add(heard)
      return () => set.delete(heard)
    },
    onClose: (hear) => transport.onClose(hear),
    close: () => transport.close(),
  }
}
