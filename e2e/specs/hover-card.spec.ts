// What a number means, beside the number: reachable, readable, and inside a landmark while it is open.
import { CanvasPage } from '../pages/canvas-page.ts'
import { arrangeSyncCanvas } from '../world/arrange-canvas.ts'
import { violationsOn } from '../world/look-at.ts'
import { launch } from '../world/running-canvas.ts'
import { expect, test } from '../world/world.ts'

test('an open hover card breaks no rule of accessibility, describes its number, and closes with Escape', async ({
  world,
}) => {
  const { page, say } = world
  await world.connect('tiktok')
  const { canvasId, syncs } = await arrangeSyncCanvas(world, {
    name: 'Hovered',
    syncs: [{ partnerId: 'tiktok', audience: 'Hovered' }],
  })
  const [sync] = syncs
  if (!sync) throw new Error('no sync')
  await launch(world, canvasId)
  const canvas = new CanvasPage(world)
  await canvas.open(canvasId)
  const number = canvas.counter(sync.stepId, 'synced')
  await number.hover()
  const card = page.getByRole('complementary', { name: say('counter.synced') })
  await expect(card).toBeVisible()
  await expect(number).toHaveAccessibleDescription(/\S/)
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
})
