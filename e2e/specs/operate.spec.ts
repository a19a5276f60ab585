// A person steers by keyboard and mouse: pauses, resumes, cancels, queues again, reads the inbox and replays a failed-people file. Each
// ends with the partner's ledger.
import { readFile } from 'node:fs/promises'
import { CanvasPage } from '../pages/canvas-page.ts'
import { arrangeSyncCanvas } from '../world/arrange-canvas.ts'
import { modelOfPeople } from '../world/people-model.ts'
import { pressKey } from '../world/press-key.ts'
import { countersOf, expectAddsUp, expectSynced, launch } from '../world/running-canvas.ts'
import { expect, test, type World } from '../world/world.ts'

const byEmailOrPhone = { fields: ['email', 'phone'] } as const

async function oneSync(world: World, name: string) {
  await world.connect('tiktok')
  const { canvasId, syncs } = await arrangeSyncCanvas(world, { name, syncs: [{ partnerId: 'tiktok', audience: name }] })
  const [sync] = syncs
  if (!sync) throw new Error('no sync')
  return { canvasId, sync, canvas: new CanvasPage(world) }
}

/** The menu of a step as keys open it, and one of its choices. */
async function fromStepMenu(
  world: World,
  canvas: CanvasPage,
  stepId: Parameters<CanvasPage['step']>[0],
  choice: string,
) {
  const { page } = world
  await canvas.step(stepId).locator('.step-card-name').click()
  await page.keyboard.press('Shift+F10')
  await pressKey(page.getByRole('menuitem', { name: choice }), 'Enter')
}

test('a step paused by keys sends nothing, over a restart, until it is resumed in the inbox', async ({ world }) => {
  const { page, say } = world
  const { canvasId, sync, canvas } = await oneSync(world, 'Paused')
  await canvas.open(canvasId)
  await world.inject('tiktok', { kind: 'slow-answers', seconds: 60, delayMs: 100 })
  await canvas.launch()
  await canvas.expectCount(sync.stepId, 'entered', 5000)
  await fromStepMenu(world, canvas, sync.stepId, say('steer.pause'))
  await expect(canvas.step(sync.stepId)).toContainText(say('paused.step', { count: 5000 }))
  await world.kill()
  await expect(page.getByText(say('app.lost'))).toBeVisible()
  await world.restart()
  await expect(page.getByText(say('app.lost'))).toBeHidden({ timeout: 30_000 })
  world.watch.expectOutage(false)
  await expect.poll(async () => (await countersOf(world, canvasId, sync.stepId)).sync.paused?.people).toBe(5000)
  expect(await world.members('tiktok', sync.reference.id)).toEqual([])

  await page.getByRole('link', { name: say('pauses.status') }).click()
  await expect(page.getByText(say('pauses.clock'))).toBeVisible()
  await pressKey(page.getByRole('button', { name: say('pauses.resume'), exact: true }), 'Enter')
  await expect(page.getByText(say('inbox.empty'), { exact: true })).toBeVisible()
  await expectSynced(world, canvasId, sync, byEmailOrPhone)
})

test('cancelled people are Not synced, with the reason, and the partner has none of them', async ({ world }) => {
  const { page, say } = world
  const { canvasId, sync, canvas } = await oneSync(world, 'Cancelled')
  await world.ask('sync.pause', { scope: { kind: 'everything' } })
  await canvas.open(canvasId)
  await canvas.launch()
  await canvas.expectCount(sync.stepId, 'pending', 5000)
  await fromStepMenu(world, canvas, sync.stepId, say('steer.cancel'))
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('steer.cancel.confirm') })
    .click()
  await expect(page.getByText(say('steer.cancelled', { count: 5000 })).first()).toBeVisible()
  await canvas.expectCount(sync.stepId, 'notSynced', 5000)
  await canvas.counter(sync.stepId, 'notSynced').click()
  await expect(page.getByText(say('notSynced.cancelled')).first()).toBeVisible()
  await world.ask('sync.resume', { scope: { kind: 'everything' } })
  await expectAddsUp(world, canvasId)
  expect(await world.members('tiktok', sync.reference.id)).toEqual([])
})

