import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { peopleWorkspace } from '../fixtures/people-workspace.ts'
import { mostNames, NdjsonNames, NdjsonReader } from './ndjson-reader.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ndjson-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

type Workspace = ReturnType<typeof peopleWorkspace>
const people = ({ db }: Workspace) =>
  db.all('select external_id, email, phone, first_name, attributes, consent from people order by id')

async function previewOf({ imports }: Workspace, text: string) {
  const { uploadId } = await imports.begin('people.ndjson')
  await imports.append(uploadId, Buffer.from(text).toString('base64'))
  return { uploadId, ...(await imports.preview(uploadId, { encoding: null, targets: null })) }
}

async function importAll(workspace: Workspace, text: string) {
  const { uploadId, encoding, targets } = await previewOf(workspace, text)
  return workspace.imports.commit(uploadId, { encoding, targets })
}

const lines = (...objects: unknown[]) => objects.map((one) => `${JSON.stringify(one)}\n`).join('')

describe('one JSON object a line', () => {
  it('has the names of all its lines for columns, and the same dry run', async () => {
    const workspace = peopleWorkspace(folder)
    const text = lines(
      { external_id: 'n1', email: 'ada@example.com', points: 5, tiktok_consent: true },
      { external_id: 'n2', first_name: '민준', tags: ['a', 'b'], points: null },
    )
    const shown = await previewOf(workspace, `\uFEFF${text}`)
    expect(shown).toMatchObject({
      delimiter: null,
      headers: ['external_id', 'email', 'points', 'tiktok_consent', 'first_name', 'tags'],
      rows: 2,
      usable: 2,
      adds: 2,
      errorCount: 0,
    })
    expect(shown.targets[3]).toEqual({ kind: 'consent', partnerId: 'tiktok' })
    expect(people(workspace)).toEqual([])
    await importAll(workspace, text)
    expect(people(workspace)).toMatchObject([
      { external_id: 'n1', email: 'ada@example.com', attributes: '{"points":5}', consent: '{"tiktok":true}' },
      { external_id: 'n2', first_name: '민준', attributes: '{"tags":["a","b"]}', consent: '{}' },
    ])
    expect(workspace.people.registry.types()).toEqual(
      new Map([
        ['points', 'number'],
        ['tags', 'array'],
      ]),
    )
  })

  it('names each line that cannot be used, by its line, without its values', async () => {
    const text = [
      '{"external_id":"a1"}',
      '',
      '{"external_id":"a2",',
      '["a3"]',
      '{"email":"not an e-mail"}',
      '{"points":1}',
      `{"external_id":"${'x'.repeat(120_000)}"}`,
      '{"external_id":"a4"}',
    ].join('\r\n')
    const { errors, ...shown } = await previewOf(peopleWorkspace(folder), text)
    expect(errors.map(({ line, phrase }) => `${line} ${phrase.key}`)).toEqual([
      '3 import.row.json',
      '4 import.row.json',
      '5 import.row.email',
      '6 import.row.noIdentifier',
      '7 import.row.json',
    ])
    expect(shown).toMatchObject({ rows: 7, usable: 2, adds: 2 })
  })

  it('an export comes back as it was: fields, lists, objects, times, consent', async () => {
    const from = peopleWorkspace(join(folder, 'from'))
    from.writer.upsert([
      {
        externalId: 'r1',
        updateOnly: false,
        attributes: {
          email: 'ada@example.com',
          first_name: 'Ada',
          points: 7,
          vip: true,
          seen: '2026-11-01T08:00:00Z',
          tags: Array.from({ length: 60 }, (_, index) => `tag number ${index}`),
          shoe: { size: 39, colour: 'red' },
          pets: [{ name: 'Max' }],
        },
      },
      { externalId: 'r2', updateOnly: false, attributes: { phone: '+821055500101', points: 8 } },
    ])
    from.writer.setConsent([1], 'pinterest', 'audiences', false)
    const { text } = from.exporting.piece({ filter: null, form: 'ndjson', withIdentifiers: true, cursor: null })
    const to = peopleWorkspace(join(folder, 'to'))
    for (const [name, type] of from.people.registry.types()) to.people.registry.ensure(new Map([[name, type]]))
    const { refused } = await importAll(to, text)
    expect(refused).toBe(0)
    const meant = (workspace: Workspace) =>
      people(workspace).map((row) => ({
        ...row,
        attributes: JSON.parse(String(row.attributes)),
        consent: JSON.parse(String(row.consent)),
      }))
    expect(meant(to)).toEqual(meant(from))
    expect(meant(to)[0]).toMatchObject({ consent: { pinterest: false } })
  })
})

describe('reading in pieces', () => {
  it('reads the same wherever the pieces are cut', () => {
    const line = fc.oneof(
      fc.record({ id: fc.string(), n: fc.integer(), nested: fc.array(fc.string()) }).map((one) => JSON.stringify(one)),
      fc.constantFrom('', '{"a":', '[]', '7'),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (all, size) => {
        const text = all.join('\n')
        const whole = new NdjsonReader()
        const expected = [...whole.push(text), ...whole.end()]
        const reader = new NdjsonReader()
        const cut = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
        expect([...cut.flatMap((piece) => reader.push(piece)), ...reader.end()]).toEqual(expected)
      }),
    )
  })

  it('goes on after a line that never ends, and says which it was', () => {
    const reader = new NdjsonReader()
    const read = ['{"a":1}\n', 'x'.repeat(90_000), 'x'.repeat(90_000), 'x\n{"a":2}'].flatMap((one) => reader.push(one))
    expect([...read, ...reader.end()].map(({ line, cells }) => [line, cells?.get('a')])).toEqual([
      [1, '1'],
      [2, undefined],
      [3, '2'],
    ])
  })

  it('takes no more names than a table can have', () => {
    const names = new NdjsonNames()
    const reader = new NdjsonReader()
    const read = reader.push(lines(...Array.from({ length: mostNames + 1 }, (_, index) => ({ [`n${index}`]: 1 }))))
    names.see(read)
    expect(names.headers).toHaveLength(mostNames)
    expect(read.map((one) => names.record(one)).filter(({ fault }) => fault?.key === 'import.row.names')).toHaveLength(
      1,
    )
  })
})
