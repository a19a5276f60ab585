// The file of the audit log: lines appended so that a power cut keeps them, and read from its end. Knows no chain and no meaning.
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs'

const chunkBytes = 65_536
const newLine = 0x0a

export interface LineAt {
  readonly text: string
  /** Where the line begins in the file. */
  readonly start: number
}

export class AuditFile {
  private readonly descriptor: number

  constructor(path: string) {
    this.descriptor = openSync(path, 'a+', 0o600)
  }

  get bytes(): number {
    return fstatSync(this.descriptor).size
  }

  /** All of it, on disk when this returns, or nothing of it. */
  append(line: string): void {
    const before = this.bytes
    try {
      writeFileSync(this.descriptor, `${this.endsLine(before) ? '' : '\n'}${line}\n`)
      fsyncSync(this.descriptor)
    } catch (failure) {
      this.cutAt(before)
      throw failure
    }
  }

  cutAt(bytes: number): void {
    ftruncateSync(this.descriptor, bytes)
    fsyncSync(this.descriptor)
  }

  /** Whole lines and, if the last one has no end, that too. */
  lines(): string[] {
    return linesIn(this.slice(0, this.bytes).toString('utf8'))
  }

  /** From `end` backwards, newest first. */
  *backwards(end: number): Iterable<LineAt> {
    let rest = Buffer.alloc(0)
    let at = Math.min(end, this.bytes)
    while (at > 0) {
      const from = Math.max(0, at - chunkBytes)
      rest = Buffer.concat([this.slice(from, at), rest])
      at = from
      for (;;) {
        // The line's own end is not where it begins.
        const cut = rest.lastIndexOf(newLine, rest.at(-1) === newLine ? -2 : -1)
        if (cut < 0) break
        yield { text: lineIn(rest.subarray(cut + 1)), start: at + cut + 1 }
        rest = rest.subarray(0, cut + 1)
      }
    }
    if (rest.length > 0) yield { text: lineIn(rest), start: 0 }
  }

  slice(from: number, to: number): Buffer {
    const bytes = Buffer.alloc(to - from)
    let read = 0
    while (read < bytes.length) {
      const got = readSync(this.descriptor, bytes, read, bytes.length - read, from + read)
      if (got === 0) break
      read += got
    }
    return bytes.subarray(0, read)
  }

  close(): void {
    closeSync(this.descriptor)
  }

  private endsLine(bytes: number): boolean {
    return bytes === 0 || this.slice(bytes - 1, bytes)[0] === newLine
  }
}

/** The lines of a log that nobody has open. */
export function readAuditLines(path: string): string[] {
  return linesIn(readFileSync(path, 'utf8'))
}

function linesIn(text: string): string[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function lineIn(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return text.endsWith('\n') ? text.slice(0, -1) : text
}
