// Stop, Resume and Update canvas on people in flight. Each ends in a ledger that holds exactly whom it should, and in both identities.

import { stepIdSchema } from '#shared/core/ids.ts'
import { connectionIdOf } from '#shared/partners/connection.ts'
import { everyone as everyoneFilter } from '#shared/people/segment-filter.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { arrangeCanvas, arrangeSyncCanvas, Drawing, entryStep, exitStep } from '../world/arrange-canvas.ts'
import { modelOfPeople } from '../world/people-model.ts'
import { pressKey } from '../world/press-key.ts'
import { countersOf, expectAddsUp, expectEntered, expectSynced } from '../world/running-canvas.ts'
import { expect, test, type World } from '../world/world.ts'

test.describe.configure({ timeout: 120_000 })

const byEmailOrPhone = { fields: ['email', 'phone'] } as const
const waitStep = stepIdSchema.parse('step-wait')
const syncStep = stepIdSchema.parse('step-sync')

/** Entry of people in Korea → Delay → Audience Sync → Exit. */
async function delayedCanvas(world: World, seconds: number) {
  await world.connect('tiktok')
  const { connections } = await world.ask('connections.list', {})
  const connectionId = connectionIdOf('tiktok', 'sandbox')
  const account = connections.find((one) => one.id === connectionId)?.accounts.find((one) => one.chosen)
  if (!account) throw new Error('no account')
  const korea = { kind: 'attribute', attribute: 'country', type: 'string', operator: 'is', value: 'KR' } as const
  const segment = await world.ask('segments.save', {
    id: null,
    name: 'In Korea',
    filter: { ...everyoneFilter, filters: [korea] },
  })
  const { audience } = await world.ask('audiences.create', { connectionId, adAccountId: account.id, name: 'Old way' })
  const canvasId = await arrangeCanvas(world, 'Steered', (document) => {
    const drawing = new Drawing(document)
    drawing.add(entryStep, 'entry', { schedule: 'at-launch', segmentId: segment.id })
    drawing.add(waitStep, 'delay', { mode: 'for', amount: seconds, unit: 'seconds' })
    drawing.add(syncStep, 'audience-sync', {
      partnerId: 'tiktok',
      connectionId,
      adAccount: { id: account.id, name: account.name },
      audience,
      action: 'add',
      fields: byEmailOrPhone.fields,
    })
    drawing.add(exitStep, 'exit', {})
  })
  return { canvasId, audience, people: segment.size }
}

test('Stop lets queued syncs finish, and nobody else in', async ({ world }) => {
  await world.connect('tiktok')
  const { canvasId, syncs } = await arrangeSyncCanvas(world, {
    name: 'Stopped in the middle',
    syncs: [{ partnerId: 'tiktok', audience: 'Stopped in the middle' }],
  })
  const [sync] = syncs
  if (!sync) throw new Error('no sync')
  await world.inject('tiktok', { kind: 'slow-answers', seconds: 60, delayMs: 4_000 })
  const canvas = new CanvasPage(world)
  await canvas.open(canvasId)
  await canvas.launch()
  await expectEntered(world, canvasId, sync.stepId, 5000)
  await canvas.stop()
  expect((await countersOf(world, canvasId, sync.stepId)).sync.pending).toBeGreaterThan(0)
  await world.endFaults('tiktok')
  await expectSynced(world, canvasId, sync, byEmailOrPhone)
  await canvas.expectState('stopped')
})

test('Stop keeps people in a delay where they are until it ends; Resume in time lets them go on', async ({ world }) => {
  const { canvasId, audience, people } = await delayedCanvas(world, 20)
  const canvas = new CanvasPage(world)
  await canvas.open(canvasId)
  await canvas.launch()
  await canvas.expectCount(waitStep, 'entered', people)
  await canvas.stop()
  await expectAddsUp(world, canvasId)
  expect(await world.members('tiktok', audience.id)).toEqual([])
  await canvas.resume()
  await canvas.expectCount(syncStep, 'entered', people)
  const sync = { stepId: syncStep, partnerId: 'tiktok', reference: audience } as const
  await expectSynced(world, canvasId, sync, { ...byEmailOrPhone, where: `country = 'KR'` })
  await canvas.expectCount(entryStep, 'entered', people)
})

