// Invented people with an e-mail and a phone each, imported as a CSV file from the window would be.
import type { AppContract } from '#shared/contract/contract.ts'
import type { TypedClient } from '#shared/contract/typed-client.ts'
import type { SegmentId } from '#shared/core/ids.ts'

const columns = ['external_id', 'email', 'phone'] as const
const rowsPerChunk = 20_000

/** The import's own segment. */
export async function importPeople(client: TypedClient<AppContract>, count: number): Promise<SegmentId> {
  const { uploadId } = await client.call('imports.begin', { fileName: 'bench.csv' })
  const append = (text: string) =>
    client.call('imports.append', { uploadId, base64: Buffer.from(text).toString('base64') })
  await append(`${columns.join(',')}\n`)
  for (let from = 0; from < count; from += rowsPerChunk) {
    let text = ''
    for (let index = from; index < Math.min(from + rowsPerChunk, count); index++)
      text += `u${index},person.${index}@example.com,+8210${String(10_000_000 + index)}\n`
    await append(text)
  }
  const targets = columns.map((field) => ({ kind: 'field' as const, field }))
  const { segmentId } = await client.call('imports.commit', { uploadId, encoding: 'utf-8', targets })
  return segmentId
}
