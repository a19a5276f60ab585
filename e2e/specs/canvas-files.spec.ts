// Canvas files that are damaged, newer than this build, or changed elsewhere: read only, untouched, and never overwritten.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CanvasId } from '#shared/core/ids.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { arrangeCanvas, Drawing, entryStep, everyone, exitStep } from '../world/arrange-canvas.ts'
import { savedOnBothSides } from '../world/two-hands.ts'
import { expect, test, type World } from '../world/world.ts'

const fileOf = (world: World, id: CanvasId) => join(world.app.dataDir, 'canvases', `${id}.canvas.json`)

function smallCanvas(world: World, name: string): Promise<CanvasId> {
  return arrangeCanvas(world, name, (document) => {
    const drawing = new Drawing(document)
    drawing.add(entryStep, 'entry', { schedule: 'at-launch', segmentId: everyone })
    drawing.add(exitStep, 'exit', {})
  })
}

test('a broken file opens read only with the reason and its text, and stays as it is until a backup is chosen', async ({
  world,
}, info) => {
  const { say, page } = world
  const id = await smallCanvas(world, 'Broken')
  const text = `${readFileSync(fileOf(world, id), 'utf8').slice(0, 120)}\n oops`
  writeFileSync(fileOf(world, id), text)
  await world.open()
  await expect(page.locator(`[data-canvas-id="${id}"]`)).toContainText(say('library.broken'))
  await world.open(`/canvases/${id}`)
  await expect(page.getByText(say('broken.about'))).toBeVisible()
  await expect(page.getByRole('textbox', { name: say('broken.text') })).toHaveValue(text)
  await expect(page.getByRole('button', { name: say('editor.launch') })).toHaveCount(0)
  expect(readFileSync(fileOf(world, id), 'utf8')).toBe(text)
  // The way back: a backup, compared with the damaged text, takes its place.
  await page
    .getByRole('button', { name: say('recover.show') })
    .first()
    .click()
  await expect(page.getByRole('textbox', { name: say('recover.diff') })).toHaveValue(/^− {3}oops$|− .*oops/m)
  await page.screenshot({ path: info.outputPath('recover.png'), fullPage: true })
  await page
    .getByRole('button', { name: say('recover.use') })
    .first()
    .click()
  await new CanvasPage(world).expectOpen()
})

for (const language of ['ko', 'ja'] as const) {
  test.describe(language, () => {
    test.use({ language })
    test(`why a file cannot be read is said in ${language}, with its place`, async ({ world }, info) => {
      const { say, page } = world
      const id = await smallCanvas(world, 'Broken')
      const lines = readFileSync(fileOf(world, id), 'utf8').split('\n')
      lines.splice(2, 0, '  oops')
      writeFileSync(fileOf(world, id), lines.join('\n'))
      await world.open(`/canvases/${id}`)
      await expect(page.getByText(say('canvasFile.notJson', { line: 3, column: 3 }))).toBeVisible()
      const raw = page.getByText(/SyntaxError/)
      await expect(raw).toBeHidden()
      await page.getByText(say('broken.detail')).click()
      await expect(raw).toBeVisible()
      await page.screenshot({ path: info.outputPath(`broken.${language}.png`) })
    })
  })
}

test('a file of a newer version opens read only and stays as it is', async ({ world }) => {
  const { say, page } = world
  const id = await smallCanvas(world, 'From the future')
  const text = readFileSync(fileOf(world, id), 'utf8').replace('"format": 1', '"format": 99')
  writeFileSync(fileOf(world, id), text)
  await world.open(`/canvases/${id}`)
  await expect(page.getByText(say('canvasFile.newer'))).toBeVisible()
  expect(readFileSync(fileOf(world, id), 'utf8')).toBe(text)
})

