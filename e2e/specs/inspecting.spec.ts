// A bad night, explained: requests with their answers, what left, the audit log, the diagnostics. Each file a person saves is read and
// searched for what must never be in it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Download, Locator } from '@playwright/test'
import { arrangeSyncCanvas } from '../world/arrange-canvas.ts'
import { expectSynced, launch } from '../world/running-canvas.ts'
import { expect, test, type World } from '../world/world.ts'

test.describe.configure({ timeout: 90_000 })

const fields = ['email', 'phone'] as const

/** Everybody is synced to TikTok through a minute of server errors. */
async function spendABadNight(world: World): Promise<void> {
  await world.connect('tiktok')
  const { canvasId, syncs } = await arrangeSyncCanvas(world, {
    name: 'Bad night',
    syncs: [{ partnerId: 'tiktok', audience: 'Bad night', fields }],
  })
  const [sync] = syncs
  if (!sync) throw new Error('no sync')
  await world.inject('tiktok', { kind: 'server-errors', seconds: 60 })
  await launch(world, canvasId)
  const filter = { partnerId: null, outcome: 'refused', step: null, batchId: null, text: '', cursor: null } as const
  await expect.poll(async () => (await world.ask('requests.list', filter)).total).toBeGreaterThan(1)
  await world.endFaults('tiktok')
  await world.ask('batches.retryNow', {
    connectionId: (await world.ask('connections.list', {})).connections[0]?.id ?? never(),
  })
  await expectSynced(world, canvasId, sync, { fields })
}

function never(): never {
  throw new Error('no connection')
}

async function textOf(download: Promise<Download>): Promise<{ name: string; text: string }> {
  const file = await download
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

/** Nobody's e-mail or phone, and no whole digest, is in a file that left by the person's own hand. */
function expectNobodyIn(world: World, text: string): void {
  const database = new DatabaseSync(join(world.app.dataDir, 'workspace.db'), { readOnly: true })
  const people = database.prepare('select email, phone from people where email is not null limit 5000').all()
  database.close()
  expect(people.length).toBeGreaterThan(1_000)
  const found = people.flatMap(({ email, phone }) => [email, phone]).find((raw) => raw && text.includes(String(raw)))
  expect(found).toBeUndefined()
  expect(text).not.toContain('Mina Park')
  expect(text).not.toMatch(/Bearer [^[]|act\.[a-z0-9]{10}/i)
}

async function choose(world: World, select: Locator, option: string): Promise<void> {
  await select.click()
  await world.page.getByRole('option', { name: option, exact: true }).click()
}

test('a batch leads to its requests, which are searched, opened by keyboard and saved without anybody in them', async ({
  world,
}) => {
  const { page, say } = world
  await spendABadNight(world)
  await world.open('/activity')
  const batch = page.locator('[data-batch-id]').last()
  const batchId = await batch.getAttribute('data-batch-id')
  await batch.getByRole('button').first().click()
  await page.getByRole('link', { name: say('activity.toRequests') }).click()
  await expect(page.getByText(say('requests.filter.batch', { id: String(batchId) }))).toBeVisible()
  const rows = page.locator('[data-row-id]')
  await expect(rows.first()).toContainText(say('requests.outcome.taken'))
  await expect(rows.last()).toContainText(say('requests.outcome.refused'))

  await page.getByRole('button', { name: say('activity.filter.clear') }).click()
  await expect(page.getByText(say('requests.filter.batch', { id: String(batchId) }))).toHaveCount(0)
  await choose(
    world,
    page.getByRole('button', { name: say('requests.filter.outcome') }),
    say('requests.outcome.refused'),
  )
  await expect(rows.filter({ hasText: say('requests.outcome.taken') })).toHaveCount(0)
  await rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('Access-Token: [hidden]')
  await expect(sheet).toContainText('"batch_data"')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: say('activity.filter.clear') }).click()
  await page.getByRole('searchbox', { name: say('requests.search') }).fill('segment/mapping')
  await expect(rows.first()).toContainText('/segment/mapping/')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: say('requests.export') }).click()
  const { name, text } = await textOf(saving)
  expect(name).toBe('requests.ndjson')
  const lines = text.trimEnd().split('\n')
  const filter = { partnerId: null, outcome: null, step: null, batchId: null, text: 'segment/mapping', cursor: null }
  expect(lines).toHaveLength((await world.ask('requests.list', filter)).total)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    method: 'POST',
    outcome: 'refused',
    requestHeaders: { 'Access-Token': '[hidden]' },
  })
  expectNobodyIn(world, text)
  expect(text).not.toMatch(/[0-9a-f]{64}/)
})