test('a delay that ends while stopped leads out: nobody is sent, and Resume lets nobody in twice', async ({
  world,
}) => {
  const { canvasId, audience, people } = await delayedCanvas(world, 6)
  const canvas = new CanvasPage(world)
  await canvas.open(canvasId)
  await canvas.launch()
  await canvas.expectCount(waitStep, 'entered', people)
  await canvas.stop()
  await expect
    .poll(async () => (await world.ask('canvases.counters', { id: canvasId })).steps, { timeout: 30_000 })
    .toContainEqual(
      expect.objectContaining({ stepId: waitStep, entered: people, proceeded: 0, exited: people, here: 0 }),
    )
  await canvas.resume()
  await expectAddsUp(world, canvasId)
  await canvas.expectCount(entryStep, 'entered', people)
  expect(await world.members('tiktok', audience.id)).toEqual([])
})

test('Update canvas sends people in flight and new people the new way, and says meanwhile that it is not in force', async ({
  world,
}, info) => {
  const { page, say } = world
  const { canvasId, audience, people } = await delayedCanvas(world, 30)
  const canvas = new CanvasPage(world)
  await canvas.open(canvasId)
  await canvas.launch()
  await canvas.expectCount(waitStep, 'entered', people)

  // Edited by hand while everybody waits: another audience, and everyone may enter.
  const editor = await canvas.openAudienceSync(canvas.step(syncStep))
  await editor.nameNewAudience('New way')
  await editor.createAudience()
  await expect(editor.sheet).toContainText(say('sync.created', { name: 'New way', partner: 'TikTok' }))
  await editor.done()
  const entry = await canvas.openStep(canvas.step(entryStep))
  const segments = entry.getByRole('combobox')
  await segments.click()
  await segments.fill(say('segment.everyone'))
  await entry.getByRole('option').first().click()
  await entry.getByRole('button', { name: say('stepSheet.done'), exact: true }).click()
  const banner = page.getByText(say('editor.running.changed', { version: 1 }))
  await expect(banner).toBeVisible()
  await page.screenshot({ path: info.outputPath('editing-while-running.png') })
  expect((await world.ask('canvases.counters', { id: canvasId })).steps[0]?.entered).toBe(people)

  await page.getByRole('button', { name: say('editor.update') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(say('launch.update.enters', { count: 5000, segment: say('segment.everyone') }))
  await dialog.getByRole('button', { name: say('launch.confirm.update'), exact: true }).click()
  await expect(banner).toHaveCount(0)
  await expect(page.getByText(say('editor.version', { state: say('state.active'), version: 2 }))).toBeVisible()

  const model = modelOfPeople(world.app.dataDir, byEmailOrPhone)
  await canvas.expectCount(entryStep, 'entered', model.people)
  const [held] = await world.findInLedger('tiktok', 'New way')
  const reference = { id: held?.audienceId ?? '', name: 'New way', target: held?.audienceId ?? '' }
  await canvas.expectCount(syncStep, 'entered', model.people)
  await expectSynced(world, canvasId, { stepId: syncStep, partnerId: 'tiktok', reference }, byEmailOrPhone)
  expect(await world.members('tiktok', audience.id), 'nobody went the old way').toEqual([])

  // Nobody came twice: the Entry sheet says how many were inside already, and by keyboard who they are.
  const sheet = await canvas.openStep(canvas.step(entryStep))
  const inside = say('standing.entry.was-inside')
  const opener = sheet.getByRole('button', { name: inside })
  await pressKey(opener, 'Enter')
  await expect(opener).toHaveAttribute('aria-expanded', 'true')
  const refused = sheet.getByRole('list', { name: inside })
  await expect(refused.getByRole('listitem')).toHaveCount(100)
  await expect(refused).toContainText('•••')
  await expect(refused).not.toContainText(/[a-z]{2,}@/)
  const { refusals } = await world.ask('standing.ofEntry', { canvasId })
  expect(refusals).toMatchObject([{ reason: 'was-inside', people }])
})
