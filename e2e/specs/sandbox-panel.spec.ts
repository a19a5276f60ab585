// The sandbox panel and the Activity page: a fault played by hand, seen in the batches with its next try, ended by hand.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { PartnerPage } from '../pages/partner-page.ts'
import { arrangeSyncCanvas } from '../world/arrange-canvas.ts'
import { expectSynced, launch } from '../world/running-canvas.ts'
import { expect, test } from '../world/world.ts'

const ledgerFile = z.object({
  audiences: z.array(z.object({ name: z.string(), members: z.array(z.tuple([z.string(), z.string()])) })),
})

test('server errors played by hand show as retries, and ending them lets everybody through', async ({ world }) => {
  test.setTimeout(90_000)
  const { page, say } = world
  await world.connect('pinterest')
  const { canvasId, syncs } = await arrangeSyncCanvas(world, {
    name: 'Bad evening',
    syncs: [{ partnerId: 'pinterest', audience: 'Bad evening', fields: ['email'] }],
  })
  const [sync] = syncs
  if (!sync) throw new Error('no sync')
  const pinterest = new PartnerPage(world, 'pinterest')
  await pinterest.open()
  const fault = say('sandboxPanel.fault.server-errors')
  await page.getByRole('button', { name: say('sandboxPanel.startNamed', { fault }) }).click()
  await expect(page.locator('[data-fault].is-on')).toHaveCount(1)

  await launch(world, canvasId)
  await world.goTo('/activity')
  await expect(page.locator('[data-batch-id][data-state="retrying"]').first()).toBeVisible()
  await page.locator('[data-batch-id]').first().getByRole('button').first().click()
  await expect(page.getByText(say('activity.attempt.refused')).first()).toBeVisible()

  await pinterest.open()
  await page.getByRole('button', { name: say('sandboxPanel.clear') }).click()
  await expect(page.locator('[data-fault].is-on')).toHaveCount(0)
  await expectSynced(world, canvasId, sync, { fields: ['email'] })
  // The ledger on the page says the same as the ledger itself.
  const held = (await world.members('pinterest', sync.reference.id)).length
  await page.getByRole('tab', { name: say('partner.tab.ledger', { partner: 'Pinterest' }) }).click()
  const row = page.getByRole('row').filter({ hasText: 'Bad evening' })
  await expect(row).toContainText(new Intl.NumberFormat('en').format(held))

  // And so does the file one can save of it.
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: say('sandboxLedger.export.json') }).click()
  const saved = ledgerFile.parse(JSON.parse(await readFile(await (await saving).path(), 'utf8')))
  expect(saved.audiences.find((audience) => audience.name === 'Bad evening')?.members).toHaveLength(held)
})

test('what a partner holds has an address of its own, which a reload keeps', async ({ world }) => {
  const { page, say } = world
  await world.connect('tiktok')
  await world.open('/partners/tiktok/ledger')
  const tab = (name: 'connection' | 'ledger') =>
    page.getByRole('tab', { name: say(`partner.tab.${name}`, { partner: 'TikTok' }), exact: true })
  await expect(tab('ledger')).toHaveAttribute('aria-selected', 'true')
  await page.reload()
  await expect(tab('ledger')).toHaveAttribute('aria-selected', 'true')
  await tab('connection').click()
  await expect(page).toHaveURL(/#\/partners\/tiktok$/)
  await page.goBack()
  await expect(tab('ledger')).toHaveAttribute('aria-selected', 'true')
  await world.goTo('/partners/tiktok/nothing')
  await expect(page.getByText(say('app.noPage.title'))).toBeVisible()
})

test('an answer with a code, chosen by hand, shows on the panel and ends by itself', async ({ world }) => {
  const { page, say } = world
  await world.connect('tiktok')
  const tiktok = new PartnerPage(world, 'tiktok')
  await tiktok.open()
  const fault = say('sandboxPanel.fault.answer-with-code')
  await page.getByRole('button', { name: say('sandboxPanel.chooseNamed', { fault }) }).click()
  const dialog = page.getByRole('dialog', { name: say('sandboxPanel.coded.title', { partner: 'TikTok' }) })
  const start = dialog.getByRole('button', { name: say('sandboxPanel.coded.apply') })
  await expect(start).toBeDisabled()
  await dialog.getByLabel(say('sandboxPanel.coded.code')).fill('40001')
  await dialog.getByLabel(say('sandboxPanel.coded.purpose')).click()
  await page.getByRole('option', { name: say('sandboxPanel.coded.purpose.everything') }).click()
  await start.click()
  await expect(page.getByText(say('sandboxPanel.answersLeft', { count: 1 }))).toBeVisible()
  const checkNow = page.getByRole('button', { name: say('partner.checkNow') }).first()
  await checkNow.click()
  await expect(page.locator('[data-fault].is-on')).toHaveCount(0)

  // A revoked sign-in that a check finds out is said once, and is over once somebody has signed in again.
  await world.inject('tiktok', { kind: 'revoke-sign-in' })
  await checkNow.click()
  await tiktok.expectState('needs-sign-in')
  await expect(page.getByRole('alert')).toHaveCount(1)
  await (await tiktok.startReconnecting()).confirm()
  await tiktok.expectState('connected')
  await expect(page.getByRole('alert')).toHaveCount(0)
})
