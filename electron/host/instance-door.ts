// How a second start asks the first one: a line with the key, an acknowledgement, then the first's address when it is ready.
import { connect, type Socket } from 'node:net'
import { z } from 'zod'
import type { Clock } from '#shared/core/clock.ts'

export const firstInstanceSchema = z.object({
  host: z.enum(['local', 'electron']),
  pid: z.number().int(),
  /** Where to look at it; null when it lives in a window of its own, which has come to the front by now. */
  url: z.string().nullable(),
  /** The same, for a window the asker opens: good once. */
  windowUrl: z.string().nullable(),
})
export type FirstInstance = z.infer<typeof firstInstanceSchema>

const acknowledgeWithinMs = 3_000
const answerWithinMs = 30_000

/** `nobody`: the note is a leftover. `silent`: its process lives and holds the folder, but does not answer. */
export function askFirstInstance(
  note: { pid: number; port: number; key: string },
  clock: Clock,
): Promise<FirstInstance | 'nobody' | 'silent'> {
  if (!isAlive(note.pid)) return Promise.resolve('nobody')
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: note.port })
    let acknowledged = false
    let stopWaiting = clock.after(acknowledgeWithinMs, () => settle('silent'))
    const settle = (result: FirstInstance | 'nobody' | 'silent') => {
      stopWaiting()
      socket.destroy()
      resolve(result)
    }
    socket.on('connect', () => socket.write(`${note.key}\n`))
    // Refused or cut off: whoever owns that process number and port now is not ours.
    socket.on('error', () => settle(acknowledged ? 'silent' : 'nobody'))
    socket.on('close', () => settle(acknowledged ? 'silent' : 'nobody'))
    readLines(socket, (line) => {
      if (!acknowledged && line === 'wait') {
        acknowledged = true
        stopWaiting()
        stopWaiting = clock.after(answerWithinMs, () => settle('silent'))
        return
      }
      const answer = acknowledged ? firstInstanceSchema.safeParse(parseJson(line)) : undefined
      settle(answer?.success ? answer.data : 'nobody')
    })
  })
}

const longestLine = 4_096

export function readLines(socket: Socket, hear: (line: string) => void): void {
  let text = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk) => {
    text += String(chunk)
    if (text.length > longestLine) socket.destroy()
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      const line = text.slice(0, end)
      text = text.slice(end + 1)
      hear(line)
    }
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (failure) {
    // EPERM: it lives, under another user.
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM'
  }
}
