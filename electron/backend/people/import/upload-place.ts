// Where an upload lies while it is read: in a folder, or in memory alone for a rehearsal, which leaves nothing on the disk. It holds
// raw identifiers and is gone once removed.
import { createReadStream } from 'node:fs'
import { appendFile, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '../../store/sqlite.ts'

/** Bytes read at a time; the event loop runs between two reads. Little, so that what becomes of them is gone before V8 keeps it. */
const chunkBytes = 32 * 1024

export interface UploadPlace {
  /** Where its rows are staged, as SQLite opens and attaches it. */
  readonly stagedFile: string
  append(piece: Uint8Array): Promise<void>
  size(): Promise<number>
  read(): AsyncIterable<Uint8Array>
  clearStaged(): Promise<void>
  remove(): Promise<void>
}

export async function uploadInFolder(folder: string, id: string): Promise<UploadPlace> {
  const file = join(folder, `${id}.upload`)
  const stagedFile = join(folder, `${id}.db`)
  const clearStaged = async () => {
    for (const ending of ['', '-wal', '-shm', '-journal']) await rm(`${stagedFile}${ending}`, { force: true })
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await appendFile(file, '', { mode: 0o600 })
  return {
    stagedFile,
    append: (piece) => appendFile(file, piece),
    size: async () => (await stat(file)).size,
    async *read() {
      for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes }))
        if (chunk instanceof Uint8Array) yield chunk
    },
    clearStaged,
    async remove() {
      await rm(file, { force: true })
      await clearStaged()
    },
  }
}

export function uploadInMemory(id: string): UploadPlace {
  const stagedFile = `file:${id}?mode=memory&cache=shared`
  const pieces: Uint8Array[] = []
  // A shared database in memory lasts as long as somebody has it open.
  let keeper = openDatabase(stagedFile, [])
  return {
    stagedFile,
    async append(piece) {
      pieces.push(piece)
    },
    size: async () => pieces.reduce((sum, { byteLength }) => sum + byteLength, 0),
    async *read() {
      for (const piece of pieces)
        for (let from = 0; from < piece.byteLength; from += chunkBytes) yield piece.subarray(from, from + chunkBytes)
    },
    async clearStaged() {
      keeper.close()
      keeper = openDatabase(stagedFile, [])
    },
    async remove() {
      pieces.length = 0
      keeper.close()
    },
  }
}
