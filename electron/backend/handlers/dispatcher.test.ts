// The dispatcher behind the pipe suite on the pipe in memory, and what it promises beyond one pipe.
import { expect, it } from 'vitest'
import { z } from 'zod'
import { call, contractOf } from '#shared/contract/contract-kit.ts'
import { memoryPipe } from '#shared/contract/memory-pipe.ts'
import { typedClient } from '#shared/contract/typed-client.ts'
import { pipeSuite, pipeSuiteContract } from '#shared/testing/pipe-suite.ts'
import { silentLog } from '../log/log.ts'
import { memoryLog } from '../log/memory-log.ts'
import { openDatabase } from '../store/sqlite.ts'
import { createDispatcher } from './dispatcher.ts'

pipeSuite(
  'in-memory',
  async () => {
    let ignored = 0
    const [near, far] = memoryPipe(() => ignored++)
    return {
      near,
      far,
      sendNonsense: (text) => far.receive(text),
      ignoredCount: () => ignored,
      stop: async () => near.close(),
    }
  },
  () => createDispatcher(pipeSuiteContract, { log: silentLog }),
)

const contract = contractOf({
  calls: { 'people.count': call({ input: z.object({}), output: z.number() }) },
  events: { 'people.counted': z.object({ count: z.number() }) },
})
const opened = () => {
  const log = memoryLog()
  const dispatcher = createDispatcher(contract, { log })
  const connect = (count: () => number) => {
    const [near, far] = memoryPipe()
    dispatcher.serve({ 'people.count': count }, far)
    return { client: typedClient(contract, near), near }
  }
  return { log, dispatcher, connect }
}

it('tells every open pipe and no closed one', async () => {
  const { dispatcher, connect } = opened()
  const heard: string[] = []
  const [one, two, three] = ['one', 'two', 'three'].map((name) => {
    const { client } = connect(() => 1)
    client.on('people.counted', ({ count }) => heard.push(`${name} ${count}`))
    return client
  })
  two?.close()
  await one?.call('people.count', {})
  dispatcher.broadcast('people.counted', { count: 5 })
  await three?.call('people.count', {})
  expect(heard).toEqual(['one 5', 'three 5'])
  expect(dispatcher.pipeCount).toBe(2)
})

it('logs an unforeseen failure with the call’s name and without anybody’s address', async () => {
  const { log, connect } = opened()
  const { client } = connect(() => {
    throw new Error('no row for mina@example.com')
  })
  await expect(client.call('people.count', {})).rejects.toMatchObject({ code: 'unexpected' })
  expect(log.lines).toHaveLength(1)
  expect(log.lines[0]).toMatchObject({
    level: 'error',
    fields: { call: 'people.count', failure: { message: 'no row for [e-mail]' } },
  })
})

it('does not send an event that breaks the contract, and says so in the log', async () => {
  const { log, dispatcher, connect } = opened()
  const { client } = connect(() => 1)
  let heard = 0
  client.on('people.counted', () => heard++)
  dispatcher.broadcast('people.counted', JSON.parse('{"count":"many"}'))
  await client.call('people.count', {})
  expect(heard).toBe(0)
  expect(log.lines.map((line) => line.fields.at)).toEqual(['count: invalid_type'])
})

it('answers a call number once, even when a window uses it twice', async () => {
  const { log, connect } = opened()
  const { near } = connect(() => 1)
  const answers: unknown[] = []
  near.onFrame((frame) => answers.push(frame))
  const twice = { t: 'call', id: 1, name: 'people.count', input: {} } as const
  near.send(twice)
  near.send(twice)
  await expect.poll(() => log.lines.length).toBe(1)
  await expect.poll(() => answers.length).toBe(1)
})

it('fails the one call whose answer no pipe can carry, and goes on', async () => {
  const loose = contractOf({
    calls: { 'people.count': call({ input: z.object({ big: z.boolean() }), output: z.unknown() }) },
    events: { 'people.counted': z.unknown() },
  })
  const log = memoryLog()
  const dispatcher = createDispatcher(loose, { log })
  const [near, far] = memoryPipe()
  dispatcher.serve({ 'people.count': ({ big }) => (big ? 10n : 10) }, far)
  const client = typedClient(loose, near)
  await expect(client.call('people.count', { big: true })).rejects.toMatchObject({ code: 'unexpected' })
  expect(() => dispatcher.broadcast('people.counted', 10n)).not.toThrow()
  await expect(client.call('people.count', { big: false })).resolves.toBe(10)
  expect(log.lines).toHaveLength(2)
})

it('says that the disk is full, whatever was being written', async () => {
  const { log, connect } = opened()
  const database = openDatabase(':memory:', ['create table notes (text text)'])
  database.script('pragma max_page_count = 2')
  const fillsUp = () => database.run('insert into notes values (?)', 'x'.repeat(100_000)).changes
  const noRoom = () => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  }
  for (const work of [fillsUp, noRoom]) {
    const { client } = connect(work)
    await expect(client.call('people.count', {})).rejects.toMatchObject({ code: 'disk-full', retryable: true })
  }
  expect(log.lines).toEqual([])
})
