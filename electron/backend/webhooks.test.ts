// Webhooks on their way out: to allowed hosts only, each person's own words in it, repeated where it may help, never lost or doubled.
import { createServer, type Server } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { JourneyTrial } from '../testing/journey-trial.ts'
import { createWebhookDoor } from './http/webhook-door.ts'
import { journeyPeople } from './journey/journey-people.ts'
import { Standing } from './journey/standing.ts'
import { WebhookSender } from './journey/webhook-sender.ts'
import { silentLog } from './log/log.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

interface Received {
  readonly body: string
  readonly key: string
}

/** Another system on this computer; `answers` are its statuses in order, then 200. */
async function listening(answers: number[] = []) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => {
      body += String(piece)
    })
    request.on('end', () => {
      received.push({ body, key: String(request.headers['idempotency-key']) })
      response.writeHead(answers.shift() ?? 200, { location: 'http://127.0.0.1:9/' }).end()
    })
  })
  servers.push(server)
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  return { received, host: `127.0.0.1:${port}` }
}

const inOwnWords = '{"who":"{{external_id}}","name":"{{first_name | friend}}"}'
const named = (place: number) => (place === 1 ? { first_name: 'Ann "A"' } : {})

async function launched(
  host: string,
  options: {
    allowed?: boolean
    body?: string
    people?: number
    attributes?: (place: number) => Record<string, unknown>
  } = {},
) {
  const { allowed = true, body = inOwnWords, people = 3, attributes = named } = options
  const journey = new JourneyTrial()
  if (allowed) journey.webhookHosts.push(host)
  journey.addPeople(people, attributes)
  const request = {
    url: `http://${host}/hook`,
    method: 'POST',
    headers: [{ name: 'Content-Type', value: 'application/json' }],
    body,
  }
  journey.launch(
    journey.draw(
      [
        ['hook', 'webhook', request],
        ['end', 'exit'],
      ],
      ['entry hook', 'hook end'],
    ),
  )
  let wake = () => {}
  const { clock, database, segments, writer } = journey
  const sender = new WebhookSender({
    ...{ database, clock, log: silentLog },
    people: journeyPeople({ database, segments, writer }),
    door: createWebhookDoor({ clock, allowedHosts: () => journey.webhookHosts }),
    nudge: () => wake(),
  })
  /** Until nothing is due any more. */
  const settle = async () => {
    for (let next = sender.nextAt(); next !== null && next <= clock.now(); next = sender.nextAt()) {
      await new Promise<void>((resolve) => {
        wake = resolve
        sender.pump()
      })
    }
  }
  await settle()
  const standing = () =>
    new Standing(database).ofWebhook(canvasIdSchema.parse('canvas-trial'), stepIdSchema.parse('hook'))
  return { journey, settle, standing }
}

it('says each person in their own words, in one whole JSON text', async () => {
  const { received, host } = await listening()
  const { standing } = await launched(host)
  expect(received.map(({ body }) => JSON.parse(body)).sort((one, other) => (one.who < other.who ? -1 : 1))).toEqual([
    { who: 'p1', name: 'Ann "A"' },
    { who: 'p2', name: 'friend' },
    { who: 'p3', name: 'friend' },
  ])
  expect(standing()).toEqual({ sent: 3, waiting: 0, failed: 0, recorded: 0, nextAt: null })
})

const valued = () => ({ agreed: true, points: 2 ** 60, sizes: ['M', 'L "tall"'] })

it('says a yes, a number of any size and a list as JSON has them', async () => {
  const { received, host } = await listening()
  const body = '{"agreed":{{agreed}},"points":{{points}},"sizes":"{{sizes}}"}'
  await launched(host, { people: 1, body, attributes: valued })
  expect(received.map(({ body }) => JSON.parse(body))).toEqual([
    { agreed: true, points: 2 ** 60, sizes: JSON.stringify(['M', 'L "tall"']) },
  ])
})

it('sends nothing to a host nobody has allowed', async () => {
  const { received, host } = await listening()
  const { standing } = await launched(host, { allowed: false })
  expect(received).toEqual([])
  expect(standing()).toEqual({ sent: 0, waiting: 0, failed: 0, recorded: 3, nextAt: null })
})

it('sends nothing more once the permission is taken back', async () => {
  const { received, host } = await listening([503, 503, 503])
  const { journey, settle, standing } = await launched(host)
  journey.webhookHosts.length = 0
  await journey.clock.advanceTo(journey.clock.now() + minuteMs)
  await settle()
  expect(received).toHaveLength(3)
  expect(standing()).toEqual({ sent: 0, waiting: 0, failed: 3, recorded: 0, nextAt: null })
})

it('tries again what a busy receiver turned away, those people only, under the same key', async () => {
  const { received, host } = await listening([200, 503, 200])
  const { journey, settle, standing } = await launched(host)
  expect(standing()).toEqual({
    sent: 2,
    waiting: 1,
    failed: 0,
    recorded: 0,
    nextAt: journey.clock.now() + 10 * secondMs,
  })
  await journey.clock.advanceTo(journey.clock.now() + minuteMs)
  await settle()
  expect(standing()).toMatchObject({ sent: 3, waiting: 0, failed: 0 })
  expect(received).toHaveLength(4)
  expect(new Set(received.map(({ key }) => key)).size).toBe(3)
})

it('gives up in the end, and follows no redirect', async () => {
  const { received, host } = await listening([302, ...Array(20).fill(500)])
  const { journey, settle, standing } = await launched(host, { people: 2 })
  for (let tries = 0; tries < 6; tries++) {
    await journey.clock.advanceTo(journey.clock.now() + 3 * hourMs)
    await settle()
  }
  expect(standing()).toEqual({ sent: 0, waiting: 0, failed: 2, recorded: 0, nextAt: null })
  expect(received).toHaveLength(1 + 6)
})

it('says nothing of people who were erased meanwhile', async () => {
  const { received, host } = await listening([503, 503, 503])
  const { journey, settle, standing } = await launched(host)
  journey.writer.deletePeople([{ externalId: 'p2' }])
  await journey.clock.advanceTo(journey.clock.now() + minuteMs)
  await settle()
  expect(received).toHaveLength(5)
  expect(standing()).toEqual({ sent: 2, waiting: 0, failed: 1, recorded: 0, nextAt: null })
})
