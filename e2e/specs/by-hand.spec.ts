// Editing with the mouse alone, as most people will: a step dragged onto a link, a link led elsewhere, steps framed, moved together and
// deleted. What each leaves in the file is looked at; how each is done by keys is keyboard.spec and editing.spec.
import type { Locator } from '@playwright/test'
import { type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { arrangeCanvas, Drawing, entryStep, everyone } from '../world/arrange-canvas.ts'
import { expect, test } from '../world/world.ts'

const [above, below, loose] = ['step-above', 'step-below', 'step-loose'].map((id) => stepIdSchema.parse(id)) as [
  StepId,
  StepId,
  StepId,
]

test('a step is dropped on a link, a link is led to another step, and framed steps are moved and deleted together', async ({
  world,
}) => {
  const { page, say } = world
  const canvas = new CanvasPage(world)
  const canvasId = await arrangeCanvas(world, 'By hand', (document) => {
    const drawing = new Drawing(document)
    drawing.add(entryStep, 'entry', { schedule: 'at-launch', segmentId: everyone })
    for (const id of [above, below, loose]) drawing.add(id, 'delay', stepCatalog.delay.defaults())
    document.logic.links.pop()
    document.layout[loose] = { x: 400, y: document.layout[below]?.y ?? 0 }
  })
  const file = async () => (await world.ask('canvases.open', { id: canvasId })).document
  const links = async () => (await file()).logic.links.map(({ from, to }) => `${from} ${to}`).sort()
  const atFirst = [`${entryStep} ${above}`, `${above} ${below}`].sort()
  await canvas.open(canvasId)
  await expect(canvas.steps()).toHaveCount(4)
  expect(await links()).toEqual(atFirst)

  await test.step('a kind of step is dragged from the palette onto a link', async () => {
    const gap = page.locator(`.on-link[data-add="${above} next"]`)
    await page
      .getByRole('listbox', { name: say('editor.palette.search') })
      .getByRole('option', { name: say('step.message') })
      .hover()
    await page.mouse.down()
    const { x, y } = await middleOf(gap)
    await page.mouse.move(x - 30, y, { steps: 6 })
    await page.mouse.move(x, y, { steps: 4 })
    // What would take it lights up while it is held.
    await expect(gap).toHaveClass(/is-catching/)
    await expect(page.locator('.is-catching')).toHaveCount(1)
    await page.mouse.up()
    await expect(canvas.steps('message')).toHaveCount(1)
    const made = (await canvas.steps('message').getAttribute('data-step-id')) ?? ''
    await expect.poll(links).toEqual([`${entryStep} ${above}`, `${above} ${made}`, `${made} ${below}`].sort())
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: say('editor.undo', { what: say('undo.addStep') }) }).click()
    await expect.poll(links).toEqual(atFirst)
  })

  await test.step('a link is taken by its end and led to another step', async () => {
    const target = await boxOf(canvas.step(below))
    await page.mouse.click(target.x + target.width / 2, target.y - 12)
    const end = page.locator('.react-flow__edge.selected .react-flow__edgeupdater-target')
    const from = await middleOf(end)
    await page.mouse.move(from.x, from.y - 2)
    await page.mouse.down()
    const { x, y } = await middleOf(canvas.step(loose))
    await page.mouse.move(x, y - 20, { steps: 6 })
    await page.mouse.move(x, y, { steps: 4 })
    await page.mouse.up()
    await expect.poll(links).toEqual([`${entryStep} ${above}`, `${above} ${loose}`].sort())
    await page.keyboard.press('Control+z')
    await expect.poll(links).toEqual(atFirst)
  })

  await test.step('a frame drawn around steps selects them; they are moved together and deleted', async () => {
    const [upper, lower] = [await boxOf(canvas.step(above)), await boxOf(canvas.step(below))]
    await page.mouse.move(upper.x + upper.width + 20, upper.y - 8)
    await page.mouse.down()
    await page.mouse.move(lower.x + lower.width - 20, lower.y + 30, { steps: 8 })
    await page.mouse.up()
    await expect(page.locator('.react-flow__node.selected')).toHaveCount(2)
    await expect(page.locator('[data-live="polite"]')).toHaveText(say('editor.said.selected', { count: 2 }))

    const before = (await file()).layout
    await page.mouse.move(upper.x + 60, upper.y + 20)
    await page.mouse.down()
    await page.mouse.move(upper.x + 140, upper.y + 20, { steps: 8 })
    await page.mouse.up()
    const moved = async (id: StepId) => ((await file()).layout[id]?.x ?? 0) - (before[id]?.x ?? 0)
    await expect.poll(() => moved(above)).toBeGreaterThan(40)
    expect(await moved(below)).toBe(await moved(above))
    expect(await moved(loose)).toBe(0)

    await page.keyboard.press('Delete')
    await expect(canvas.steps()).toHaveCount(2)
    await expect.poll(links).toEqual([])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(canvas.steps()).toHaveCount(4)
    await expect.poll(async () => (await file()).layout).toEqual(before)
    expect(await links()).toEqual(atFirst)
  })
})

async function boxOf(thing: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await thing.boundingBox()
  if (!box) throw new Error('it is not to be seen')
  return box
}

async function middleOf(thing: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await boxOf(thing)
  return { x: x + width / 2, y: y + height / 2 }
}
