// A disk without room: a sentence in the language chosen, nothing lost or half-written, and everything goes on when there is room.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AppError, sayError } from '#shared/core/app-error.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { ImportPage } from '../pages/import-page.ts'
import { arrangeSyncCanvas } from '../world/arrange-canvas.ts'
import { countersOf, expectEntered, expectSynced, launch } from '../world/running-canvas.ts'
import { canMount, SmallDisk } from '../world/small-disk.ts'
import { test as base, expect, type World } from '../world/world.ts'

const test = base.extend<{ disk: SmallDisk }>({
  disk: async ({ world }, use) => {
    const disk = await SmallDisk.under(world)
    await use(disk)
    await disk.remove()
  },
})
test.skip(!canMount(), 'Nobody here may mount a small disk.')
test.describe.configure({ timeout: 120_000 })
test.use({ language: 'ko' })

function sentence({ language }: World): { message: string; fix: string } {
  return sayError(language, new AppError('disk-full'))
}

function peopleIn(world: World): number {
  const database = new DatabaseSync(join(world.app.dataDir, 'workspace.db'), { readOnly: true })
  const { count } = database.prepare('select count(*) as count from people').get() ?? {}
  database.close()
  return Number(count)
}

test('a canvas that cannot be saved stays on screen and on disk, and saves itself when there is room', async ({
  world,
  disk,
}, info) => {
  const { page, say } = world
  await world.connect('tiktok')
  const { canvasId } = await arrangeSyncCanvas(world, {
    name: 'Before',
    syncs: [{ partnerId: 'tiktok', audience: 'Before' }],
  })
  const folder = join(world.app.dataDir, 'canvases')
  const file = join(folder, `${canvasId}.canvas.json`)
  const before = readFileSync(file, 'utf8')
  const canvas = new CanvasPage(world)
  await canvas.open(canvasId)
  disk.fill()
  await canvas.name().fill('After')
  await canvas.name().press('Enter')
  const status = page.getByRole('region', { name: say('app.region.status') })
  await expect(status).toContainText(sentence(world).message)
  await page.screenshot({ path: info.outputPath('disk-full-canvas.png') })
  await expect(canvas.name()).toHaveValue('After')
  expect(readFileSync(file, 'utf8')).toBe(before)

  disk.makeRoom()
  await expect
    .poll(async () => (await world.ask('canvases.open', { id: canvasId })).document.wording.name, { timeout: 60_000 })
    .toBe('After')
  await canvas.expectSaved()
  // No half file and no half backup is left behind.
  for (const name of [
    ...readdirSync(folder),
    ...readdirSync(join(folder, 'backups')).map((one) => join('backups', one)),
  ])
    if (name.endsWith('.json')) JSON.parse(readFileSync(join(folder, name), 'utf8'))
  expect(readdirSync(folder).filter((name) => name.endsWith('.writing'))).toEqual([])
})

test('an import takes nobody from a file there is no room for, and everybody once there is', async ({
  world,
  disk,
}, info) => {
  const { page, say } = world
  const rows = Array.from({ length: 20_000 }, (_, row) => `d-${row},person.${row}@example.org`)
  const csv = Buffer.from(['external_id,email', ...rows].join('\n'))
  const importing = new ImportPage(world)
  const before = peopleIn(world)
  const { message, fix } = sentence(world)
  const said = page.getByRole('alert').filter({ hasText: message })

  // While the file is being read.
  await importing.open()
  disk.fill()
  await importing.choose('many.csv', csv)
  await expect(said).toContainText(fix)
  await page.screenshot({ path: info.outputPath('disk-full-import.png') })
  expect(peopleIn(world)).toBe(before)

  // While its people are being taken in.
  disk.makeRoom()
  await importing.choose('many.csv', csv)
  await importing.expectCount('adds', 20_000)
  disk.fill()
  await page.getByRole('button', { name: say('importPage.commit', { count: 20_000 }) }).click()
  await expect(said).toContainText(fix)
  expect(peopleIn(world)).toBe(before)
  expect((await world.ask('segments.list', {})).segments.some((one) => one.name.includes('many.csv'))).toBe(false)

  disk.makeRoom()
  await importing.commit(20_000)
  expect(peopleIn(world)).toBe(before + 20_000)
  const { segments } = await world.ask('segments.list', {})
  expect(segments.find((one) => one.name.includes('many.csv'))?.size).toBe(20_000)
})

test('a run over a full disk waits and loses nobody', async ({ world, disk }) => {
  await world.connect('tiktok')
  const { canvasId, syncs } = await arrangeSyncCanvas(world, {
    name: 'No room to run',
    syncs: [{ partnerId: 'tiktok', audience: 'No room to run' }],
  })
  const [sync] = syncs
  if (!sync) throw new Error('no sync')
  await world.inject('tiktok', { kind: 'slow-answers', seconds: 60, delayMs: 3_000 })
  await launch(world, canvasId)
  await expectEntered(world, canvasId, sync.stepId, 5000)
  disk.fill()
  const filledAt = Date.now()
  const { sync: atFill } = await countersOf(world, canvasId, sync.stepId)
  expect(atFill.pending).toBeGreaterThan(0)
  await expect(world.ask('workspace.markChecklist', { dismissed: true })).rejects.toMatchObject({ code: 'disk-full' })
  // Answers come in meanwhile; what cannot be written down does not count as synced.
  await expect.poll(() => Date.now() - filledAt, { timeout: 20_000 }).toBeGreaterThan(8_000)
  expect((await countersOf(world, canvasId, sync.stepId)).sync).toMatchObject({
    pending: atFill.pending,
    synced: atFill.synced,
  })
  disk.makeRoom()
  await world.endFaults('tiktok')
  await expectSynced(world, canvasId, sync, { fields: ['email', 'phone'] })
})
