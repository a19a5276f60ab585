// A live connection: the marketer's own developer app, real words before anything is sent, and never beside the sandbox.
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { ConsentPage } from '../pages/consent-page.ts'
import { PartnerPage } from '../pages/partner-page.ts'
import { arrangeCanvas, Drawing, entryStep, everyone, exitStep } from '../world/arrange-canvas.ts'
import { modelOfPeople } from '../world/people-model.ts'
import { pressKey } from '../world/press-key.ts'
import { expectAddsUp } from '../world/running-canvas.ts'
import { Vendor } from '../world/vendor.ts'
import { test as base, expect, type World } from '../world/world.ts'

const test = base.extend<{ vendor: Vendor }>({
  vendor: async ({ world: _world }, use) => {
    const vendor = await Vendor.start()
    await use(vendor)
    await vendor.stop()
  },
})
test.describe.configure({ timeout: 120_000 })

const byEmailOrPhone = { fields: ['email', 'phone'] } as const
const nothingChosen = {
  partnerId: null,
  connectionId: null,
  adAccount: null,
  audience: null,
  action: 'add',
  fields: [],
}
const syncStep = stepIdSchema.parse('step-sync')

/** Gives TikTok's page the developer app and signs in with it, by hand. */
async function connectLive(world: World, vendor: Vendor): Promise<PartnerPage> {
  const { page, say } = world
  const tiktok = new PartnerPage(world, 'tiktok')
  await tiktok.open()
  await pressKey(page.getByRole('radio', { name: say('partners.kind.live') }), 'Space')
  const form = page.getByRole('form', { name: say('partner.live.app', { partner: 'TikTok' }) })
  const { appId, appSecret } = vendor.appOf('tiktok')
  const { apiBase, authorizeBase } = vendor.addressesOf('tiktok')
  const [id, secret] = [form.getByLabel('App ID', { exact: true }), form.locator('input[type="password"]')]
  await id.fill(appId)
  await secret.fill(appSecret)
  await form.getByLabel(say('partner.live.apiBase'), { exact: true }).fill(apiBase)
  await form.getByLabel(say('partner.live.authorizeBase'), { exact: true }).fill(authorizeBase)
  const [tab] = await Promise.all([
    world.context.waitForEvent('page'),
    form.getByRole('button', { name: say('partner.live.save'), exact: true }).click(),
  ])
  await new ConsentPage(tab).confirm()
  await tiktok.chooseAccounts(['Brand KR'])
  await tiktok.expectState('connected')
  return tiktok
}

test('a live connection goes from developer app to ledger in live words, with no sandbox frame', async ({
  world,
  vendor,
}, info) => {
  const { page, say } = world
  await connectLive(world, vendor)
  await expect(page.locator('.app-stripe')).toHaveCount(0)
  // The secret went in and does not come back.
  const { partners } = await world.ask('partners.list', {})
  expect(JSON.stringify(partners)).not.toContain(vendor.appOf('tiktok').appSecret)

  const canvasId = await arrangeCanvas(world, 'For real', (document) => {
    const drawing = new Drawing(document)
    drawing.add(entryStep, 'entry', { schedule: 'at-launch', segmentId: everyone })
    drawing.add(syncStep, 'audience-sync', nothingChosen)
    drawing.add(exitStep, 'exit', {})
  })
  const canvas = new CanvasPage(world)
  await canvas.open(canvasId)
  const editor = await canvas.openAudienceSync(canvas.step(syncStep))
  await editor.choosePartner('TikTok')
  await expect(editor.question('partner')).toContainText(say('sync.kind.live'))
  await editor.chooseAccount('Brand KR')
  await editor.nameNewAudience('For real')
  await editor.chooseFields(byEmailOrPhone.fields)
  await editor.createAudience()
  await expect(editor.sheet).toContainText(say('sync.created', { name: 'For real', partner: 'TikTok' }))
  await editor.done()

  const dialog = await canvas.startLaunch()
  await expect(dialog).toContainText(say('launch.live'))
  await expect(dialog).toContainText(say('launch.live.about', { partners: 'TikTok' }))
  await expect(dialog).not.toContainText(say('launch.sandbox'))
  await page.screenshot({ path: info.outputPath('launch-live.png') })
  await dialog.getByRole('button', { name: say('launch.confirm.live'), exact: true }).click()
  await canvas.expectState('active')

  const model = modelOfPeople(world.app.dataDir, byEmailOrPhone)
  await canvas.expectCount(syncStep, 'synced', model.sendable)
  await canvas.expectCount(syncStep, 'pending', 0)
  await canvas.expectCount(syncStep, 'errored', 0)
  await expectAddsUp(world, canvasId)
  const [audienceId = ''] = await vendor.findAudiences('tiktok', 'For real')
  expect(await vendor.members('tiktok', audienceId)).toEqual(model.digests)
  // Nothing of it is in the sandbox of the app, and nothing on screen says sandbox.
  expect(await world.findInLedger('tiktok', 'For real')).toEqual([])
  await expect(page.locator('.app-stripe')).toHaveCount(0)
  await expect(page.getByRole('region', { name: say('app.region.status') })).not.toContainText(say('launch.sandbox'))
})

test('a canvas never mixes live and sandbox: it is said, refused, and nobody enters', async ({ world, vendor }) => {
  const { say } = world
  await connectLive(world, vendor)
  await world.connect('pinterest')
  const { connections } = await world.ask('connections.list', {})
  const syncs: object[] = []
  for (const connection of connections) {
    const account = connection.accounts.find((one) => one.chosen)
    if (!account) throw new Error('no account')
    const { audience } = await world.ask('audiences.create', {
      connectionId: connection.id,
      adAccountId: account.id,
      name: 'Mixed',
    })
    const { partnerId, id: connectionId } = connection
    const adAccount = { id: account.id, name: account.name }
    syncs.push({ partnerId, connectionId, adAccount, audience, action: 'add', fields: ['email'] })
  }
  expect(connections.map((one) => one.kind).sort()).toEqual(['live', 'sandbox'])
  const canvasId = await arrangeCanvas(world, 'Mixed', (document) => {
    const drawing = new Drawing(document)
    drawing.add(entryStep, 'entry', { schedule: 'at-launch', segmentId: everyone })
    for (const [place, config] of syncs.entries())
      drawing.add(stepIdSchema.parse(`step-${place}`), 'audience-sync', config)
    drawing.add(exitStep, 'exit', {})
  })
  const canvas = new CanvasPage(world)
  await canvas.open(canvasId)
  const dialog = await canvas.startLaunch()
  await expect(dialog).toContainText(say('check.canvas.mixedKinds'))
  await expect(dialog.getByRole('button', { name: say('launch.confirm'), exact: true })).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: say('launch.confirm.live'), exact: true })).toHaveCount(0)
  // Nor by a way around the page.
  const { revision } = await world.ask('canvases.open', { id: canvasIdSchema.parse(canvasId) })
  await expect(world.ask('canvases.launch', { id: canvasId, revision })).rejects.toMatchObject({
    code: 'launch-blocked',
  })
  const { steps } = await world.ask('canvases.counters', { id: canvasId })
  expect(steps.reduce((sum, step) => sum + step.entered, 0)).toBe(0)
  const [audienceId = ''] = await vendor.findAudiences('tiktok', 'Mixed')
  expect(await vendor.members('tiktok', audienceId)).toEqual([])
})
