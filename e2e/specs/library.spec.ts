// The library of canvases: new ones from templates and files, copies, names, shelves, the trash and the way back.
import { readFileSync } from 'node:fs'
import { expect, test, type World } from '../world/world.ts'

const rowOf = (world: World, name: string) =>
  world.page.getByRole('row').filter({ has: world.page.getByRole('rowheader', { name, exact: true }) })

type Deed = 'duplicate' | 'rename' | 'archive' | 'trash' | 'restore' | 'deleteForever' | 'export'

async function choose(world: World, name: string, deed: `library.${Deed}`): Promise<void> {
  const { page, say } = world
  await rowOf(world, name)
    .getByRole('button', { name: say('library.menu', { name }) })
    .click()
  await page.getByRole('menuitem', { name: say(deed), exact: true }).click()
}

test('duplicates, renames, finds, archives, trashes and restores', async ({ world }) => {
  const { page, say } = world
  const name = say('template.loyalSuppression.name')
  const copy = say('canvas.copyOf', { name })
  await world.open()
  await choose(world, name, 'library.duplicate')
  await expect(rowOf(world, copy)).toBeVisible()

  await choose(world, copy, 'library.rename')
  const dialog = page.getByRole('dialog', { name: say('library.rename.title') })
  await dialog.getByRole('textbox', { name: say('library.rename.name') }).fill('Autumn loyalty')
  await dialog.getByRole('button', { name: say('library.rename.save'), exact: true }).click()
  await expect(rowOf(world, 'Autumn loyalty')).toBeVisible()

  await page.getByRole('searchbox', { name: say('library.search') }).fill('autumn')
  await expect(rowOf(world, name)).toHaveCount(0)
  await expect(rowOf(world, 'Autumn loyalty')).toBeVisible()
  await page.getByRole('searchbox', { name: say('library.search') }).fill('')

  await choose(world, 'Autumn loyalty', 'library.archive')
  await expect(rowOf(world, 'Autumn loyalty')).toHaveCount(0)
  await page.getByText(say('library.shelf.archived'), { exact: true }).click()
  await choose(world, 'Autumn loyalty', 'library.trash')
  await page.getByText(say('library.shelf.trash'), { exact: true }).click()
  await choose(world, 'Autumn loyalty', 'library.restore')
  await expect(rowOf(world, 'Autumn loyalty')).toHaveCount(0)
  await page.getByText(say('library.shelf.open'), { exact: true }).click()
  await expect(rowOf(world, 'Autumn loyalty')).toBeVisible()
})

test('deleting forever asks first and takes the file away', async ({ world }) => {
  const { page, say } = world
  const name = say('template.abandonedCart.name')
  await world.open()
  await choose(world, name, 'library.trash')
  await page.getByText(say('library.shelf.trash'), { exact: true }).click()
  await choose(world, name, 'library.deleteForever')
  const question = page.getByRole('alertdialog', { name: say('library.delete.title', { name }) })
  await question.getByRole('button', { name: say('library.delete.confirm'), exact: true }).click()
  await expect(rowOf(world, name)).toHaveCount(0)
  const { canvases } = await world.ask('canvases.list', { shelf: 'trash', query: '' })
  expect(canvases).toEqual([])
})

test('a canvas saved as a file opens again as a canvas of its own; a broken file is refused with where it breaks', async ({
  world,
}) => {
  const { page, say } = world
  const name = say('template.highValue.name')
  await world.open()
  const [download] = await Promise.all([page.waitForEvent('download'), choose(world, name, 'library.export')])
  const text = readFileSync(await download.path(), 'utf8')
  expect(JSON.parse(text).wording.name).toBe(name)
  await openFile('exported.json', text)
  // Two canvases never wear one name.
  const second = `${name} 2`
  await expect(page.getByRole('textbox', { name: say('editor.name'), exact: true })).toHaveValue(second)
  await world.open()
  await expect(rowOf(world, second)).toHaveCount(1)

  await openFile('broken.json', text.slice(0, 200))
  await expect(
    page.getByRole('main').getByRole('alert').or(page.getByRole('main').locator('.banner')).first(),
  ).toBeVisible()
  const { canvases } = await world.ask('canvases.list', { shelf: 'open', query: '' })
  expect(canvases).toHaveLength(4)

  async function openFile(fileName: string, content: string): Promise<void> {
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: fileName, mimeType: 'application/json', buffer: Buffer.from(content) })
  }
})

test('a template makes a canvas of its own', async ({ world }) => {
  const { page, say } = world
  await world.open()
  await page.getByRole('button', { name: say('library.new'), exact: true }).click()
  await page.getByRole('menuitem', { name: say('library.new.template') }).click()
  const dialog = page.getByRole('dialog', { name: say('library.template.title') })
  await dialog.getByText(say('template.abandonedCart.name')).click()
  await expect(page.getByRole('textbox', { name: say('editor.name'), exact: true })).toHaveValue(
    `${say('template.abandonedCart.name')} 2`,
  )
  const { canvases } = await world.ask('canvases.list', { shelf: 'open', query: '' })
  expect(canvases).toHaveLength(4)
})
