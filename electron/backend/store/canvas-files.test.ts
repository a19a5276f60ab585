import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canvasFileText, emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { canvasIdSchema } from '#shared/core/ids.ts'
import { CanvasFiles } from './canvas-files.ts'

const id = canvasIdSchema.parse('canvas-a')
let dataDir: string
let files: CanvasFiles

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'canvas-files-'))
  files = new CanvasFiles(dataDir)
})
afterEach(() => {
  chmodSync(join(dataDir, 'canvases'), 0o700)
  rmSync(dataDir, { recursive: true, force: true })
})

const path = () => join(dataDir, 'canvases', `${id}.canvas.json`)
const named = (name: string) => emptyCanvas(id, name)

describe('saving', () => {
  it('writes what reading gives back', () => {
    const { revision } = files.save(named('한국 · 日本'), null)
    expect(files.read(id)).toMatchObject({ ok: true, revision, document: named('한국 · 日本') })
  })

  it('refuses a stale revision and leaves the file as it was', () => {
    const first = files.save(named('one'), null)
    files.save(named('two'), first.revision)
    const before = readFileSync(path(), 'utf8')
    expect(() => files.save(named('three'), first.revision)).toThrowError('stale-revision')
    expect(readFileSync(path(), 'utf8')).toBe(before)
  })

  it('keeps parts it does not know', () => {
    const { revision } = files.save({ ...named('one'), future: { of: 'ours' } }, null)
    const read = files.read(id)
    if (!read.ok) throw new Error('not readable')
    files.save({ ...read.document, wording: { ...read.document.wording, name: 'two' } }, revision)
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject({ future: { of: 'ours' }, wording: { name: 'two' } })
  })

  it('keeps the last ten versions that are apart in time', () => {
    let { revision } = files.save(named('0'), null)
    for (let version = 1; version <= 15; version++) {
      const then = new Date(Date.UTC(2026, 0, 1, version))
      utimesSync(path(), then, then)
      revision = files.save(named(String(version)), revision).revision
    }
    const backups = readdirSync(join(dataDir, 'canvases', 'backups'))
    expect(backups).toHaveLength(10)
    const names = backups.map(
      (name) => JSON.parse(readFileSync(join(dataDir, 'canvases', 'backups', name), 'utf8')).wording.name,
    )
    expect(names.sort((left, right) => Number(left) - Number(right))).toEqual([
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
    ])
  })

  it('moving steps changes layout lines alone', () => {
    const document = named('one')
    document.layout = { 'step-a': { x: 0, y: 0 } }
    const moved = { ...document, layout: { 'step-a': { x: 12, y: 34 } } }
    const lines = (text: string) => text.split('\n')
    const [before, after] = [lines(canvasFileText(document)), lines(canvasFileText(moved))]
    expect(before.filter((line, index) => line !== after[index]).every((line) => /"[xy]":/.test(line))).toBe(true)
  })
})

describe('files that cannot be read', () => {
  it.each([
    ['{\n  "format": 1,\n  oops', { key: 'canvasFile.notJson', parameters: { line: 3, column: 3 } }],
    ['{"format":2,"id":"canvas-a"}', { key: 'canvasFile.newer' }],
    [
      '{"format":1,"id":"canvas-a","logic":{}}',
      { key: 'canvasFile.wrongShape', parameters: { path: 'logic › steps' } },
    ],
  ])('%s is named, kept and never written over', (text, why) => {
    writeFileSync(path(), text)
    const read = files.read(id)
    expect(read).toMatchObject({ ok: false, why, text })
    expect(() => files.save(named('over it'), read.revision)).toThrowError('canvas-broken')
    expect(readFileSync(path(), 'utf8')).toBe(text)
  })

  it('a backup takes the place of a damaged file, and the damaged text stays beside it', () => {
    const first = files.save(named('one'), null)
    files.save(named('two'), first.revision)
    const [savedAt = 0] = files.backupTimes(id)
    expect(files.readBackup(id, savedAt).wording.name).toBe('one')
    writeFileSync(path(), '{ damaged')
    const damaged = files.read(id)
    expect(() => files.recover(id, savedAt, 'another')).toThrowError('stale-revision')
    expect(() => files.recover(id, savedAt + 1, damaged.revision)).toThrowError('not-found')
    files.recover(id, savedAt, damaged.revision)
    expect(files.read(id)).toMatchObject({ ok: true, document: named('one') })
    expect(readFileSync(join(dataDir, 'canvases', 'backups', `${id}.damaged.txt`), 'utf8')).toBe('{ damaged')
    expect(() => files.recover(id, savedAt, damaged.revision)).toThrowError('stale-revision')
    files.remove(id)
    expect(readdirSync(join(dataDir, 'canvases', 'backups'))).toEqual([])
  })
})

it('what is chosen against is kept at once, however young the last backup is', () => {
  let { revision } = files.save(named('one'), null)
  revision = files.save(named('two'), revision).revision
  expect(files.backupTimes(id)).toHaveLength(1)
  const then = new Date(Date.now() + 1_000)
  utimesSync(path(), then, then)
  // Read anew, as another window's save would be.
  files = new CanvasFiles(dataDir)
  files.backUpNow(id)
  files.backUpNow(id)
  files.save(named('three'), revision)
  const names = files.backupTimes(id).map((savedAt) => files.readBackup(id, savedAt).wording.name)
  expect(names).toEqual(['two', 'one'])
})