test('a canvas saved elsewhere meanwhile is never overwritten: mine can be kept as a copy', async ({ world }) => {
  const { say, page } = world
  const id = await smallCanvas(world, 'Two desks')
  await savedOnBothSides(world, id, (theirs) => {
    theirs.wording.name = 'Theirs'
  })
  const canvas = new CanvasPage(world)
  const dialog = page.getByRole('dialog', { name: say('save.stale.title') })
  await expect(dialog).toBeVisible()
  expect((await world.ask('canvases.open', { id })).document.wording.name).toBe('Theirs')
  await dialog.getByRole('button', { name: say('save.stale.copy') }).click()
  await expect(canvas.name()).toHaveValue(say('save.stale.copyName', { name: 'Mine' }))
  const { canvases } = await world.ask('canvases.list', { shelf: 'open', query: '' })
  const names = canvases.map((one) => one.name)
  expect(names).toContain('Theirs')
  expect(names).toContain(say('save.stale.copyName', { name: 'Mine' }))
})

test('a canvas changed on both sides is merged, one question for what both changed, and undo brings mine back', async ({
  world,
}, info) => {
  const { say, page } = world
  const id = await smallCanvas(world, 'Two hands')
  await savedOnBothSides(world, id, (theirs) => {
    theirs.wording.name = 'Theirs'
    theirs.wording.steps[entryStep] = 'Front door'
  })
  const canvas = new CanvasPage(world)
  const dialog = page.getByRole('dialog', { name: say('save.stale.title') })
  await expect(dialog.getByText(say('merge.questions', { count: 1 }))).toBeVisible()
  await expect(dialog.getByText(say('difference.step-renamed', { name: 'Front door' }))).toBeVisible()
  await page.screenshot({ path: info.outputPath('conflict.png') })
  // Put off, it stays in sight.
  await dialog.getByRole('button', { name: say('save.stale.later') }).click()
  await page.getByRole('button', { name: say('merge.decide') }).click()
  await dialog.getByRole('button', { name: say('merge.both') }).click()
  await expect
    .poll(async () => (await world.ask('canvases.open', { id })).document.wording)
    .toMatchObject({ name: 'Mine', steps: { [entryStep]: 'Front door' } })
  await page.getByRole('button', { name: say('versions.button') }).click()
  const backups = page.getByRole('dialog', { name: say('versions.title') })
  await backups
    .getByRole('button', { name: `${say('versions.compare')} ·` })
    .last()
    .click()
  // The same in sentences and on the drawing.
  const comparison = page.getByRole('dialog', { name: say('compare.title') })
  await expect(
    comparison.getByText(say('difference.canvas-renamed', { before: 'Two hands', after: 'Mine' })),
  ).toBeVisible()
  await expect(
    comparison.getByRole('img', { name: say('compare.drawing', { added: 2, removed: 0, changed: 0, moved: 0 }) }),
  ).toBeVisible()
  await page.screenshot({ path: info.outputPath('backups.png') })
  // The sheet's cross is called the same.
  await comparison
    .getByRole('button', { name: say('compare.close') })
    .last()
    .click()
  await backups
    .getByRole('button', { name: say('versions.restore') })
    .first()
    .click()
  await expect(canvas.name()).toHaveValue('Theirs')
  for (const undone of ['undo.restoreBackup', 'undo.merge'] as const)
    await page.getByRole('button', { name: say('editor.undo', { what: say(undone) }) }).click()
  await expect(canvas.name()).toHaveValue('Mine')
})

test('what is drawn is saved by itself and is there after a reload', async ({ world }) => {
  const { page, say } = world
  const id = await smallCanvas(world, 'Saves itself')
  const canvas = new CanvasPage(world)
  const asked: string[] = []
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => asked.push(String(payload))))
  const times = (call: string) => asked.filter((text) => text.includes(`"${call}"`)).length
  await canvas.open(id)
  await canvas.name().fill('Renamed by hand')
  await canvas.name().press('Enter')
  await expect
    .poll(async () => (await world.ask('canvases.open', { id })).document.wording.name)
    .toBe('Renamed by hand')
  await page.getByRole('button', { name: say('editor.undo', { what: say('undo.renameCanvas') }) }).click()
  await expect(canvas.name()).toHaveValue('Saves itself')
  // A great canvas is a megabyte: what this window saved itself, it does not read back.
  await expect.poll(() => times('canvases.life')).toBeGreaterThan(1)
  expect(times('canvases.open')).toBe(1)
  await page.reload()
  await canvas.expectOpen()
  await expect(canvas.name()).toHaveValue('Saves itself')
})
