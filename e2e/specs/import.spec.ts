// People from a CSV in the encodings marketers have: nothing half-imported, errors named by line, a segment at once, and that
// segment's people at the partner.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import iconv from 'iconv-lite'
import { ImportPage } from '../pages/import-page.ts'
import { arrangeSyncCanvas } from '../world/arrange-canvas.ts'
import { pressKey } from '../world/press-key.ts'
import { expectSynced, launch } from '../world/running-canvas.ts'
import { expect, test, type World } from '../world/world.ts'

const korean =
  '회원번호,이름,이메일,휴대폰\nk-1,김서연,seoyeon.kim@example.com,+82 10-5550-0101\nk-2,이준호,junho.lee@example.com,\n'
const japanese =
  '会員番号,名前,メールアドレス\nj-1,佐藤健,ken.sato@example.jp\nj-2,鈴木はるか,haruka.suzuki@example.jp\n'

function peopleIn(world: World): number {
  const database = new DatabaseSync(join(world.app.dataDir, 'workspace.db'), { readOnly: true })
  const { count } = database.prepare('select count(*) as count from people').get() ?? {}
  database.close()
  return Number(count)
}

const files = [
  {
    what: 'UTF-8 with a byte order mark',
    name: 'bom.csv',
    encoding: 'utf-8',
    bytes: Buffer.from(`\uFEFF${korean}`),
    header: '이름',
    shows: '김서연',
  },
  {
    what: 'CP949',
    name: '고객.csv',
    encoding: 'cp949',
    bytes: iconv.encode(korean, 'cp949'),
    header: '이름',
    shows: '김서연',
  },
  {
    what: 'Shift_JIS',
    name: '顧客.csv',
    encoding: 'shift_jis',
    bytes: iconv.encode(japanese, 'shift_jis'),
    header: '名前',
    shows: '佐藤健',
  },
] as const

for (const file of files) {
  test(`imports ${file.what} as it was meant`, async ({ world }) => {
    const page = new ImportPage(world)
    const before = peopleIn(world)
    await page.open()
    await page.choose(file.name, file.bytes)
    await page.expectEncoding(file.encoding)
    await page.expectCount('adds', 2)
    await expect(page.column(file.header)).toContainText(file.shows)
    expect(peopleIn(world), 'nothing comes in before the person says so').toBe(before)
    await page.commit(2)
    expect(peopleIn(world)).toBe(before + 2)
    const { segments } = await world.ask('segments.list', {})
    const made = segments.find((segment) => segment.name.includes(file.name))
    expect(made?.size).toBe(2)
  })
}

test('names bad rows by line and imports the others whole; the segment goes to a partner, and an undo takes all of it back', async ({
  world,
}) => {
  const { page: screen, say } = world
  const page = new ImportPage(world)
  const lines = [
    'external_id,email,phone',
    'x-1,first@example.org,',
    'x-2,not an address,',
    'x-3,third@example.org,+1 202-555-0143',
    ',,',
    'x-5,fifth@example.org,,surplus',
    'x-6,sixth@example.org,',
  ]
  await page.open()
  await page.choose('leads.csv', Buffer.from(lines.join('\r\n')))
  await page.expectCount('usable', 3)
  const errors = screen.getByRole('main')
  await expect(errors).toContainText(say('importPage.errors.line', { line: 3 }))
  await expect(errors).toContainText(say('import.row.email', { column: 'email' }))
  await expect(errors).toContainText(say('importPage.errors.line', { line: 6 }))
  // What is wrong is never quoted: it may be somebody's address.
  await expect(screen.locator('.import-errors')).not.toContainText('not an address')
  await page.commit(3)

  await world.connect('tiktok')
  const { segments } = await world.ask('segments.list', {})
  const segment = segments.find((one) => one.name.includes('leads.csv'))
  if (!segment) throw new Error('the import made no segment')
  const { canvasId, syncs } = await arrangeSyncCanvas(world, {
    name: 'Leads',
    segmentId: segment.id,
    syncs: [{ partnerId: 'tiktok', audience: 'Leads' }],
  })
  const [sync] = syncs
  if (!sync) throw new Error('no sync')
  await launch(world, canvasId)
  await expectSynced(world, canvasId, sync, {
    fields: ['email', 'phone'],
    where: `external_id in ('x-1', 'x-3', 'x-6')`,
  })

  const before = peopleIn(world) - 3
  await page.open()
  await pressKey(screen.getByRole('button', { name: say('importPage.history.undoOf', { name: 'leads.csv' }) }), 'Enter')
  const asked = screen.getByRole('alertdialog')
  await pressKey(asked.getByRole('button', { name: say('importPage.history.undo') }), 'Enter')
  await expect(screen.getByText(say('importPage.history.state.undone'), { exact: true })).toBeVisible()
  expect(peopleIn(world)).toBe(before)
  await expect.poll(() => world.members('tiktok', sync.reference.id), { timeout: 40_000 }).toEqual([])
})

