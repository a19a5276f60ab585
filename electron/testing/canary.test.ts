// The search for canaries must find them, in whatever form they were written.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CanarySearch, formsOf, identifierCanaries, nameCanaries } from './canary.ts'

const all = [...identifierCanaries, ...nameCanaries]
const tracesIn = (hay: string | Uint8Array) => {
  const search = new CanarySearch(all)
  search.look('here', hay)
  return search.traces
}

it.each(all.map(({ text }) => text))('finds %s in every form, wherever in a longer text', (text) => {
  for (const [form, bytes] of formsOf(text))
    expect(tracesIn(Buffer.concat([Buffer.from('..'), bytes, Buffer.from('..')])), form).not.toEqual([])
  for (const before of ['', 'a', 'ab', 'abc']) {
    const longer = Buffer.from(`${before}${text} and more`)
    expect(tracesIn(longer.toString('base64'))).not.toEqual([])
    expect(tracesIn(longer.toString('base64url'))).not.toEqual([])
    expect(tracesIn(JSON.stringify({ [before]: longer.toString() }))).not.toEqual([])
    expect(tracesIn(new URLSearchParams({ a: longer.toString() }).toString())).not.toEqual([])
  }
})

it('finds nothing where there is nothing', () => {
  expect(tracesIn('{"people":3,"email":"z•••@c•••.example","phone":"+82 ••• ••42"}')).toEqual([])
})

it('looks into every file of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'canary-'))
  mkdirSync(join(folder, 'deep'))
  writeFileSync(join(folder, 'deep', 'a.log'), Buffer.from('x Quillfeather x', 'utf16le'))
  const search = new CanarySearch(nameCanaries)
  search.lookInFolder(folder)
  expect(search.traces).toEqual([{ what: 'a name', form: 'in UTF-16', where: join(folder, 'deep', 'a.log') }])
  rmSync(folder, { recursive: true })
})
