// What every pipe must keep: order, big payloads, cancel, failure, bursts of events, closing in the middle of a call, nonsense ignored.
// One suite for all pipes; it knows none of them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { call, contractOf, type Handlers, type PayloadOf } from '../contract/contract-kit.ts'
import type { Transport } from '../contract/transport.ts'
import { type TypedClient, typedClient } from '../contract/typed-client.ts'
import { AppError } from '../core/app-error.ts'

/** The contract the suite speaks: nothing of the product. */
export const pipeSuiteContract = contractOf({
  calls: {
    'numbers.double': call({ input: z.object({ number: z.number() }), output: z.object({ number: z.number() }) }),
    'text.measure': call({
      input: z.object({ text: z.string() }),
      output: z.object({ length: z.number(), text: z.string() }),
    }),
    'failure.known': call({ input: z.object({ what: z.string() }), output: z.null() }),
    'failure.unforeseen': call({ input: z.object({}), output: z.null() }),
    'failure.wrongOutput': call({ input: z.object({}), output: z.object({ name: z.string() }) }),
    'output.withExtra': call({ input: z.object({}), output: z.object({ name: z.string() }) }),
    'wait.forEver': call({ input: z.object({}), output: z.null() }),
    'events.burst': call({ input: z.object({ count: z.number() }), output: z.object({ sent: z.number() }) }),
  },
  events: { 'number.told': z.object({ number: z.number() }) },
})
export type PipeSuiteContract = typeof pipeSuiteContract

/** The backend's side of a pipe as the suite needs it: the dispatcher, seen from outside so that shared/ imports nobody. */
export interface PipeSuiteServer {
  serve(handlers: Handlers<PipeSuiteContract>, transport: Transport): void
  broadcast(name: 'number.told', payload: PayloadOf<PipeSuiteContract, 'number.told'>): void
}

export interface OpenPipe {
  /** The window's end. */
  readonly near: Transport
  /** The backend's end. */
  readonly far: Transport
  /** Puts a text on the wire towards the backend, as a broken window would. */
  sendNonsense(text: string): void
  /** How many things the backend's end ignored and told the log about. */
  ignoredCount(): number
  stop(): Promise<void>
}

