// What the benchmarks of the REST server share: the server switched on in the running backend, and a caller in another process.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import type { AppContract } from '#shared/contract/contract.ts'
import type { TypedClient } from '#shared/contract/typed-client.ts'
import type { CallerFigures, CallerPlan } from './ingest-caller.ts'

const figuresSchema = z.object({
  accepted: z.number(),
  refused: z.number(),
  seconds: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
})

/** The address of the server, on a port that is free. */
export async function switchOn(client: TypedClient<AppContract>): Promise<string> {
  let server = await client.call('ingest.change', { on: true })
  const free = server.trouble?.freePort
  if (free) server = await client.call('ingest.change', { port: free })
  const [address] = server.addresses
  if (!server.running || address === undefined) throw new Error('the REST server does not run')
  return address
}

export async function callFromOutside(plan: CallerPlan): Promise<CallerFigures> {
  const caller = fork(join(import.meta.dirname, 'ingest-caller.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const answered = new Promise<unknown>((resolve, reject) => {
    caller.once('message', resolve)
    caller.once('exit', (code) => reject(new Error(`the caller ended with ${code}`)))
  })
  caller.send(plan)
  return figuresSchema.parse(await answered)
}
