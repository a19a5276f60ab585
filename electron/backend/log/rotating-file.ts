// A text file that starts anew when it is full and keeps a few of its predecessors: app.log, app.1.log, app.2.log.
// Writes are synchronous on purpose: a killed process loses no line, and there are few.
import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, extname } from 'node:path'

export interface RotatingFile {
  write(line: string): void
  close(): void
}

export function openRotatingFile(file: string, options: { maxBytes: number; keep: number }): RotatingFile {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const open = () => openSync(file, 'a', 0o600)
  let descriptor: number | undefined = open()
  let size = fstatSync(descriptor).size

  const rotate = () => {
    if (descriptor !== undefined) closeSync(descriptor)
    const older = (index: number) =>
      index === 0 ? file : `${file.slice(0, -extname(file).length)}.${index}${extname(file)}`
    rmSync(older(options.keep), { force: true })
    for (let index = options.keep - 1; index >= 0; index--) {
      try {
        renameSync(older(index), older(index + 1))
      } catch {
        // No such older file yet.
      }
    }
    descriptor = open()
    size = 0
  }

  return {
    write(line) {
      if (descriptor === undefined) return
      const bytes = Buffer.from(line)
      try {
        if (size > 0 && size + bytes.length > options.maxBytes) rotate()
        if (descriptor !== undefined) size += writeSync(descriptor, bytes)
      } catch {
        // A full disk must not stop the work that is being logged.
      }
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor)
      descriptor = undefined
    },
  }
}