export function pipeSuite(name: string, openPipe: () => Promise<OpenPipe>, createServer: () => PipeSuiteServer): void {
  describe(`${name} pipe`, () => {
    let pipe: OpenPipe
    let server: PipeSuiteServer
    let client: TypedClient<PipeSuiteContract>
    let aborted: Promise<void>
    let started: Promise<void>

    beforeEach(async () => {
      pipe = await openPipe()
      server = createServer()
      const begin = Promise.withResolvers<void>()
      const abort = Promise.withResolvers<void>()
      aborted = abort.promise
      started = begin.promise
      const handlers: Handlers<PipeSuiteContract> = {
        'numbers.double': ({ number }) => ({ number: number * 2 }),
        'text.measure': ({ text }) => ({ length: text.length, text }),
        'failure.known': ({ what }) => {
          throw new AppError('not-found', { parameters: { what }, where: 'canvas-1' })
        },
        'failure.unforeseen': () => {
          throw new TypeError('an inner detail with mina@example.com')
        },
        // JSON.parse hides the mistake from the compiler: a handler that lies about its answer.
        'failure.wrongOutput': () => JSON.parse('{"name":7}'),
        'output.withExtra': () => JSON.parse('{"name":"Mina","token":"not for the window"}'),
        'wait.forEver': (_input, { signal }) =>
          new Promise((_resolve, reject) => {
            begin.resolve()
            signal.addEventListener('abort', () => {
              abort.resolve()
              reject(new Error('given up'))
            })
          }),
        'events.burst': ({ count }) => {
          for (let number = 0; number < count; number++) server.broadcast('number.told', { number })
          return { sent: count }
        },
      }
      server.serve(handlers, pipe.far)
      client = typedClient(pipeSuiteContract, pipe.near)
    })
    afterEach(() => pipe.stop())

    it('answers calls in order and to the right caller', async () => {
      const order: number[] = []
      const answers = await Promise.all(
        Array.from({ length: 200 }, async (_, number) => {
          const answer = await client.call('numbers.double', { number })
          order.push(number)
          return answer.number
        }),
      )
      expect(answers).toEqual(Array.from({ length: 200 }, (_, number) => number * 2))
      expect(order).toEqual(Array.from({ length: 200 }, (_, number) => number))
    })

    it('carries 5 MB there and back', async () => {
      const text = 'Ünïcode 日本 한국 '.repeat(320_000)
      const answer = await client.call('text.measure', { text })
      expect(answer.length).toBe(text.length)
      expect(answer.text === text).toBe(true)
    })

    it('carries a failure as its code, parameters and place', async () => {
      await expect(client.call('failure.known', { what: '봄 캠페인' })).rejects.toMatchObject({
        code: 'not-found',
        parameters: { what: '봄 캠페인' },
        where: 'canvas-1',
        retryable: false,
      })
    })

    it('says no inner detail of an unforeseen failure', async () => {
      const failure: unknown = await client.call('failure.unforeseen', {}).catch((error: unknown) => error)
      expect(failure).toMatchObject({ code: 'unexpected' })
      expect(JSON.stringify(failure instanceof AppError && failure.toData())).not.toContain('mina')
    })

    it('checks answers at the door: a wrong one fails, and what the contract does not name stays behind', async () => {
      await expect(client.call('failure.wrongOutput', {})).rejects.toMatchObject({ code: 'unexpected' })
      const wire: unknown[] = []
      pipe.near.onFrame((frame) => wire.push(frame))
      await expect(client.call('output.withExtra', {})).resolves.toEqual({ name: 'Mina' })
      expect(JSON.stringify(wire)).toContain('Mina')
      expect(JSON.stringify(wire)).not.toContain('not for the window')
    })

    it('refuses input that breaks the contract, naming the field and never the value', async () => {
      const failure: unknown = await client
        .call('numbers.double', JSON.parse('{"number":"mina@example.com"}'))
        .catch((error: unknown) => error)
      expect(failure).toMatchObject({
        code: 'invalid-input',
        parameters: { detail: expect.stringContaining('number') },
      })
      expect(JSON.stringify(failure instanceof AppError && failure.toData())).not.toContain('mina')
    })

    it.each(['nobody.knows', 'constructor', '__proto__'])('refuses the unknown call “%s”', async (unknownName) => {
      const failed = new Promise((resolve) => {
        pipe.near.onFrame((frame) => frame.t === 'failure' && frame.id === 9_999 && resolve(frame.error.code))
      })
      pipe.near.send({ t: 'call', id: 9_999, name: unknownName, input: {} })
      await expect(failed).resolves.toBe('unknown-call')
    })

    it('cancels: the caller is told at once and the handler’s signal fires', async () => {
      const controller = new AbortController()
      const asked = client.call('wait.forEver', {}, { signal: controller.signal })
      const told = expect(asked).rejects.toMatchObject({ code: 'cancelled' })
      await started
      controller.abort()
      await told
      await aborted
      await expect(client.call('numbers.double', { number: 4 })).resolves.toEqual({ number: 8 })
    })

    it('delivers a burst of 10,000 events in order, all before the answer that follows them', async () => {
      const told: number[] = []
      client.on('number.told', ({ number }) => told.push(number))
      const { sent } = await client.call('events.burst', { count: 10_000 })
      expect(sent).toBe(10_000)
      expect(told).toEqual(Array.from({ length: 10_000 }, (_, number) => number))
    })

    it('ends calls honestly when the window closes in the middle', async () => {
      const asked = expect(client.call('wait.forEver', {})).rejects.toMatchObject({
        code: 'disconnected',
        retryable: true,
      })
      await started
      pipe.near.close()
      await asked
      await aborted
      await expect(client.call('numbers.double', { number: 1 })).rejects.toMatchObject({ code: 'disconnected' })
    })

    it('ends calls honestly when the backend closes in the middle', async () => {
      const asked = expect(client.call('wait.forEver', {})).rejects.toMatchObject({ code: 'disconnected' })
      await started
      pipe.far.close()
      await asked
      await aborted
      expect(() => server.broadcast('number.told', { number: 1 })).not.toThrow()
    })

    it('ignores nonsense on the wire, tells the log and goes on', async () => {
      const nonsense = [
        '',
        '{',
        '[]',
        '"call"',
        '{"t":"call"}',
        '{"t":"call","id":-1,"name":"x"}',
        '{"t":"shutdown"}',
        'null',
      ]
      for (const text of nonsense) pipe.sendNonsense(text)
      await expect(client.call('numbers.double', { number: 21 })).resolves.toEqual({ number: 42 })
      expect(pipe.ignoredCount()).toBe(nonsense.length)
    })
  })
}
