import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { peopleCalls } from '#shared/contract/people-calls.ts'
import { matchFields } from '#shared/partners/match-field.ts'
import { everyone } from '#shared/people/segment-filter.ts'
import { peopleWorkspace } from '../people/fixtures/people-workspace.ts'
import { peopleHandlers } from './people-handlers.ts'

let folder: string
let workspace: ReturnType<typeof peopleWorkspace>
let emitted: string[]
const context = { signal: new AbortController().signal }
const handlersOf = () =>
  peopleHandlers({ ...workspace, journeys: { moments: () => [] }, emit: (name) => emitted.push(name) })
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-'))
  workspace = peopleWorkspace(folder)
  emitted = []
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function importText(text: string) {
  const handlers = handlersOf()
  const { uploadId } = await handlers['imports.begin']({ fileName: 'people.csv' }, context)
  await handlers['imports.append']({ uploadId, base64: Buffer.from(text).toString('base64') }, context)
  const { encoding, targets } = await handlers['imports.preview']({ uploadId, encoding: null, targets: null }, context)
  return handlers['imports.commit']({ uploadId, encoding, targets }, context)
}

it('imports a file and tells every window', async () => {
  const outcome = peopleCalls['imports.commit'].output.parse(
    await importText('id,email\n1,a@example.com\n2,b@example.com\n'),
  )
  expect(outcome).toMatchObject({ added: 2, changed: 0, refused: 0 })
  expect(emitted).toEqual(['people.changed', 'segments.changed', 'workspace.changed'])
  const listed = await handlersOf()['people.list']({ query: '', segmentId: outcome.segmentId, cursor: null }, context)
  expect(listed.total).toBe(2)
})

it('never lets a raw identifier out, wherever in a person it hides', async () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/)
  const digits = fc.stringMatching(/^[1-9][0-9]{9}$/)
  const hiding = fc.constantFrom('email', 'phone', 'mobileId', 'nothing')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ word, digits, inId: hiding, inName: hiding, inCountry: hiding, number: fc.nat(10 ** 6) }), {
        minLength: 1,
        maxLength: 5,
      }),
      async (given) => {
        workspace = peopleWorkspace(folder)
        const people = given.map(({ word: name, digits: number, ...rest }, at) => {
          const raw = {
            email: `${name}.canary${at}@secret-${name}.example`,
            phone: `+44 ${number.slice(0, 4)} ${number.slice(4)}`,
            mobileId: `${String(at).padStart(8, 'a')}-1111-4111-a111-${number.padStart(12, 'b')}`,
            nothing: 'plain',
          }
          return { raw, ...rest }
        })
        const lines = people.map(({ raw, inId, inName, inCountry, number }, at) =>
          [
            `id-${at}-${raw[inId]}`,
            raw.email,
            raw.phone,
            raw.mobileId,
            `Name ${raw[inName]}`,
            raw[inCountry],
            number,
          ].join(','),
        )
        await importText(`external_id,email,phone,idfa,first_name,country,points\n${lines.join('\n')}\n`)
        const handlers = handlersOf()
        const { people: listed, total } = await handlers['people.list'](
          { query: '', segmentId: null, cursor: null },
          context,
        )
        expect(total).toBe(people.length)
        const outputs = JSON.stringify([
          listed,
          await handlers['people.attributes']({}, context),
          await handlers['people.coverage']({ segmentId: null, fields: [...matchFields] }, context),
          await handlers['people.hashPreview']({ segmentId: null, fields: [...matchFields] }, context),
          await handlers['segments.list']({}, context),
          await handlers['segments.measure']({ filter: everyone }, context),
        ])
        for (const { raw } of people) {
          expect(outputs).not.toContain(raw.email)
          expect(outputs).not.toContain(raw.email.split('@')[1])
          expect(outputs).not.toContain(raw.phone)
          expect(outputs.replace(/\D/g, ' ')).not.toContain(raw.phone.replace(/\D/g, '').slice(-10))
          expect(outputs).not.toContain(raw.mobileId)
        }
      },
    ),
    { numRuns: 40 },
  )
})

it('shows one masked example a field, with the ends of its digest only', async () => {
  await importText('id,email,phone\n1,Jane.Doe@Example.com,+1 (202) 555-0100\n')
  const { examples } = await handlersOf()['people.hashPreview']({ segmentId: null, fields: [...matchFields] }, context)
  expect(examples).toEqual([
    {
      field: 'email',
      raw: 'J•••@E•••.com',
      normal: 'j•••@e•••.com',
      digest: expect.stringMatching(/^[0-9a-f]{6}…[0-9a-f]{4}$/),
    },
    {
      field: 'phone',
      raw: '+12 ••• ••00',
      normal: '+12 ••• ••00',
      digest: expect.stringMatching(/^[0-9a-f]{6}…[0-9a-f]{4}$/),
    },
  ])
})
