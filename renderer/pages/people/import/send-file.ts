// Sends a chosen file to the backend piece by piece. It never holds more than one piece, and leaves nothing behind when it is
// stopped or fails.
import type { AppLink } from '#renderer/data/app-link.ts'
import { AppError } from '#shared/core/app-error.ts'

export type ImportClient = Pick<AppLink['client'], 'call'>

/** The part of a `File` that is needed. */
export interface FileToSend {
  readonly name: string
  readonly size: number
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

/** A multiple of three, so that pieces need no padding; 3,000,000 characters in base64. */
export const pieceBytes = 2_250_000

export async function sendFile(
  client: ImportClient,
  file: FileToSend,
  { signal, onSent }: { signal: AbortSignal; onSent(bytes: number): void },
): Promise<string> {
  const { uploadId } = await client.call('imports.begin', { fileName: shortName(file.name) })
  try {
    for (let from = 0; from < file.size; from += pieceBytes) {
      if (signal.aborted) throw new AppError('cancelled')
      const to = Math.min(from + pieceBytes, file.size)
      const base64 = encodeBase64(await readPiece(file, from, to))
      await client.call('imports.append', { uploadId, base64 }, { signal })
      onSent(to)
    }
    if (signal.aborted) throw new AppError('cancelled')
    return uploadId
  } catch (cause) {
    await client.call('imports.discard', { uploadId }).catch(() => undefined)
    throw cause
  }
}

/** The contract takes 255 characters; the ending is worth keeping. */
function shortName(name: string): string {
  return name.length <= 255 ? name : `${name.slice(0, 250)}.csv`
}

async function readPiece(file: FileToSend, from: number, to: number): Promise<Uint8Array> {
  try {
    const bytes = new Uint8Array(await file.slice(from, to).arrayBuffer())
    if (bytes.length === to - from) return bytes
  } catch (cause) {
    throw new AppError('import-file-unreadable', { parameters: { name: file.name }, cause })
  }
  throw new AppError('import-file-unreadable', { parameters: { name: file.name } })
}

/** Arguments a call may have at once. */
const spreadBytes = 0x8000

export function encodeBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += spreadBytes)
    text += String.fromCharCode(...bytes.subarray(at, at + spreadBytes))
  return btoa(text)
}
