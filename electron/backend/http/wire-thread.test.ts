// The wire on its thread takes every body there is: long ones change hands, short ones out of Node's shared pool are copied.
import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { startWireThread } from './wire-thread.ts'

it.each([
  ['a text', 'plain'],
  ['bytes of the shared pool', Buffer.from('pooled bytes')],
  ['bytes of their own', Buffer.concat([Buffer.allocUnsafeSlow(3_000_000).fill('x')])],
])('sends %s', async (_name, body) => {
  const length = body.length
  const seen: number[] = []
  const server = createServer((request, response) => {
    let bytes = 0
    request.on('data', (chunk: Buffer) => (bytes += chunk.length))
    request.on('end', () => {
      seen.push(bytes)
      response.end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/api`
  const wire = startWireThread((failure) => {
    throw failure
  })
  try {
    wire.allow('tiktok-live', [address])
    wire.setLimits('scope', { all: [{ requests: 50, windowMs: 1_000 }] })
    const request = {
      scope: 'scope',
      lane: 'read',
      claimant: 'a',
      method: 'POST',
      address,
      headers: {},
      known: [],
    } as const
    const { answer } = await wire.send({ ...request, body })
    expect(answer.status).toBe(200)
    expect(seen).toEqual([length])
  } finally {
    wire.close()
    server.close()
  }
})
