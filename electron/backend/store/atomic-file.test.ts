import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { writeFileAtomically } from './atomic-file.ts'

const disk = vi.hoisted(() => ({ fails: null as string | null }))
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  return {
    ...real,
    // A disk with room for half: what arrives of a file before it says no.
    writeFileSync(file: number, text: string) {
      if (disk.fails === null) return real.writeFileSync(file, text)
      real.writeFileSync(file, text.slice(0, text.length / 2))
      if (disk.fails === 'silent') return
      throw Object.assign(new Error('write failed'), { code: disk.fails })
    },
  }
})

let folder: string
beforeEach(() => {
  disk.fails = null
  folder = mkdtempSync(join(tmpdir(), 'atomic-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('replaces a file whole', () => {
  const path = join(folder, 'deep', 'a.json')
  writeFileAtomically(path, 'old')
  writeFileAtomically(path, 'new')
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(readdirSync(join(folder, 'deep'))).toEqual(['a.json'])
})

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EIO', 'not-saved'],
  // A part written and called done: seen when the file is read back, before it takes the old one's place.
  ['silent', 'not-saved'],
])('a disk that answers %s leaves the old file whole and says %s', (code, said) => {
  const path = join(folder, 'a.json')
  writeFileAtomically(path, 'the old version')
  disk.fails = code
  expect(() => writeFileAtomically(path, 'the new version')).toThrow(
    expect.objectContaining({ code: said, retryable: true }),
  )
  expect(readFileSync(path, 'utf8')).toBe('the old version')
  expect(readdirSync(folder)).toEqual(['a.json'])
})
