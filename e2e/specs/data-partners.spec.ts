// Data partners as a marketer and their companies meet them: a key made here, entered there, and what came is seen here and used.
import { createServer } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test, type World } from '../world/world.ts'

/** A port nobody has: other tests run at the same time. */
async function chooseFreePort(world: World): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  await new Promise((resolve) => server.close(resolve))
  await world.ask('ingest.change', { port })
}

/** Switches the endpoint on and makes a key, as a person does; gives what is to be entered at the partner. */
async function makeKey(world: World, button: 'ingest.keys.create' | 'ingest.keys.createImport') {
  const { page, say } = world
  await page.getByText(say('ingest.server.switch')).click()
  await expect(page.getByText(say('ingest.server.running'), { exact: true })).toBeVisible()
  await page.getByRole('button', { name: say(button) }).click()
  await page.getByRole('button', { name: say('ingest.keys.make') }).click()
  const shown = page.getByRole('alertdialog')
  const key = (await shown.locator('code').textContent()) ?? ''
  await shown.getByRole('button', { name: say('ingest.secret.done') }).click()
  const endpoint = (await world.ask('ingest.get', {})).addresses[0] ?? ''
  await expect(page.getByText(endpoint, { exact: true })).toBeVisible()
  return { key, endpoint }
}

async function openSandbox(world: World, partner: string): Promise<Page> {
  const popup = world.page.waitForEvent('popup')
  await world.page.getByRole('link', { name: world.say('ingest.sandbox.open', { partner }) }).click()
  return popup
}

test('Tinyclues: a campaign exported there becomes a cohort here, of people who exist', async ({ world }) => {
  const { page, say } = world
  await chooseFreePort(world)
  await world.open('/partners')
  await page.getByRole('link', { name: /Tinyclues/ }).click()
  const { key, endpoint } = await makeKey(world, 'ingest.keys.createImport')

  const there = await openSandbox(world, 'Tinyclues')
  await there.getByLabel('REST endpoint').fill(endpoint)
  await there.getByLabel('Data import key').fill(key)
  await there.getByRole('button', { name: 'Save' }).click()
  await there.getByRole('region', { name: 'Spring loyalty' }).getByRole('button', { name: 'Export Campaigns' }).click()
  await expect(there.getByRole('status').first()).toContainText('201')

  const cohorts = page.getByRole('table', { name: say('ingest.cohorts') })
  await expect(cohorts.getByRole('row', { name: /Primary cohort/ })).toContainText('3')
  const history = page.getByRole('table', { name: say('ingest.imports') })
  await expect(history.getByRole('row', { name: /Primary cohort/ })).toContainText('c•••')
  await expect(page.getByRole('main')).not.toContainText('crm-stranger-9001')

  await page.getByRole('button', { name: `${say('ingest.keys.revoke')}: Tinyclues` }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('ingest.keys.revoke') })
    .click()
  await there.getByRole('region', { name: 'Win back' }).getByRole('button', { name: 'Export Campaigns' }).click()
  await expect(there.getByRole('status').first()).toContainText('401')
  await expect(page.getByRole('main')).toContainText(say('ingest.find.keyRevoked', { name: 'Tinyclues' }))
  expect((await world.ask('cohorts.list', { partner: null })).cohorts).toHaveLength(1)
})

test('Outgrow: a quiz taken there is an attribute here, and a misspelt name is pointed at', async ({ world }) => {
  const { page, say } = world
  await chooseFreePort(world)
  await world.open('/partners')
  await page.getByRole('link', { name: /Outgrow/ }).click()
  const { key, endpoint } = await makeKey(world, 'ingest.keys.create')
  await page.getByRole('button', { name: say('ingest.mapping.prepare') }).click()

  const there = await openSandbox(world, 'Outgrow')
  const connect = async (score: string) => {
    await there.getByLabel('API Key').fill(key)
    await there.getByLabel('REST Endpoint URL').fill(endpoint)
    await there.getByLabel('Quiz score goes to').fill(score)
    await there.getByRole('button', { name: 'Save' }).click()
    await expect(there.getByRole('status')).toBeVisible()
    await there.getByRole('link', { name: 'Take the quiz' }).click()
    await there.getByLabel('Every day').check()
    await there.getByLabel('A marathon').check()
    await there.getByLabel('Your customer ID').fill('namgung-minjun-0001')
    await there.getByRole('button', { name: 'See my result' }).click()
    await expect(there.getByRole('status')).toContainText('201')
  }
  await connect('outgrow_quiz_score')
  await expect(page.getByText(say('ingest.find.hasValues', { name: 'outgrow_quiz_score', count: 1 }))).toBeVisible()

  await there.getByRole('link', { name: 'Integration settings' }).click()
  await connect('outgrow_quiz_scor')
  const miss = { name: 'outgrow_quiz_scor', meant: 'outgrow_quiz_score' }
  await expect(page.getByText(say('ingest.find.nearMiss', miss))).toBeVisible()
  await expect(page.getByText(say('ingest.calls.nearMiss', miss))).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('namgung-minjun-0001')
})
