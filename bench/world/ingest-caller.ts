// A company that calls the REST server from another process, over sockets, at a steady pace: argv is a JSON plan; answers with figures.
import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { z } from 'zod'

const planSchema = z.object({
  url: z.string(),
  key: z.string().nullable(),
  /** Sent in turn. */
  bodies: z.array(z.string()).min(1),
  requests: z.number().int(),
  /** Null: as fast as `atOnce` allows. */
  perSecond: z.number().nullable(),
  atOnce: z.number().int(),
  /** Sent first and not counted, all sockets at once, so that neither a cold caller nor its connecting is measured; then this long nothing. */
  warmUp: z.object({ requests: z.number().int(), restMs: z.number() }).nullable(),
})
export type CallerPlan = z.infer<typeof planSchema>

export interface CallerFigures {
  readonly accepted: number
  readonly refused: number
  readonly seconds: number
  readonly p50Ms: number
  readonly p99Ms: number
}

process.once('message', async (message) => {
  const plan = planSchema.parse(message)
  const agent = new Agent({ keepAlive: true, maxSockets: plan.atOnce })
  if (plan.warmUp) {
    await call({ ...plan, requests: plan.warmUp.requests, perSecond: null }, agent)
    const { restMs } = plan.warmUp
    await new Promise<void>((rested) => void setTimeout(rested, restMs))
  }
  const figures = await call(plan, agent)
  agent.destroy()
  process.send?.(figures)
  process.disconnect()
})

async function call(plan: CallerPlan, agent: Agent): Promise<CallerFigures> {
  const bodies = plan.bodies.map((body) => Buffer.from(body))
  const latencies: number[] = []
  let accepted = 0
  let refused = 0
  let underway = 0
  let sent = 0
  const startedAt = performance.now()
  await new Promise<void>((done, failed) => {
    const more = () => {
      const due = plan.perSecond === null ? plan.requests : ((performance.now() - startedAt) / 1_000) * plan.perSecond
      while (sent < Math.min(due, plan.requests) && (plan.perSecond !== null || underway < plan.atOnce)) send()
      if (sent < plan.requests) setTimeout(more, plan.perSecond === null ? 1 : 2)
      else if (underway === 0) done()
      else setTimeout(more, 2)
    }
    const send = () => {
      const body = bodies[sent % bodies.length]
      // Counted from when it was due, so that a server that keeps the caller waiting cannot hide it.
      const dueAt = plan.perSecond === null ? performance.now() : startedAt + (sent / plan.perSecond) * 1_000
      sent++
      underway++
      const headers = {
        'content-type': 'application/json',
        'content-length': String(body?.length ?? 0),
        ...(plan.key === null ? {} : { authorization: `Bearer ${plan.key}` }),
      }
      const outgoing = request(plan.url, { method: 'POST', agent, headers }, (answer) => {
        answer.resume()
        answer.once('end', () => {
          underway--
          if (answer.statusCode === 201) accepted++
          else refused++
          latencies.push(performance.now() - dueAt)
        })
      })
      outgoing.once('error', failed)
      outgoing.end(body)
    }
    more()
  })
  const seconds = (performance.now() - startedAt) / 1_000
  latencies.sort((one, other) => one - other)
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
  return { accepted, refused, seconds, p50Ms: at(0.5), p99Ms: at(0.99) }
}
