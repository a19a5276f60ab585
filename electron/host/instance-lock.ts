// One app per data folder: the first holds a lock file naming a local door; a second asks at that door and hands over.
// A lock whose door does not answer is a leftover of a killed process and is taken over.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import type { Clock } from '#shared/core/clock.ts'
import { askFirstInstance, type FirstInstance, firstInstanceSchema, readLines } from './instance-door.ts'

export interface InstanceLock {
  /** From now on the door answers; before, those who ask wait. Called once per asker. */
  announce(answer: () => FirstInstance): void
  release(): Promise<void>
}

export type LockResult =
  | { readonly kind: 'first'; readonly lock: InstanceLock }
  | { readonly kind: 'second'; readonly first: FirstInstance }
  | { readonly kind: 'silent'; readonly pid: number }

const noteSchema = z.object({ pid: z.number().int(), port: z.number().int(), key: z.string() })
type Note = z.infer<typeof noteSchema>

export async function takeInstanceLock(options: { dataDir: string; clock: Clock; pid: number }): Promise<LockResult> {
  const { dataDir, clock, pid } = options
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'instance.json')
  const door = await openDoor()
  const note: Note = { pid, port: door.port, key: door.key }
  const text = `${JSON.stringify(note)}\n`

  // A few rounds: between finding a leftover and replacing it, another start may have been quicker.
  for (let round = 0; round < 5; round++) {
    if (await putNote(file, text, door.key)) return { kind: 'first', lock: lockOf(file, text, door) }
    const found = await readNote(file)
    if (found === 'gone') continue
    if (found !== 'unreadable') {
      const first = await askFirstInstance(found, clock)
      if (first !== 'nobody') {
        await door.close()
        return first === 'silent' ? { kind: 'silent', pid: found.pid } : { kind: 'second', first }
      }
    }
    await removeLeftover(file, found === 'unreadable' ? undefined : found, door.key)
  }
  await door.close()
  throw new Error('the lock of the data folder keeps changing')
}

function lockOf(file: string, text: string, door: Door): InstanceLock {
  return {
    announce: (answer) => door.announce(answer),
    async release() {
      await door.close()
      const current = await readFile(file, 'utf8').catch(() => undefined)
      if (current === text) await rm(file, { force: true })
    },
  }
}

/** Puts the note there in one go, whole, unless there is one. */
async function putNote(file: string, text: string, key: string): Promise<boolean> {
  const draft = `${file}.${key.slice(0, 8)}`
  await writeFile(draft, text, { mode: 0o600 })
  try {
    await link(draft, file)
    return true
  } catch (failure) {
    if (codeOf(failure) === 'EEXIST') return false
    // A file system without hard links (exFAT): a copy is not quite atomic, but as exclusive.
    return await copyFile(draft, file, constants.COPYFILE_EXCL).then(
      () => true,
      (second: unknown) => {
        if (codeOf(second) === 'EEXIST') return false
        throw second
      },
    )
  } finally {
    await rm(draft, { force: true })
  }
}

/** Moves the leftover away first: if another start has replaced it in between, what was moved is put back. */
async function removeLeftover(file: string, leftover: Note | undefined, key: string): Promise<void> {
  const aside = `${file}.old-${key.slice(0, 8)}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  const moved = await readNote(aside)
  if (leftover && typeof moved === 'object' && moved.key !== leftover.key)
    await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

async function readNote(file: string): Promise<Note | 'gone' | 'unreadable'> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (failure) {
    return codeOf(failure) === 'ENOENT' ? 'gone' : 'unreadable'
  }
}

interface Door {
  readonly port: number
  readonly key: string
  announce(answer: () => FirstInstance): void
  close(): Promise<void>
}

async function openDoor(): Promise<Door> {
  const key = randomBytes(32).toString('base64url')
  const announced = Promise.withResolvers<() => FirstInstance>()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    readLines(socket, (line) => {
      if (!sameKey(line, key)) {
        socket.destroy()
        return
      }
      socket.write('wait\n')
      void announced.promise.then((answer) => {
        if (!socket.destroyed) socket.end(`${JSON.stringify(firstInstanceSchema.parse(answer()))}\n`)
      })
    })
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () => {
      const address = server.address()
      if (typeof address === 'object' && address !== null) resolve(address.port)
    })
  })
  // The door alone keeps nobody alive.
  server.unref()
  return {
    port,
    key,
    announce: (answer) => announced.resolve(answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function sameKey(given: string, key: string): boolean {
  const [one, two] = [Buffer.from(given), Buffer.from(key)]
  return one.length === two.length && timingSafeEqual(one, two)
}

function codeOf(failure: unknown): unknown {
  return failure instanceof Error && 'code' in failure ? failure.code : undefined
}
