// The log of a rehearsal: one line for everything that happened, in order, and a hash that rolls over them. Two rehearsals of one
// replay file come to the same hash. Holds counts and digests of requests, never an identifier or a token.
import { createHash, hash } from 'node:crypto'

export interface LogLine {
  readonly at: number
  readonly what: string
  readonly [field: string]: string | number | null
}

/** Lines kept to read; the hash is of all of them. */
const kept = 20_000

export class RehearsalLog {
  readonly lines: LogLine[] = []
  private rolled = Buffer.alloc(32)
  private counted = 0

  add(line: LogLine): void {
    this.rolled = createHash('sha256').update(this.rolled).update(JSON.stringify(line)).digest()
    this.counted++
    if (this.lines.length < kept) this.lines.push(line)
  }

  get count(): number {
    return this.counted
  }

  get hash(): string {
    return this.rolled.toString('hex')
  }
}

/** All that a request carried, as one short word: digests are hashed again, so that a log names nobody. */
export function bodyMark(body: unknown): string {
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) return ''
  return hash('sha256', body, 'hex').slice(0, 16)
}
