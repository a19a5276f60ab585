// Counters that do not add up are never hidden: an alarm on every page, in every language, with a way out that works.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sayIn } from '#shared/words/say.ts'
import { languages } from '#shared/words/word-table.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { arrangeSyncCanvas } from '../world/arrange-canvas.ts'
import { pressKey } from '../world/press-key.ts'
import { countersOf, expectSynced, launch } from '../world/running-canvas.ts'
import { expect, test } from '../world/world.ts'

test('a tampered counter raises the alarm after a start; counting again mends it from the people', async ({
  world,
}, info) => {
  const { page, say } = world
  await world.connect('tiktok')
  const { canvasId, syncs, name } = await arrangeSyncCanvas(world, {
    name: 'Tampered',
    syncs: [{ partnerId: 'tiktok', audience: 'Tampered' }],
  })
  const [sync] = syncs
  if (!sync) throw new Error('no sync')
  await launch(world, canvasId)
  await expectSynced(world, canvasId, sync, { fields: ['email', 'phone'] })
  const right = await countersOf(world, canvasId, sync.stepId)

  await world.app.stop()
  const database = new DatabaseSync(join(world.app.dataDir, 'workspace.db'))
  database.prepare('update steps set synced = synced - 3, entered = entered + 1 where step_id = ?').run(sync.stepId)
  database.close()
  await world.restart()

  await world.open()
  const alarm = page.getByRole('alert').filter({ hasText: name })
  for (const language of languages) {
    await world.ask('workspace.changeSettings', { language })
    const sayHere = sayIn(language)
    await expect(alarm).toContainText(sayHere('accounting.alarm', { canvas: name }))
    await expect(alarm).toContainText(sayHere('accounting.alarm.mend'))
    await page.screenshot({ path: info.outputPath(`alarm.${language}.png`) })
  }
  await world.ask('workspace.changeSettings', { language: 'en' })
  const canvas = new CanvasPage(world)
  await canvas.open(canvasId)
  await expect(alarm).toBeVisible()
  await expect(page.getByRole('region', { name: say('app.region.status') })).toContainText(say('accounting.broken'))

  await pressKey(alarm.getByRole('button', { name: say('accounting.alarm.button') }), 'Enter')
  await expect(page.getByText(say('accounting.mended', { count: 1 })).first()).toBeVisible()
  await expect(alarm).toHaveCount(0)
  await canvas.expectCount(sync.stepId, 'synced', right.sync.synced)
  await expect(page.getByRole('region', { name: say('app.region.status') })).toContainText(say('accounting.adds'))
  await expectSynced(world, canvasId, sync, { fields: ['email', 'phone'] })
  // What differed is on record.
  const log = readFileSync(join(world.app.dataDir, 'logs', 'app.log'), 'utf8')
  expect(log).toContain('a counter is counted anew')
  expect(log).toContain(`${right.sync.synced - 3} kept, ${right.sync.synced} counted`)
})
