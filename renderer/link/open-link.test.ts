// The link outlives its pipes: it opens again with growing pauses, keeps hearers, and fails calls honestly meanwhile.
import { expect, it } from 'vitest'
import { z } from 'zod'
import { call, contractOf } from '#shared/contract/contract-kit.ts'
import type { FrameEnd } from '#shared/contract/frame-end.ts'
import { memoryPipe } from '#shared/contract/memory-pipe.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import type { LinkPipe } from './link-pipe.ts'
import { openLink } from './open-link.ts'

const contract = contractOf({
  calls: { 'people.count': call({ input: z.object({}), output: z.number() }) },
  events: { 'people.counted': z.object({ count: z.number() }) },
})

function aBackend() {
  const clock = new VirtualClock(0)
  const far: FrameEnd[] = []
  const connectedAt: number[] = []
  const backend = { isUp: true, answers: true }
  const connect = (): LinkPipe => {
    connectedAt.push(clock.now())
    const [near, end] = memoryPipe()
    far.push(end)
    end.onFrame((frame) => {
      if (frame.t === 'call' && backend.answers) end.send({ t: 'reply', id: frame.id, output: far.length })
    })
    const { isUp } = backend
    if (!isUp) end.close()
    return { ...near, onOpen: (hear) => queueMicrotask(() => isUp && hear()) }
  }
  const link = openLink(contract, { connect, clock })
  const states: string[] = []
  link.onState((state) => states.push(state))
  return { backend, clock, connectedAt, far, link, states }
}
/** A turn of the event loop: every promise that can go on has gone on. */
const settle = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

it('starts connecting, lets first calls wait, and is open once the pipe is', async () => {
  const { link, states } = aBackend()
  expect(link.state).toBe('connecting')
  await expect(link.client.call('people.count', {})).resolves.toBe(1)
  expect(states).toEqual(['open'])
})

it('fails running and new calls with “disconnected” while lost, and serves again after it is back', async () => {
  const { backend, clock, far, link, states } = aBackend()
  await settle()
  backend.answers = false
  const running = expect(link.client.call('people.count', {})).rejects.toMatchObject({ code: 'disconnected' })
  await settle()
  far[0]?.close()
  await running
  await expect(link.client.call('people.count', {})).rejects.toMatchObject({ code: 'disconnected', retryable: true })
  backend.answers = true
  await clock.advanceTo(250)
  await settle()
  await expect(link.client.call('people.count', {})).resolves.toBe(2)
  expect(states).toEqual(['open', 'lost', 'open'])
})

it('pauses longer after each failure, to a ceiling, and starts over after a success', async () => {
  const { backend, clock, connectedAt, far } = aBackend()
  await settle()
  backend.isUp = false
  far[0]?.close()
  for (let at = 50; at <= 20_000; at += 50) {
    await clock.advanceTo(at)
    await settle()
  }
  const pauses = connectedAt.slice(1).map((at, index) => at - (connectedAt[index] ?? 0))
  expect(pauses.slice(0, 6)).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000])
  backend.isUp = true
  await clock.advanceTo(clock.now() + 5_000)
  await settle()
  const backAt = connectedAt.length
  far.at(-1)?.close()
  await settle()
  await clock.advanceTo(clock.now() + 250)
  expect(connectedAt.length).toBe(backAt + 1)
})

it('keeps hearers of events across pipes, each once, and lets them go', async () => {
  const { clock, far, link } = aBackend()
  const heard: number[] = []
  const stop = link.client.on('people.counted', ({ count }) => heard.push(count))
  far[0]?.send({ t: 'event', name: 'people.counted', payload: { count: 1 } })
  await settle()
  far[0]?.close()
  await settle()
  await clock.advanceTo(250)
  await settle()
  far[1]?.send({ t: 'event', name: 'people.counted', payload: { count: 2 } })
  await settle()
  stop()
  far[1]?.send({ t: 'event', name: 'people.counted', payload: { count: 3 } })
  await settle()
  expect(heard).toEqual([1, 2])
})

it('tries at once when asked, and never again after it was closed', async () => {
  const { clock, connectedAt, far, link } = aBackend()
  await settle()
  far[0]?.close()
  await settle()
  link.retryNow()
  expect(connectedAt).toEqual([0, 0])
  await settle()
  expect(link.state).toBe('open')
  link.close()
  await clock.advanceTo(60_000)
  expect(connectedAt).toHaveLength(2)
})
