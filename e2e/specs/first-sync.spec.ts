// The product's main job, all of it by hand: draw a canvas, create an audience at each partner, launch, and believe the counters.

import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { modelOfPeople } from '../world/people-model.ts'
import { expectAddsUp } from '../world/running-canvas.ts'
import { expect, test } from '../world/world.ts'

test('draws a canvas with a new audience at each partner, launches it, and both ledgers hold exactly the right people', async ({
  world,
}) => {
  test.setTimeout(120_000)
  const { say, page } = world
  await world.connect('tiktok')
  await world.connect('pinterest')

  // A blank canvas from the library.
  await world.open()
  await page.getByRole('button', { name: say('library.new'), exact: true }).click()
  await page.getByRole('menuitem', { name: say('library.new.blank') }).click()
  const canvas = new CanvasPage(world)
  await canvas.expectOpen()

  // Entry: everyone.
  await canvas.addFromPalette('entry')
  const entry = await canvas.openStep(canvas.steps('entry'))
  const segments = entry.getByRole('combobox')
  await segments.click()
  await segments.fill(say('segment.everyone'))
  await entry.getByRole('option').first().click()
  await entry.getByRole('button', { name: say('stepSheet.done'), exact: true }).click()

  // Two syncs, one after the other, each with an audience of its own.
  const plans = [
    { partner: 'TikTok', partnerId: 'tiktok', name: 'Everybody, by hand', fields: ['email', 'phone'] },
    { partner: 'Pinterest', partnerId: 'pinterest', name: 'Everybody pins', fields: ['email'] },
  ] as const
  for (const [place, plan] of plans.entries()) {
    await canvas.addFromPalette('audience-sync')
    const editor = await canvas.openAudienceSync(canvas.steps('audience-sync').nth(place))
    // Later questions wait, and say for what.
    await expect(editor.question('adAccount')).toContainText(say('sync.account.first'))
    await editor.choosePartner(plan.partner)
    await editor.chooseAccount('Brand KR')
    await editor.nameNewAudience(plan.name)
    await editor.chooseFields(plan.fields)
    await editor.createAudience()
    await expect(editor.sheet).toContainText(say('sync.created', { name: plan.name, partner: plan.partner }))
    await editor.done()
    expect(await world.findInLedger(plan.partnerId, plan.name)).toHaveLength(1)
  }

  // The summary names what will happen; then it happens.
  const dialog = await canvas.startLaunch()
  await expect(dialog).toContainText(say('launch.enters', { count: 5000, segment: say('segment.everyone') }))
  for (const plan of plans)
    await expect(dialog.getByRole('row', { name: new RegExp(plan.name) })).toContainText('Brand KR')
  await dialog.getByRole('button', { name: say('launch.confirm'), exact: true }).click()
  await canvas.expectState('active')

  const canvasId = canvasIdSchema.parse(page.url().split('/canvases/')[1])
  for (const [place, plan] of plans.entries()) {
    const model = modelOfPeople(world.app.dataDir, { fields: plan.fields })
    expect(model.people).toBe(5000)
    const card = canvas.steps('audience-sync').nth(place)
    const stepId = stepIdSchema.parse(await card.getAttribute('data-step-id'))
    await canvas.expectCount(stepId, 'entered', 5000)
    await canvas.expectCount(stepId, 'synced', model.sendable)
    await canvas.expectCount(stepId, 'notSynced', model.people - model.sendable)
    await canvas.expectCount(stepId, 'pending', 0)
    await canvas.expectCount(stepId, 'errored', 0)
    const [held] = await world.findInLedger(plan.partnerId, plan.name)
    expect(await world.members(plan.partnerId, held?.audienceId ?? '')).toEqual(model.digests)
  }
  await expectAddsUp(world, canvasId)
  await expect(page.getByRole('region', { name: say('app.region.status') })).toContainText(say('accounting.adds'))

  // The people behind a number, masked, with the reason.
  const first = canvas.steps('audience-sync').first()
  await first.locator('[data-counter="notSynced"]').click()
  await expect(page.getByText(say('notSynced.missing')).first()).toBeVisible()
  await expect(page.getByText(/@example\./)).toHaveCount(0)
})

test('the checklist leads a newcomer and ticks itself off', async ({ world }) => {
  const { say, page } = world
  await world.open()
  await expect(page.getByText(say('checklist.title'))).toBeVisible()
  await expect(page.getByText(say('checklist.progress', { done: 0, all: 4 }))).toBeVisible()
  await world.connect('tiktok')
  await expect(page.getByText(say('checklist.progress', { done: 1, all: 4 }))).toBeVisible()
})
