// A computer that sleeps while people are pending: warned of before, told after, and everybody arrives.
import { minuteMs, secondMs } from '#shared/core/clock.ts'
import { sayIn } from '#shared/words/say.ts'
import { languages } from '#shared/words/word-table.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { arrangeSyncCanvas } from '../world/arrange-canvas.ts'
import { pressKey } from '../world/press-key.ts'
import { expectSynced } from '../world/running-canvas.ts'
import { expect, test } from '../world/world.ts'

/** Longer than the engine's longest wait and the lateness it takes for a sleep. */
const asleepMs = 48 * secondMs

test('sleep is warned of while people are pending, told when it is over, and costs nobody', async ({ world }, info) => {
  test.setTimeout(3 * minuteMs)
  const { page, say } = world
  await world.connect('tiktok')
  const { canvasId, syncs } = await arrangeSyncCanvas(world, {
    name: 'Overnight',
    syncs: [{ partnerId: 'tiktok', audience: 'Overnight' }],
  })
  const [sync] = syncs
  if (!sync) throw new Error('no sync')
  await world.inject('tiktok', { kind: 'slow-answers', seconds: 120, delayMs: 30_000 })
  const canvas = new CanvasPage(world)
  await canvas.open(canvasId)
  const dialog = await canvas.startLaunch()
  await expect(dialog).toContainText(say('launch.leaving.local'))
  await dialog.getByRole('button', { name: say('launch.confirm'), exact: true }).click()
  const status = page.getByRole('region', { name: say('app.region.status') })
  await expect(status).toContainText(say('status.pending.awake', { count: 5000 }))

  world.app.freeze()
  const fellAsleepAt = Date.now()
  await expect.poll(() => Date.now() - fellAsleepAt, { timeout: 2 * asleepMs }).toBeGreaterThan(asleepMs)
  world.app.wake()

  const told = () => page.getByText(sayIn('en')('sleep.slept.about'))
  await expect(told()).toBeVisible()
  expect((await world.ask('workspace.get', {})).sleep?.people).toBe(5000)
  for (const language of languages) {
    await world.ask('workspace.changeSettings', { language })
    await expect(page.getByText(sayIn(language)('sleep.slept.about'))).toBeVisible()
    await page.screenshot({ path: info.outputPath(`slept.${language}.png`) })
  }
  await world.ask('workspace.changeSettings', { language: 'en' })
  await pressKey(page.getByRole('status').filter({ has: told() }).getByRole('button'), 'Enter')
  await expect(told()).toHaveCount(0)
  await world.endFaults('tiktok')
  await expectSynced(world, canvasId, sync, { fields: ['email', 'phone'] })
  await expect(status).not.toContainText(say('status.pending.awake', { count: 5000 }))
  expect((await world.ask('workspace.get', {})).sleep).toBeNull()
})
