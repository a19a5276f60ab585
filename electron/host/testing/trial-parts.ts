// Stand-ins for the product's parts, for tests of the hosts: a backend that answers two calls and can be told to hang.
// Nothing of the product may import this.
import { z } from 'zod'
import { call, contractOf } from '#shared/contract/contract-kit.ts'
import { createDispatcher } from '../../backend/handlers/dispatcher.ts'
import type { HostParts, RunningSandbox } from '../host-parts.ts'

export const trialContract = contractOf({
  calls: {
    'trial.hello': call({ input: z.object({}), output: z.object({ host: z.string(), buildId: z.string() }) }),
    'trial.quit': call({ input: z.object({}), output: z.null() }),
    'trial.crash': call({ input: z.object({}), output: z.null() }),
  },
  events: {},
})

export interface TrialWishes {
  readonly stopHangs?: boolean
  readonly startFails?: boolean
  readonly startHangs?: boolean
  readonly pendingPeople?: () => number
  note?(what: string): void
}

export function trialParts(wishes: TrialWishes = {}): HostParts<string, RunningSandbox> {
  const { note = () => {} } = wishes
  return {
    openVault: async () => 'vault',
    startSandbox: async ({ port }) => ({ port, stop: async () => note('sandbox stopped') }),
    createBackend({ host, buildId, clock, log, quit }) {
      const dispatcher = createDispatcher(trialContract, { log })
      const handlers = {
        'trial.hello': () => ({ host, buildId }),
        'trial.quit': () => {
          quit()
          return null
        },
        'trial.crash': () => {
          queueMicrotask(() => {
            throw new Error('the trial crashed for mina@example.com')
          })
          return null
        },
      }
      return {
        attach: (transport) => dispatcher.serve(handlers, transport),
        async start() {
          if (wishes.startFails) throw new Error('the trial wants it so')
          if (wishes.startHangs) await new Promise<void>((resolve) => void clock.after(60_000, resolve))
          note('backend started')
        },
        stop() {
          note('backend stopped')
          return wishes.stopHangs ? new Promise<void>(() => {}) : Promise.resolve()
        },
        pendingPeople: wishes.pendingPeople ?? (() => 0),
        cameBack: (sleptMs) => note(`came back after ${sleptMs} ms`),
      }
    },
  }
}
