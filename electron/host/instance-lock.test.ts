// One app per data folder: the second hands over, a leftover is taken over, a silent holder is named.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { realClock } from '../backend/system/real-clock.ts'
import { type InstanceLock, type LockResult, takeInstanceLock } from './instance-lock.ts'

let dataDir: string
let note: string
const held: InstanceLock[] = []
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lock-'))
  note = join(dataDir, 'instance.json')
})
afterEach(async () => {
  for (const lock of held.splice(0)) await lock.release()
  rmSync(dataDir, { recursive: true })
})

async function take(): Promise<LockResult> {
  const result = await takeInstanceLock({ dataDir, clock: realClock, pid: process.pid })
  if (result.kind === 'first') held.push(result.lock)
  return result
}
async function takeFirst(): Promise<InstanceLock> {
  const result = await take()
  if (result.kind !== 'first') throw new Error(`expected to be first, was ${result.kind}`)
  return result.lock
}
const answer = (url: string | null) => ({ host: 'local', pid: 4711, url, windowUrl: url }) as const

it('gives a second start the first one’s address, once the first is ready', async () => {
  const lock = await takeFirst()
  const second = take()
  let asked = 0
  lock.announce(() => {
    asked++
    return answer('http://127.0.0.1:1/?token=a')
  })
  await expect(second).resolves.toEqual({ kind: 'second', first: answer('http://127.0.0.1:1/?token=a') })
  expect(asked).toBe(1)
})

it('lets the next start be first after a clean end, and leaves nothing behind', async () => {
  await (await takeFirst()).release()
  expect(readdirSync(dataDir)).toEqual([])
  await takeFirst()
})

it('keeps its note from other users of the machine', async () => {
  await takeFirst()
  expect(statSync(note).mode & 0o077).toBe(0)
})

it.each([
  ['a killed process', () => ({ pid: 2 ** 22 + 1, port: 1, key: 'k' })],
  ['a process number now used by another program', () => ({ pid: process.pid, port: 1, key: 'k' })],
])('takes over what %s left', async (_what, leftover) => {
  writeFileSync(note, JSON.stringify(leftover()))
  await takeFirst()
  expect(JSON.parse(readFileSync(note, 'utf8')).pid).toBe(process.pid)
})

it.each(['', 'nonsense', '{"pid":"x"}'])('takes over an unreadable note (%j)', async (text) => {
  writeFileSync(note, text)
  await takeFirst()
})

/** A program that listens where the note points and is not one of ours, or one that is stuck. */
async function withStranger(talk: (socket: Socket) => void, work: () => Promise<void>): Promise<void> {
  const sockets: Socket[] = []
  const stranger = createServer((socket) => {
    sockets.push(socket.on('error', () => {}).resume())
    talk(socket)
  })
  const port = await new Promise<number>((resolve) => {
    stranger.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = stranger.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  writeFileSync(note, JSON.stringify({ pid: process.pid, port, key: 'k' }))
  await work()
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => stranger.close(resolve))
}

it.each([
  ['says something else', (socket: Socket) => socket.end('220 mail ready\n')],
  ['hangs up', (socket: Socket) => socket.destroy()],
  [
    'answers without knowing the key',
    (socket: Socket) => socket.end('{"host":"local","pid":1,"url":"http://evil.example","windowUrl":null}\n'),
  ],
])('takes over when another program now listens on that port and %s', async (_what, talk) => {
  await withStranger(talk, async () => {
    await takeFirst()
  })
})

it('names a holder that is there but ends the talk without an answer, and does not touch its note', async () => {
  await withStranger(
    (socket) => socket.once('data', () => socket.end('wait\n')),
    async () => {
      const before = readFileSync(note, 'utf8')
      await expect(take()).resolves.toEqual({ kind: 'silent', pid: process.pid })
      expect(readFileSync(note, 'utf8')).toBe(before)
    },
  )
})

it('lets exactly one of many simultaneous starts win, also over a leftover', async () => {
  for (let round = 0; round < 5; round++) {
    writeFileSync(note, JSON.stringify({ pid: 2 ** 22 + 1, port: 1, key: 'k' }))
    const starts = Array.from({ length: 12 }, async () => {
      const result = await take()
      if (result.kind === 'first') result.lock.announce(() => answer(null))
      return result.kind
    })
    const kinds = await Promise.all(starts)
    expect(kinds.filter((kind) => kind === 'first')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'second')).toHaveLength(11)
    for (const lock of held.splice(0)) await lock.release()
  }
})