test('what left is counted as the partner received it, and survives a kill', async ({ world }) => {
  const { page, say } = world
  await spendABadNight(world)
  const before = await world.ask('outbound.view', {})
  await world.kill()
  await world.restart()
  await world.open('/activity/outbound')
  await expect(page.getByText(say('outbound.nothingElse'))).toBeVisible()
  await expect(page.getByText(say('outbound.left.none'))).toBeVisible()
  const [host] = before.hosts
  const email = host?.allTime.identifiers.find(({ column }) => column === 'email')?.count ?? 0
  expect(email).toBeGreaterThan(1_000)
  await expect(page.locator(`[data-host="${host?.host}"]`)).toContainText(
    say('outbound.identifiers', { field: say('outbound.column.email'), amount: email }),
  )
})

test('the audit log tells the deeds, is verified, and a changed entry is named', async ({ world }) => {
  const { page, say } = world
  await spendABadNight(world)
  await world.open('/activity/audit')
  const rows = page.locator('[data-audit-action]')
  await expect(rows.first()).toContainText(say('audit.action.canvas.launched', { name: 'Bad night' }))
  await expect(rows.last()).toContainText(say('audit.action.connection.connected', { partner: 'TikTok' }))
  await choose(world, page.getByRole('button', { name: say('audit.group') }), say('audit.group.canvases'))
  await expect(rows).toHaveCount(1)
  const { total } = await world.ask('audit.list', { group: null, text: '', cursor: null })
  await page.getByRole('button', { name: say('audit.verify') }).click()
  await expect(page.getByText(say('audit.intact', { count: total }))).toBeVisible()

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: say('audit.export') }).click()
  const { text } = await textOf(saving)
  expect(text.trimEnd().split('\n')).toHaveLength(total)
  expectNobodyIn(world, text)

  const file = join(world.app.dataDir, 'audit.ndjson')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"count":', '"count": '))
  await page.getByRole('button', { name: say('audit.verify') }).click()
  await expect(page.getByText(say('audit.broken'))).toBeVisible()
  await expect(page.getByText(say('audit.break.edited', { number: 2, before: 1 }))).toBeVisible()
})

test('diagnostics are read before they are saved, and the file is what was shown', async ({ world }) => {
  const { page, say } = world
  await spendABadNight(world)
  await world.open('/settings')
  await page.getByRole('button', { name: say('diagnostics.show') }).click()
  const parts = page.locator('[data-diagnostics-part]')
  await expect(parts).toHaveCount(11)
  const shown = (await parts.evaluateAll((all) => all.map((one) => one.textContent))).join('')
  expect(shown).toContain('"state": "connected"')
  expect(shown).toContain('"addsUp": true')
  expect(shown).toContain('"broken": null')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: say('diagnostics.save') }).click()
  const { name, text } = await textOf(saving)
  expect(name).toMatch(/^audience-canvas-diagnostics-.*\.md$/)
  expect(text).toBe(shown)
  expectNobodyIn(world, text)
  expect(text).not.toContain('Bad night')
})

test('requests are kept as long as the person says, and not at all when off', async ({ world }) => {
  const { page, say } = world
  await spendABadNight(world)
  await world.open('/settings')
  await page.getByRole('button', { name: say('records.forget.button') }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('records.forget.button') })
    .click()
  await expect(page.getByText(/\d+ requests? (was|were) deleted/).first()).toBeVisible()
  await choose(world, page.getByRole('button', { name: say('records.days') }), say('records.days.off'))
  await expect(page.getByText(say('records.size'), { exact: true })).toHaveCount(0)
  await world.goTo('/activity/requests')
  await expect(page.getByText(say('requests.off'))).toBeVisible()
})
