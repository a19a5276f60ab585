// Reads an answer's body up to a bound. Neither a partner nor whoever pretends to be one can fill our memory.
import { Readable } from 'node:stream'

export interface BodyText {
  readonly text: string
  /** True when there was more than we were willing to read. */
  readonly cut: boolean
}

const mostBodyBytes = 10_000_000

export async function readBody(data: unknown, signal: AbortSignal, most = mostBodyBytes): Promise<BodyText> {
  if (typeof data === 'string') return { text: data.slice(0, most), cut: data.length > most }
  if (!(data instanceof Readable))
    return { text: data === undefined || data === null ? '' : JSON.stringify(data), cut: false }
  const end = () => data.destroy(new Error('aborted'))
  signal.addEventListener('abort', end, { once: true })
  // Cut off between the answer's first line and here: nobody would tell us any more, and what drips never ends.
  if (signal.aborted) end()
  try {
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of data) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
      chunks.push(bytes)
      length += bytes.length
      if (length > most) break
    }
    return { text: Buffer.concat(chunks).subarray(0, most).toString('utf8'), cut: length > most }
  } finally {
    signal.removeEventListener('abort', end)
    data.destroy()
  }
}
