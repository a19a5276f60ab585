import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '#shared/core/app-error.ts'
import type { CsvEncoding, ImportTarget } from '#shared/people/import-target.ts'
import { sayIn, speak } from '#shared/words/say.ts'
import { peopleWorkspace } from '../fixtures/people-workspace.ts'
import { markPeopleChanged, peopleRevision } from '../people-revision.ts'
import { CsvImport } from './csv-import.ts'

let folder: string
let workspace: ReturnType<typeof peopleWorkspace>
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imports-'))
  workspace = peopleWorkspace(join(folder, 'uploads'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const filesLeft = () => (existsSync(join(folder, 'uploads')) ? readdirSync(join(folder, 'uploads')) : [])
const everybody = () =>
  workspace.db.all(
    'select external_id, email, phone, idfa, first_name, last_name, attributes, consent from people order by id',
  )

async function upload(content: string | Buffer, name = 'people.csv', pieceBytes = 1_000_000): Promise<string> {
  const bytes = Buffer.from(content)
  const { uploadId } = await workspace.imports.begin(name)
  for (let at = 0; at < bytes.length; at += pieceBytes)
    await workspace.imports.append(uploadId, bytes.subarray(at, at + pieceBytes).toString('base64'))
  return uploadId
}

async function preview(content: string | Buffer, choices: { encoding?: CsvEncoding; targets?: ImportTarget[] } = {}) {
  const uploadId = await upload(content)
  const shown = await workspace.imports.preview(uploadId, {
    encoding: choices.encoding ?? null,
    targets: choices.targets ?? null,
  })
  return { uploadId, ...shown }
}

async function importAll(content: string | Buffer, name?: string) {
  const uploadId = await upload(content, name)
  const { encoding, targets, errorCount } = await workspace.imports.preview(uploadId, { encoding: null, targets: null })
  const before = peopleRevision(workspace.db)
  const outcome = await workspace.imports.commit(uploadId, { encoding, targets })
  expect(outcome.refused).toBe(errorCount)
  expect(peopleRevision(workspace.db)).toBeGreaterThan(before)
  return outcome
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const failure = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (failure instanceof AppError) return failure.code
  throw failure ?? new Error('it did not fail')
}

describe('files of three encodings', () => {
  const korean =
    '회원번호,이메일,휴대폰,이름,성\nk1,minjun@example.com,+82 10-0000-0001,민준,김\nk2,seoyeon@example.com,,서연,남궁\n'
  const japanese =
    '会員番号,メールアドレス,電話番号,名,姓\nj1,hanako@example.com,+81 90-0000-0001,花子,佐藤\nj2,rina@example.com,,リナ,髙橋\n'
  it.each([
    ['Korean in UTF-8', korean, Buffer.from(korean), 'utf-8'],
    ['Korean in UTF-8 with a byte order mark', korean, Buffer.from(`\uFEFF${korean}`), 'utf-8'],
    ['Korean in CP949', korean, iconv.encode(korean, 'cp949'), 'cp949'],
    ['Japanese in UTF-8', japanese, Buffer.from(japanese), 'utf-8'],
    ['Japanese in Shift_JIS', japanese, iconv.encode(japanese, 'shift_jis'), 'shift_jis'],
    [
      'syllables that only CP949 has',
      korean.replace('민준', '뷁똠'),
      iconv.encode(korean.replace('민준', '뷁똠'), 'cp949'),
      'cp949',
    ],
  ])('%s', async (_, text, bytes, encoding) => {
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    for (const pieceBytes of [1_000_000, 7]) {
      workspace = peopleWorkspace(join(folder, 'uploads'))
      const uploadId = await upload(bytes, '회원.csv', pieceBytes)
      const shown = await workspace.imports.preview(uploadId, { encoding: null, targets: null })
      expect(shown.encoding).toBe(encoding)
      expect(shown.delimiter).toBe(',')
      expect(shown.headers).toEqual(rows[0])
      expect(shown.sample).toEqual(rows.slice(1))
      expect(shown.targets).toEqual(
        ['external_id', 'email', 'phone', 'first_name', 'last_name'].map((field) => ({ kind: 'field', field })),
      )
      expect(shown).toMatchObject({ rows: 2, usable: 2, errorCount: 0, adds: 2, changes: 0 })
      await workspace.imports.commit(uploadId, { encoding: shown.encoding, targets: shown.targets })
      expect(everybody().map((person) => [person.external_id, person.first_name, person.last_name])).toEqual(
        rows.slice(1).map(([id, , , first, last]) => [id, first, last]),
      )
    }
  })

  it('takes the encoding the person chose, and names the lines it cannot read', async () => {
    const shown = await preview(iconv.encode(korean, 'cp949'), {
      encoding: 'utf-8',
      targets: [
        { kind: 'field', field: 'external_id' },
        { kind: 'field', field: 'email' },
        { kind: 'skip' },
        { kind: 'field', field: 'first_name' },
        { kind: 'skip' },
      ],
    })
    expect(shown.encoding).toBe('utf-8')
    expect(shown.errors.map(({ line, phrase }) => [line, phrase.key])).toEqual([
      [2, 'import.row.unreadable'],
      [3, 'import.row.unreadable'],
    ])
  })
})

describe('what separates the columns', () => {
  it.each([',', ';', '\t'] as const)('%j is found and told', async (delimiter) => {
    const rows = [
      ['external_id', 'email'],
      ['d1', 'jane@example.com'],
    ]
    const shown = await preview(rows.map((cells) => cells.join(delimiter)).join('\n'))
    expect(shown).toMatchObject({ delimiter, headers: rows[0], usable: 1 })
  })
})

describe('rows that cannot be used are named by line, without their values', () => {
  it('each with its own reason', async () => {
    const text = [
      'external_id,email,phone,idfa,tiktok_consent,note',
      'a1,jane@example.com,+1 202 555 0100,,yes,fine',
      'a2,not an e-mail,,,,',
      'a3,,call me,,,',
      'a4,,,not-an-id,,',
      'a5,,,,perhaps,',
      'a6,x@example.com',
      'a7,y@example.com,,,,,surplus',
      ',,,,yes,nobody',
      `a8,,,,,${'x'.repeat(300)}`,
      'a9,,,,,"two',
      'lines"',
      '',
      'a10,"broken "quote",,,,',
      'a11,,,00000000-0000-0000-0000-000000000000,,opted out is fine',
      'a12,,010-1234-5678,,,national is kept for when a region is set',
      'a13,z@example.com,,,,,',
    ].join('\r\n')
    const { errors, ...shown } = await preview(text)
    expect(errors.map(({ line, phrase }) => `${line} ${phrase.key}`)).toEqual([
      '3 import.row.email',
      '4 import.row.phone',
      '5 import.row.mobileId',
      '6 import.row.boolean',
      '7 import.row.columns',
      '8 import.row.columns',
      '9 import.row.noIdentifier',
      '10 import.row.tooLong',
      '14 import.row.quotes',
    ])
    expect(shown).toMatchObject({ rows: 14, usable: 5, errorCount: 9, adds: 5 })
    for (const { phrase } of errors)
      for (const language of ['en', 'ko', 'ja'] as const)
        expect(speak(language, phrase)).not.toMatch(/call me|not an|not-an|perhaps|\{\{/)
  })

  it('checks attributes the workspace knows by their type', async () => {
    await importAll('id,points,since,vip\nb1,10,2026-01-02,yes\n')
    const { errors } = await preview('id,points,since,vip\nb2,ten,,\nb3,,soon,\nb4,,,perhaps\nb5,11,2026-01-03,no\n')
    expect(errors.map(({ line, phrase }) => `${line} ${phrase.key}`)).toEqual([
      '2 import.row.number',
      '3 import.row.time',
      '4 import.row.boolean',
    ])
  })

  it('lists the first 200 and counts them all', async () => {
    const { errors, errorCount } = await preview(`id,email\n${'c,bad\n'.repeat(500)}`)
    expect([errors.length, errorCount]).toEqual([200, 500])
  })
})

describe('files that are no lists of people get a sentence', () => {
  it.each([
    ['nothing at all', '', 'import-empty'],
    ['blank lines', '\n\n  \n', 'import-empty'],
    ['a header alone', 'email,name\n', 'import-empty'],
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8]), 'import-not-text'],
    ['UTF-16', Buffer.from('email\na@example.com\n', 'utf16le'), 'import-not-text'],
    ['no header', 'jane@example.com,Jane\njoe@example.com,Joe\n', 'import-no-header'],
  ])('%s', async (_, content, code) => {
    expect(await codeOf(preview(content))).toBe(code)
    expect(everybody()).toEqual([])
  })

  it('refuses two columns for one place, naming both', async () => {
    const { uploadId } = await preview('email,second mail\na@example.com,b@example.com\n')
    const email: ImportTarget = { kind: 'field', field: 'email' }
    const twice = workspace.imports.preview(uploadId, { encoding: null, targets: [email, email] })
    await expect(twice).rejects.toMatchObject({
      code: 'import-target-twice',
      parameters: { first: 'email', second: 'second mail' },
    })
  })

  it('refuses to bring in people nobody can tell apart', async () => {
    const { uploadId, encoding } = await preview('name\nJane\n')
    const commit = workspace.imports.commit(uploadId, { encoding, targets: [{ kind: 'field', field: 'first_name' }] })
    expect(await codeOf(commit)).toBe('import-no-identifier')
    const nothing = await preview('email\nbad\n')
    expect(await codeOf(workspace.imports.commit(nothing.uploadId, nothing))).toBe('import-nothing-usable')
  })
})

describe('who a row is about', () => {
  it('the same external id, else the same e-mail where the row has no external id; blank cells change nothing', async () => {
    await importAll('external_id,email,first_name,points\ne1,one@example.com,One,1\ne2,two@example.com,Two,2\n')
    const second = await importAll(
      [
        'external_id,email,first_name,points',
        'e1,new@example.com,,5',
        ',TWO@example.com ,Zwei,',
        'e3,two@example.com,Third,',
        ',four@example.com,Four,',
        '',
      ].join('\n'),
    )
    expect(second).toMatchObject({ added: 2, changed: 2 })
    expect(
      everybody().map((person) => [person.external_id, person.email, person.first_name, person.attributes]),
    ).toEqual([
      ['e1', 'new@example.com', 'One', '{"points":5}'],
      ['e2', 'TWO@example.com', 'Zwei', '{"points":2}'],
      ['e3', 'two@example.com', 'Third', '{}'],
      [null, 'four@example.com', 'Four', '{}'],
    ])
  })

  it('rows of one file about one person are one person, the later winning', async () => {
    const shown = await preview(
      [
        'external_id,email,phone,first_name,last_name',
        'f1,f@example.com,,First,',
        ',F@Example.com,,,Family',
        'f1,,+12025550101,Later,',
        ',,+1 202 555 0101,,',
        ',g@example.com,,G,',
        ',g@example.com,,H,',
      ].join('\n'),
    )
    expect(shown).toMatchObject({ usable: 6, adds: 2, changes: 0 })
    const outcome = await workspace.imports.commit(shown.uploadId, shown)
    expect(outcome).toMatchObject({ added: 2, changed: 0 })
    expect(everybody().map((person) => [person.external_id, person.first_name, person.last_name])).toEqual([
      ['f1', 'Later', 'Family'],
      [null, 'H', null],
    ])
  })

  it('an import repeated changes people and adds none, also for phones and mobile ids alone', async () => {
    const text =
      'phone,idfa,email\n+12025550102,,\n,A0000000-0000-4000-A000-000000000001,\n010-2222-3333,,\n,,h@example.com\n'
    expect(await importAll(text)).toMatchObject({ added: 4, changed: 0 })
    expect(
      await importAll(text.replace('A0000000', 'a0000000').replace('+12025550102', '+1 (202) 555-0102')),
    ).toMatchObject({ added: 0, changed: 4 })
    expect(everybody()).toHaveLength(4)
  })

  it('matches again when people changed after the preview', async () => {
    const early = await preview('external_id,email\ni1,i@example.com\n')
    expect(early.adds).toBe(1)
    await importAll('external_id,first_name\ni1,Already\n')
    expect(await workspace.imports.commit(early.uploadId, early)).toMatchObject({ added: 0, changed: 1 })
    expect(everybody()).toHaveLength(1)
  })

  it.each([1, 2, 4, 6])('matches again when people change during the work: at its pause %i', async (when) => {
    const { db, importHistory: history } = workspace
    let between = () => {}
    const giveWay = async () => between()
    const imports = new CsvImport(db, {
      folder: join(folder, 'uploads'),
      history,
      defaultRegion: () => null,
      giveWay,
    })
    const { uploadId } = await imports.begin('late.csv')
    await imports.append(uploadId, Buffer.from('external_id,first_name\nq1,Late\n').toString('base64'))
    const shown = await imports.preview(uploadId, { encoding: null, targets: null })
    markPeopleChanged(db)
    let pauses = 0
    between = () => {
      if (++pauses !== when) return
      db.run("insert into people (external_id, created_at, changed_at) values ('q1', 0, 0)")
      markPeopleChanged(db)
    }
    expect(await imports.commit(uploadId, shown)).toMatchObject({ added: 0, changed: 1 })
    expect(pauses).toBeGreaterThan(6)
    expect(everybody().map((person) => person.first_name)).toEqual(['Late'])
  })

  it('keeps attributes and consent that a later file does not mention', async () => {
    await importAll('id,points,colour,tiktok_consent\nr1,1,red,yes\n')
    await importAll('id,colour,size,pinterest_consent\nr1,blue,L,no\n')
    expect(everybody().map((person) => [person.attributes, person.consent])).toEqual([
      ['{"points":1,"colour":"blue","size":"L"}', '{"tiktok":true,"pinterest":false}'],
    ])
  })

  it('never gives the id of somebody gone to somebody new', async () => {
    await importAll('id\nj1\nj2\n')
    workspace.db.run("delete from people where external_id = 'j2'")
    await importAll('id\nj3\n')
    expect(workspace.db.all('select id from people order by id').map((row) => row.id)).toEqual([1, 3])
  })
})

describe('all or nothing', () => {
  it('is a segment at once, holding exactly the people of the file', async () => {
    await importAll('id\nk1\nk2\n', 'first.csv')
    const { segmentId } = await importAll('id\nk2\nk3\nk4\n', 'ＶＩＰ 목록.csv')
    const segment = workspace.segments.get(segmentId)
    expect(segment.origin).toBe('import')
    expect(workspace.segments.pageOfIds(segment.filter, 0, 10)).toEqual([2, 3, 4])
    const { namePhrase } = segment
    expect(namePhrase).toEqual({ key: 'segment.name.fromImport', parameters: { file: 'ＶＩＰ 목록.csv' } })
    if (namePhrase?.key === 'segment.name.fromImport')
      expect(sayIn('ko')(namePhrase.key, namePhrase.parameters)).toContain('ＶＩＰ 목록.csv')
    const { segmentId: again } = await importAll('id\nk1\n', 'first.csv')
    expect(workspace.segments.get(again).name).toContain('first.csv (2)')
  })

  it('leaves the workspace as it was when the last line of the work fails, and can be tried again', async () => {
    await importAll('id,points\nl1,1\n')
    const before = workspace.db.all('select * from people')
    const { uploadId, encoding, targets } = await preview('id,points,extra\nl1,2,x\nl2,3,y\n')
    const { addOfImport } = workspace.segments
    workspace.segments.addOfImport = () => {
      throw new Error('pulled the plug')
    }
    await expect(workspace.imports.commit(uploadId, { encoding, targets })).rejects.toThrow('pulled the plug')
    expect(workspace.db.all('select * from people')).toEqual(before)
    expect(workspace.db.all('select name from attributes').map((row) => row.name)).toEqual(['points'])
    expect(workspace.importHistory.list().map(({ state }) => state)).toEqual(['undone', 'done'])
    workspace.segments.addOfImport = addOfImport
    expect(await workspace.imports.commit(uploadId, { encoding, targets })).toMatchObject({ added: 1, changed: 1 })
  })

  it('a preview changes nobody', async () => {
    await importAll('id,first_name\nm1,Before\n')
    const revision = peopleRevision(workspace.db)
    await preview('id,first_name,colour\nm1,After,red\nm2,New,blue\n')
    expect(everybody().map((person) => person.first_name)).toEqual(['Before'])
    expect(peopleRevision(workspace.db)).toBe(revision)
  })

  it('leaves no file behind after commit, discard or a crash', async () => {
    await importAll('id\nn1\n')
    expect(filesLeft()).toEqual([])
    const { uploadId } = await preview('id\nn2\n')
    expect(filesLeft()).not.toEqual([])
    await workspace.imports.discard(uploadId)
    await workspace.imports.discard(uploadId)
    expect(filesLeft()).toEqual([])
    await preview('id\nn3\n')
    const restarted = peopleWorkspace(join(folder, 'uploads'))
    await restarted.imports.ensureClean()
    expect(filesLeft()).toEqual([])
    expect(await codeOf(workspace.imports.preview('upload-gone', { encoding: null, targets: null }))).toBe(
      'import-not-found',
    )
  })

  it('drops a reading that a newer one replaces, and one that is cancelled', async () => {
    const uploadId = await upload(`id\n${Array.from({ length: 5_000 }, (_, at) => `o${at}`).join('\n')}\n`)
    const first = codeOf(workspace.imports.preview(uploadId, { encoding: null, targets: null }))
    const second = workspace.imports.preview(uploadId, { encoding: null, targets: null })
    expect(await first).toBe('cancelled')
    expect((await second).adds).toBe(5_000)
    const cancelled = new AbortController()
    const third = codeOf(workspace.imports.preview(uploadId, { encoding: 'cp949', targets: null }, cancelled.signal))
    cancelled.abort()
    expect(await third).toBe('cancelled')
  })
})

it('brings in 100,000 people and lets other work run meanwhile', async () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, at) => `p${at},person${at}@example.com,"${at.toLocaleString('en')}",2026-01-0${(at % 9) + 1}`,
  )
  const uploadId = await upload(`customer id,e-mail,spent,since\n${rows.join('\n')}\n`)
  let others = 0
  let over = false
  const otherWork = () => {
    others++
    if (!over) setImmediate(otherWork)
  }
  otherWork()
  const shown = await workspace.imports.preview(uploadId, { encoding: null, targets: null })
  const outcome = await workspace.imports.commit(uploadId, shown)
  over = true
  expect(outcome).toMatchObject({ added: 100_000, changed: 0, refused: 0 })
  expect(workspace.people.count()).toBe(100_000)
  expect(workspace.db.get("select attributes from people where external_id = 'p7777'")?.attributes).toBe(
    JSON.stringify({ spent: 7_777, since: new Date(2026, 0, 2).getTime() }),
  )
  expect(others).toBeGreaterThan(50)
}, 120_000)