test('errored people are in the inbox and in a file without addresses; replaying it completes the audience', async ({
  world,
}) => {
  const { page, say } = world
  const { canvasId, sync } = await oneSync(world, 'Refused')
  const { digests } = modelOfPeople(world.app.dataDir, byEmailOrPhone)
  await world.inject('tiktok', { kind: 'refuse-rows', digests: [digests[0] ?? '', digests[100] ?? ''] })
  await launch(world, canvasId)
  const outcomes = async () =>
    (await world.ask('canvases.counters', { id: canvasId })).steps.find((one) => one.sync)?.sync
  await expect.poll(outcomes, { timeout: 40_000 }).toMatchObject({ pending: 0, errored: 2 })

  await world.open('/activity/inbox')
  const cause = page.getByRole('article')
  await expect(cause).toContainText(say('inbox.people', { count: 2 }))
  await cause.getByRole('button', { name: say('inbox.batches') }).click()
  await expect(cause.getByRole('table').getByRole('row')).toHaveCount(3)
  const downloading = page.waitForEvent('download')
  await cause.getByRole('button', { name: say('inbox.failedFile') }).click()
  const path = await (await downloading).path()
  const text = await readFile(path, 'utf8')
  expect(text.trimEnd().split('\r\n')).toHaveLength(3)
  expect(text).not.toMatch(/@|\+\d{7}/)

  await world.endFaults('tiktok')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: say('inbox.replay') }).click()
  await (await choosing).setFiles({ name: 'failed.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(page.getByText(say('inbox.replayed', { people: 2, settled: 0, unknown: 0 })).first()).toBeVisible()
  await expectSynced(world, canvasId, sync, byEmailOrPhone)
  await expect(page.getByText(say('inbox.empty'), { exact: true })).toBeVisible()
})

test('the inbox counts down an open cause and its one button tries now', async ({ world }) => {
  const { page, say } = world
  const { canvasId, sync } = await oneSync(world, 'Outage')
  await world.inject('tiktok', { kind: 'server-errors', seconds: 600 })
  await launch(world, canvasId)
  await world.open('/activity/inbox')
  const cause = page.getByRole('article')
  await expect(cause).toContainText('12 h 59 m', { timeout: 30_000 })
  await world.endFaults('tiktok')
  // A try may be on its way by itself; the button asks for the next one either way.
  await cause.getByRole('button', { name: say('fixAction.try-now') }).click()
  await expectSynced(world, canvasId, sync, byEmailOrPhone)
  await expect(page.getByText(say('inbox.empty'), { exact: true })).toBeVisible()
})

test('one person goes through a draft’s step as a test, and out again', async ({ world }) => {
  const { page, say } = world
  const { canvasId, sync, canvas } = await oneSync(world, 'Tested')
  await canvas.open(canvasId)
  await fromStepMenu(world, canvas, sync.stepId, say('testPerson.menu'))
  const dialog = page.getByRole('dialog')
  await pressKey(
    dialog
      .getByRole('list', { name: say('testPerson.people') })
      .getByRole('button')
      .first(),
    'Enter',
  )
  await pressKey(dialog.getByRole('button', { name: say('testPerson.send') }), 'Enter')
  await expect(dialog.getByRole('heading', { name: say('testPerson.answer', { status: 200 }) })).toBeVisible()
  expect((await world.members('tiktok', sync.reference.id)).length).toBeGreaterThan(0)
  const { steps } = await world.ask('canvases.counters', { id: canvasId })
  expect(steps.every((step) => step.entered === 0)).toBe(true)

  await pressKey(dialog.getByRole('button', { name: say('testPerson.takeBack') }), 'Enter')
  await expect(dialog.getByRole('button', { name: say('testPerson.takeBack') })).toBeHidden()
  await expect.poll(() => world.members('tiktok', sync.reference.id)).toEqual([])
  await page.keyboard.press('Escape')
  await world.goTo('/activity')
  await expect(page.getByRole('table').getByText(say('batch.state.test')).first()).toBeVisible()
})
