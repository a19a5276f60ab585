// Events make answers old: what is on screen is asked again at once, never more than twice a second, and never forgotten.
import { QueryObserver } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { memoryPipe } from '#shared/contract/memory-pipe.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import type { LinkPipe } from '../link/link-pipe.ts'
import { openLink } from '../link/open-link.ts'
import { newQueryClient } from './new-query-client.ts'
import { refreshOnEvents } from './refresh-on-events.ts'

function aScreen() {
  const clock = new VirtualClock(0)
  const ends: ReturnType<typeof memoryPipe>[1][] = []
  const connect = (): LinkPipe => {
    const [near, far] = memoryPipe()
    ends.push(far)
    return { ...near, onOpen: (hear) => queueMicrotask(hear) }
  }
  const link = openLink(contract, { connect, clock })
  const queries = newQueryClient()
  const stop = refreshOnEvents(link, queries, clock)
  const answers: ((value: string) => void)[] = []
  const observer = new QueryObserver(queries, {
    queryKey: ['segments.list', {}],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  })
  const leave = observer.subscribe(() => {})
  const say = async () => {
    ends.at(-1)?.send({ t: 'event', name: 'segments.changed', payload: {} })
    await settle()
  }
  const answer = async (text: string) => {
    answers.at(-1)?.(text)
    await settle()
  }
  const end = () => {
    leave()
    stop()
    queries.clear()
  }
  return { answer, answers, clock, end, ends, observer, say }
}
/** The pipe and the cache work on microtasks alone. */
const settle = async () => {
  for (let turn = 0; turn < 100; turn++) await Promise.resolve()
}

it('asks again at once, and once more for all that came in the half second after', async () => {
  const { answer, answers, clock, end, observer, say } = aScreen()
  await answer('first')
  await say()
  expect(answers).toHaveLength(2)
  await answer('second')
  for (let times = 0; times < 20; times++) await say()
  expect(answers).toHaveLength(2)
  await clock.advanceTo(500)
  await settle()
  expect(answers).toHaveLength(3)
  await answer('third')
  expect(observer.getCurrentResult().data).toBe('third')
  await clock.advanceTo(5_000)
  await settle()
  expect(answers).toHaveLength(3)
  end()
})

it('asks once more when the event came while a question was on its way, without taking that one back', async () => {
  const { answer, answers, clock, end, observer, say } = aScreen()
  await settle()
  await say()
  expect(answers).toHaveLength(1)
  await clock.advanceTo(500)
  await settle()
  expect(answers).toHaveLength(1)
  await answer('written before the event')
  await clock.advanceTo(1_000)
  await settle()
  expect(answers).toHaveLength(2)
  await answer('after')
  expect(observer.getCurrentResult().data).toBe('after')
  end()
})

it('asks everything again when a lost link is back', async () => {
  const { answer, answers, clock, end, ends } = aScreen()
  await answer('first')
  ends.at(-1)?.close()
  await settle()
  await clock.advanceTo(250)
  await settle()
  expect(answers).toHaveLength(2)
  end()
})