test('a file that is no table imports nobody and says why', async ({ world }) => {
  const page = new ImportPage(world)
  const before = peopleIn(world)
  await page.open()
  await page.choose('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]))
  await expect(world.page.getByRole('main').locator('[data-tone="bad"], [role="alert"]').first()).toBeVisible()
  expect(peopleIn(world)).toBe(before)
})

test('a name typed for a column becomes an attribute, by keyboard and with an input method; a bad one is a sentence', async ({
  world,
}) => {
  const { page: screen, say } = world
  const page = new ImportPage(world)
  await page.open()
  await page.choose(
    'tiers.csv',
    Buffer.from('external_id,email,col7\nt-1,one@example.org,gold\nt-2,two@example.org,silver\n'),
  )
  const row = page.column('col7')
  const select = row.getByRole('button', { name: new RegExp(say('importPage.columns.targetOf', { column: 'col7' })) })
  const field = row.getByRole('textbox', { name: say('importPage.target.nameOf', { column: 'col7' }) })
  const importing = screen.getByRole('button', { name: say('importPage.commit', { count: 2 }) })
  const startNaming = async () => {
    await select.focus()
    await screen.keyboard.press('Enter')
    await screen.keyboard.press('End')
    await screen.keyboard.press('Enter')
    await expect(field).toBeFocused()
  }

  // Escape leaves the column as it was.
  await startNaming()
  await field.fill('never mind')
  await screen.keyboard.press('Escape')
  await expect(select).toContainText(say('importPage.target.attribute', { name: 'col7' }))

  // What cannot be a name is said at the field, and nothing can be imported meanwhile.
  await startNaming()
  for (const [typed, trouble] of [
    ['a "tier"', 'letters'],
    ['email', 'is-field'],
    ['x'.repeat(256), 'too-long'],
  ] as const) {
    await field.fill(typed)
    await screen.keyboard.press('Enter')
    await expect(row).toContainText(say(`importPage.target.name.${trouble}`))
  }
  await expect(screen.getByText(say('importPage.target.unnamed', { column: 'col7' }))).toBeVisible()
  await expect(importing).toBeDisabled()

  // While a syllable is being composed, Enter belongs to the input method.
  await field.fill('')
  const session = await world.context.newCDPSession(screen)
  await session.send('Input.imeSetComposition', { text: '회원 등그', selectionStart: 5, selectionEnd: 5 })
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await expect(field).toBeVisible()
  await session.send('Input.insertText', { text: '회원 등급' })
  await expect(field).toHaveValue('회원 등급')
  await screen.keyboard.press('Enter')
  await expect(select).toContainText(say('importPage.target.attribute', { name: '회원 등급' }))
  await page.commit(2)
  const { attributes } = await world.ask('people.attributes', {})
  expect(attributes).toContainEqual({ name: '회원 등급', type: 'string', people: 2, inside: [] })
  expect(attributes.map((attribute) => attribute.name)).not.toContain('col7')
})
