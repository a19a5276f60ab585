import { describe, expect, it } from 'vitest'
import { AppError } from '#shared/core/app-error.ts'
import { encodeBase64, type ImportClient, pieceBytes, sendFile } from './send-file.ts'

interface Asked {
  readonly name: string
  readonly input: object
}

function clientThat(answer: (asked: Asked) => unknown = () => ({})) {
  const asked: Asked[] = []
  const call = async (name: string, input: object): Promise<unknown> => {
    asked.push({ name, input })
    return name === 'imports.begin' ? { uploadId: 'upload-1' } : answer({ name, input })
  }
  return { asked, client: { call } as unknown as ImportClient }
}

const fileOf = (bytes: Uint8Array<ArrayBuffer>, name = 'people.csv') => Object.assign(new Blob([bytes]), { name })
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7) % 256)
const textOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
const decoded = (base64: string) => atob(base64)
const never = new AbortController().signal

describe('a file on its way to the backend', () => {
  it('arrives whole, in order, in pieces the contract takes, and tells how far it is', async () => {
    const bytes = bytesOf(pieceBytes * 2 + 5)
    const { asked, client } = clientThat()
    const told: number[] = []
    await expect(sendFile(client, fileOf(bytes), { signal: never, onSent: (sent) => told.push(sent) })).resolves.toBe(
      'upload-1',
    )
    const pieces = asked.flatMap(({ input }) => ('base64' in input ? [String(input.base64)] : []))
    expect(pieces.every((piece) => piece.length <= 4_000_000)).toBe(true)
    expect(pieces.map(decoded).join('') === textOf(bytes)).toBe(true)
    expect(told).toEqual([pieceBytes, pieceBytes * 2, bytes.length])
    expect(asked.at(0)).toEqual({ name: 'imports.begin', input: { fileName: 'people.csv' } })
    expect(asked.map(({ name }) => name)).not.toContain('imports.discard')
  })

  it('is discarded when the person cancels, and nothing more is sent', async () => {
    const job = new AbortController()
    const { asked, client } = clientThat()
    const sending = sendFile(client, fileOf(bytesOf(pieceBytes * 3)), {
      signal: job.signal,
      onSent: () => job.abort(),
    })
    await expect(sending).rejects.toMatchObject({ code: 'cancelled' })
    expect(asked.map(({ name }) => name)).toEqual(['imports.begin', 'imports.append', 'imports.discard'])
  })

  it('is discarded when the backend refuses it, and the refusal is what one hears', async () => {
    const { asked, client } = clientThat(({ name }) => {
      if (name === 'imports.append') throw new AppError('disk-full')
      return {}
    })
    const sending = sendFile(client, fileOf(bytesOf(10)), { signal: never, onSent: () => undefined })
    await expect(sending).rejects.toMatchObject({ code: 'disk-full' })
    expect(asked.at(-1)).toEqual({ name: 'imports.discard', input: { uploadId: 'upload-1' } })
  })

  it('that changed on the disk meanwhile is named', async () => {
    const { client } = clientThat()
    const gone = {
      name: '회원.csv',
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('changed', 'NotReadableError')) }),
    }
    const shrunk = { ...gone, slice: () => new Blob(['four']) }
    for (const file of [gone, shrunk]) {
      const sending = sendFile(client, file, { signal: never, onSent: () => undefined })
      await expect(sending).rejects.toMatchObject({ code: 'import-file-unreadable', parameters: { name: '회원.csv' } })
    }
  })
})

it('base64 is turned back into the same bytes, for every remainder', () => {
  for (const length of [0, 1, 2, 3, 70_000, 70_001])
    expect(decoded(encodeBase64(bytesOf(length))) === textOf(bytesOf(length))).toBe(true)
})
