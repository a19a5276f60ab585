// A partner in a process of its own for benchmarks: the sandbox, save that member writes are only drained, counted and answered
// "taken", so that what is measured is this app. Speaks with its parent over IPC; keeps when each write arrived.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { realClock } from '#electron/backend/system/real-clock.ts'
import { realRandom } from '#electron/backend/system/real-random.ts'
import { startSandbox } from '#electron/sandbox/sandbox.ts'
import { partnerIdSchema } from '#shared/partners/partner-id.ts'

const askedSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('approve'), partnerId: partnerIdSchema, url: z.string() }),
  z.object({ what: z.literal('writes') }),
])

/** When a write began to arrive (ms), how many records were in it, and to which audience it went. */
const writes: { readonly at: number; readonly records: number; readonly audience: string }[] = []

const sandbox = await startSandbox({ file: ':memory:', port: 0, clock: realClock, random: realRandom })
const { server } = sandbox.app
const [answerAsSandbox] = server.listeners('request')
server.removeAllListeners('request')
server.on('request', (request: IncomingMessage, response: ServerResponse) => {
  const { method, url = '' } = request
  if (method === 'POST' && url.endsWith('/segment/mapping/')) void drain(request, response, people)
  else if (method === 'PATCH' && url.includes('/customer_lists/')) void drain(request, response, records)
  else if (answerAsSandbox) Reflect.apply(answerAsSandbox, server, [request, response])
})

/** TikTok: "[{" opens a person. */
const people = {
  mark: '[{',
  audienceOf: (_url: string, body: string) => /"audience_ids":\["([^"]+)"/.exec(body)?.[1] ?? '',
  taken: JSON.stringify({ code: 0, message: 'OK', request_id: '1', data: {} }),
}
/** Pinterest: a comma between two digests and one between the body's two fields, so as many commas as records. */
const records = {
  mark: ',',
  audienceOf: (url: string) => url.split('/').at(-1) ?? '',
  taken: JSON.stringify({ id: '1' }),
}

async function drain(request: IncomingMessage, response: ServerResponse, kind: typeof people | typeof records) {
  const at = performance.now()
  const mark = Buffer.from(kind.mark)
  let beginning = ''
  let marks = 0
  let last = Buffer.alloc(0)
  for await (const chunk of request) {
    // A mark may be cut in two by the end of a chunk.
    if (last.length > 0 && Buffer.concat([last, chunk.subarray(0, 1)]).equals(mark)) marks++
    for (let from = chunk.indexOf(mark); from >= 0; from = chunk.indexOf(mark, from + 1)) marks++
    if (beginning.length < 1_000) beginning += chunk.latin1Slice(0, 1_000)
    last = chunk.subarray(chunk.length - mark.length + 1)
  }
  const audience = kind.audienceOf(request.url ?? '', beginning)
  writes.push({ at, records: marks, audience })
  response.setHeader('content-type', 'application/json').end(kind.taken)
}

/** A partner's servers have been running for long; this one's code is compiled before anybody measures. */
async function warmUp() {
  const person = `[{"id":"${'0'.repeat(64)}","audience_ids":["1"]},{"id":"${'0'.repeat(64)}","audience_ids":["1"]}]`
  const body = `{"batch_data":[${Array(10_000).fill(person).join(',')}]}`
  const address = `${sandbox.addresses.tiktok.apiBase}/segment/mapping/`
  for (let times = 0; times < 40; times++) await (await fetch(address, { method: 'POST', body })).text()
  writes.length = 0
}

await warmUp()
process.on('message', (message) => {
  const asked = askedSchema.parse(message)
  process.send?.(asked.what === 'writes' ? { writes } : { address: sandbox.approve(asked.partnerId, asked.url) })
})
process.on('disconnect', () => process.exit(0))
process.send?.({ addresses: sandbox.addresses, apps: sandbox.apps })
