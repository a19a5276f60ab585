// Rehearsing before anything is launched: a night without the partner, looked back into; and one person's way. The sandbox of the app
// holds no more afterwards than before.
import { CanvasPage } from '../pages/canvas-page.ts'
import { arrangeSyncCanvas, everyone } from '../world/arrange-canvas.ts'
import { expect, test, type World } from '../world/world.ts'

async function arranged(world: World, name: string) {
  await world.connect('tiktok')
  const canvas = await arrangeSyncCanvas(world, {
    name,
    segmentId: everyone,
    syncs: [{ partnerId: 'tiktok', audience: name }],
  })
  const [sync] = canvas.syncs
  if (!sync) throw new Error('no sync')
  const page = new CanvasPage(world)
  await page.open(canvas.canvasId)
  await world.page.getByRole('button', { name: world.say('rehearsal.rehearse'), exact: true }).click()
  await expect(world.page.getByRole('heading', { level: 1 })).toContainText(world.say('rehearsal.frame'))
  return { ...canvas, sync, canvas: page }
}

test('a night of thirteen hours without the partner is played in seconds, and every moment of it can be looked at', async ({
  world,
}) => {
  const { page, say } = world
  const { canvas, sync } = await arranged(world, 'A night')
  const { people } = await world.ask('workspace.get', {})
  await page.getByRole('textbox', { name: say('rehearsal.event.lasts') }).fill('13.2')
  await page.getByRole('button', { name: say('rehearsal.add') }).click()
  await page.getByRole('button', { name: say('rehearsal.restart') }).click()
  await expect(page.getByRole('button', { name: say('rehearsal.restart') })).toBeHidden()
  await page.getByRole('button', { name: say('rehearsal.toEnd') }).click()
  await expect(page.getByRole('status').filter({ hasText: say('rehearsal.addsUp') })).toBeVisible({ timeout: 40_000 })
  await canvas.expectCount(sync.stepId, 'entered', people)
  await canvas.expectCount(sync.stepId, 'synced', 0)
  await canvas.expectCount(sync.stepId, 'pending', 0)
  await expect(canvas.counter(sync.stepId, 'errored').locator('.counter-people')).not.toHaveText('0')

  const scrubber = page.getByRole('slider', { name: say('rehearsal.scrub') })
  await scrubber.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await canvas.expectCount(sync.stepId, 'errored', 0)
  await expect(canvas.counter(sync.stepId, 'pending').locator('.counter-people')).not.toHaveText('0')
  await page.getByRole('tab', { name: say('rehearsal.side.queue') }).click()
  await expect(page.getByText(say('rehearsal.queue.retrying'))).toBeVisible()
  await page.keyboard.press('Escape')
  await scrubber.focus()
  await page.keyboard.press('Home')
  // At the launch itself everybody has come and nobody was asked about yet.
  await canvas.expectCount(sync.stepId, 'pending', people)
  await page.getByRole('button', { name: say('rehearsal.scrub.latest') }).click()
  await expect(canvas.counter(sync.stepId, 'errored').locator('.counter-people')).not.toHaveText('0')
  expect(await world.members('tiktok', sync.reference.id)).toEqual([])
  await page.getByRole('button', { name: say('rehearsal.back') }).click()
  await canvas.expectState('draft')
})

test('one person is followed through the canvas: why they enter, when they are where, what would leave', async ({
  world,
}) => {
  const { page, say } = world
  const { sync } = await arranged(world, 'One person')
  await page.getByRole('tab', { name: say('rehearsal.side.person') }).click()
  const list = page.getByRole('list', { name: say('testPerson.people') })
  await list.getByRole('button').first().click()
  await expect(page.getByText(say('rehearsal.person.enters'))).toBeVisible()
  const stops = page.locator('.rehearsal-stops > li')
  await expect(stops).toHaveCount(3)
  const outcome = stops.nth(1).locator('.rehearsal-outcome')
  await expect(outcome).toHaveText(new RegExp(`^(${say('counter.synced')}|${say('counter.notSynced')})`))
  expect(await world.members('tiktok', sync.reference.id)).toEqual([])
})
