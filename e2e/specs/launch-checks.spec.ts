// What blocks a launch: each reason in words, each with a Fix that leads to where it is fixed (S52, S91).
import { stepIdSchema } from '#shared/core/ids.ts'
import { connectionIdOf } from '#shared/partners/connection.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { arrangeCanvas, arrangeSyncCanvas, Drawing, entryStep, everyone, exitStep } from '../world/arrange-canvas.ts'
import { expect, test } from '../world/world.ts'

const syncStep = stepIdSchema.parse('step-sync')
const partner = 'TikTok'

test('every missing choice blocks the launch and its Fix goes to the field', async ({ world }) => {
  const { say, page } = world
  await world.connect('tiktok')
  const canvasId = await arrangeCanvas(world, 'Nearly', (document) => {
    const drawing = new Drawing(document)
    drawing.add(entryStep, 'entry', { schedule: 'at-launch', segmentId: null })
    drawing.add(syncStep, 'audience-sync', {
      partnerId: 'tiktok',
      connectionId: connectionIdOf('tiktok', 'sandbox'),
      adAccount: null,
      audience: null,
      action: 'add',
      fields: [],
    })
    drawing.add(exitStep, 'exit', {})
  })
  const canvas = new CanvasPage(world)
  await canvas.open(canvasId)
  const reasons = [
    { words: say('check.entry.noSegment'), field: 'segmentId' },
    { words: say('check.sync.noAccount'), field: 'adAccount' },
    { words: say('check.sync.noAudience'), field: 'audience' },
    { words: say('check.sync.noFields'), field: 'fields' },
  ]
  const dialog = await canvas.startLaunch()
  await expect(dialog).toContainText(say('launch.blocked.about', { count: reasons.length }))
  for (const { words } of reasons) await expect(dialog).toContainText(words)
  await expect(dialog.getByRole('button', { name: say('launch.confirm'), exact: true })).toHaveCount(0)
  await dialog.getByRole('button', { name: say('launch.cancel'), exact: true }).click()
  for (const { words, field } of reasons) {
    const again = await canvas.startLaunch()
    await again.getByRole('button', { name: say('launch.fix.about', { problem: words }) }).click()
    await expect(again).toBeHidden()
    await expect(canvas.sheet().locator(`[data-field="${field}"]`)).toBeVisible()
    await page.keyboard.press('Escape')
  }
  // The backend refuses too, whatever a page thinks.
  const { revision } = await world.ask('canvases.open', { id: canvasId })
  await expect(world.ask('canvases.launch', { id: canvasId, revision })).rejects.toMatchObject({
    code: 'launch-blocked',
  })
})

test('a partner that is not connected, or whose token is gone, blocks with a way to its page', async ({ world }) => {
  const { say, page } = world
  const template = await world.ask('canvases.create', { from: { kind: 'template', template: 'loyal-suppression' } })
  const canvas = new CanvasPage(world)
  await canvas.open(template.id)
  const dialog = await canvas.startLaunch()
  const notConnected = say('check.sync.notConnected', { partner })
  await expect(dialog).toContainText(notConnected)
  await dialog.getByRole('button', { name: say('launch.fix.about', { problem: notConnected }) }).click()
  await expect(page).toHaveURL(/\/partners\/tiktok/)

  await world.connect('tiktok')
  const { canvasId } = await arrangeSyncCanvas(world, {
    name: 'Gone',
    syncs: [{ partnerId: 'tiktok', audience: 'Gone' }],
  })
  await world.inject('tiktok', { kind: 'revoke-sign-in' })
  const { connections } = await world.ask('connections.list', {})
  const [connection] = connections
  if (!connection) throw new Error('no connection')
  await world.ask('connections.check', { connectionId: connection.id }).catch(() => undefined)
  await canvas.open(canvasId)
  const blocked = await canvas.startLaunch()
  await expect(blocked).toContainText(say('check.sync.signInRevoked', { partner }))
})

test('a canvas without an entry blocks; a step nobody can reach only warns', async ({ world }) => {
  const { say } = world
  const empty = await arrangeCanvas(world, 'Nobody', (document) => {
    new Drawing(document).add(exitStep, 'exit', {})
  })
  const canvas = new CanvasPage(world)
  await canvas.open(empty)
  const blocked = await canvas.startLaunch()
  await expect(blocked).toContainText(say('check.canvas.noEntry'))

  const stray = await arrangeCanvas(world, 'Stray', (document) => {
    const drawing = new Drawing(document)
    drawing.add(entryStep, 'entry', { schedule: 'at-launch', segmentId: everyone })
    drawing.add(exitStep, 'exit', {})
    document.layout['step-stray'] = { x: 600, y: 0 }
    document.logic.steps.push({
      id: stepIdSchema.parse('step-stray'),
      kind: 'delay',
      version: 1,
      config: { mode: 'for', amount: 1, unit: 'days' },
    })
  })
  await canvas.open(stray)
  const summary = await canvas.startLaunch()
  await expect(summary).toContainText(say('launch.warnings', { count: 1 }))
  await expect(summary.getByRole('button', { name: say('launch.confirm'), exact: true })).toBeVisible()
})
