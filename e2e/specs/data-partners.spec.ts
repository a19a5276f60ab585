// Data partners as a marketer and their companies meet them: a key made here, entered there, and what came is seen here and used.
// All of it by keys alone, here and on the partners' pages of the sandbox.
import { createServer } from 'node:net'
import type { Page } from '@playwright/test'
import { chooseByKeys, pressByKeys, writeByKeys } from '../world/by-keys.ts'
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
  await pressByKeys(page.getByRole('switch', { name: say('ingest.server.switch') }), 'Space')
  await expect(page.getByText(say('ingest.server.running'), { exact: true })).toBeVisible()
  await pressByKeys(page.getByRole('button', { name: say(button) }))
  await pressByKeys(page.getByRole('button', { name: say('ingest.keys.make') }))
  const shown = page.getByRole('alertdialog')
  const key = (await shown.locator('code').textContent()) ?? ''
  await pressByKeys(shown.getByRole('button', { name: say('ingest.secret.done') }))
  // Where the keyboard came from is gone; it stands where the next key is made.
  await expect(page.getByRole('button', { name: say(button) })).toBeFocused()
  const endpoint = (await world.ask('ingest.get', {})).addresses[0] ?? ''
  await expect(page.getByText(endpoint, { exact: true })).toBeVisible()
  return { key, endpoint }
}

async function openSandbox(world: World, partner: string): Promise<Page> {
  const popup = world.page.waitForEvent('popup')
  await pressByKeys(world.page.getByRole('link', { name: world.say('ingest.sandbox.open', { partner }) }))
  return popup
}

test('Tinyclues: a campaign exported there becomes a cohort here, of people who exist', async ({ world }) => {
  const { page, say } = world
  await chooseFreePort(world)
  await world.open('/partners')
  await pressByKeys(page.getByRole('link', { name: /Tinyclues/ }))
  const { key, endpoint } = await makeKey(world, 'ingest.keys.createImport')

  const there = await openSandbox(world, 'Tinyclues')
  const exportOf = (campaign: string) =>
    there.getByRole('region', { name: campaign }).getByRole('button', { name: 'Export Campaigns' })
  await writeByKeys(there.getByLabel('REST endpoint'), endpoint)
  await writeByKeys(there.getByLabel('Data import key'), key)
  await pressByKeys(there.getByRole('button', { name: 'Save' }))
  await pressByKeys(exportOf('Spring loyalty'))
  await expect(there.getByRole('status').first()).toContainText('201')

  const cohorts = page.getByRole('table', { name: say('ingest.cohorts') })
  await expect(cohorts.getByRole('row', { name: /Primary cohort/ })).toContainText('3')
  const history = page.getByRole('table', { name: say('ingest.imports') })
  await expect(history.getByRole('row', { name: /Primary cohort/ })).toContainText('c•••')
  await expect(page.getByRole('main')).not.toContainText('crm-stranger-9001')

  await page.bringToFront()
  await pressByKeys(page.getByRole('button', { name: `${say('ingest.keys.revoke')}: Tinyclues` }))
  await pressByKeys(page.getByRole('alertdialog').getByRole('button', { name: say('ingest.keys.revoke') }))
  await expect(page.getByRole('button', { name: say('ingest.keys.createImport') })).toBeFocused()
  await there.bringToFront()
  await pressByKeys(exportOf('Win back'))
  await expect(there.getByRole('status').first()).toContainText('401')
  await expect(page.getByRole('main')).toContainText(say('ingest.find.keyRevoked', { name: 'Tinyclues' }))
  expect((await world.ask('cohorts.list', { partner: null })).cohorts).toHaveLength(1)
})

test('Outgrow: a quiz taken there is an attribute here, and a misspelt name is pointed at', async ({ world }) => {
  const { page, say } = world
  await chooseFreePort(world)
  await world.open('/partners')
  await pressByKeys(page.getByRole('link', { name: /Outgrow/ }))
  const { key, endpoint } = await makeKey(world, 'ingest.keys.create')
  await pressByKeys(page.getByRole('button', { name: say('ingest.mapping.prepare') }))

  const there = await openSandbox(world, 'Outgrow')
  const connect = async (score: string) => {
    await writeByKeys(there.getByLabel('API Key'), key)
    await writeByKeys(there.getByLabel('REST Endpoint URL'), endpoint)
    await writeByKeys(there.getByLabel('Quiz score goes to'), score)
    await pressByKeys(there.getByRole('button', { name: 'Save' }))
    await expect(there.getByRole('status')).toBeVisible()
    await pressByKeys(there.getByRole('link', { name: 'Take the quiz' }))
    await chooseByKeys(there.getByLabel('Every day'))
    await chooseByKeys(there.getByLabel('A marathon'))
    await writeByKeys(there.getByLabel('Your customer ID'), 'namgung-minjun-0001')
    await pressByKeys(there.getByRole('button', { name: 'See my result' }))
    await expect(there.getByRole('status')).toContainText('201')
  }
  await connect('outgrow_quiz_score')
  await expect(page.getByText(say('ingest.find.hasValues', { name: 'outgrow_quiz_score', count: 1 }))).toBeVisible()

  await there.bringToFront()
  await pressByKeys(there.getByRole('link', { name: 'Integration settings' }))
  await connect('outgrow_quiz_scor')
  const miss = { name: 'outgrow_quiz_scor', meant: 'outgrow_quiz_score' }
  await expect(page.getByText(say('ingest.find.nearMiss', miss))).toBeVisible()
  await expect(page.getByText(say('ingest.calls.nearMiss', miss))).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('namgung-minjun-0001')
})
