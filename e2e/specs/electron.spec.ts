// The main job in the desktop window: the same pages over the other pipe. Skipped, and reported so, where Electron cannot run.
import { test as base, expect } from '@playwright/test'
import { sampleTemplateIds } from '#shared/canvas/canvas-templates.ts'
import { sayIn } from '#shared/words/say.ts'
import { DesktopApp } from '../world/desktop-app.ts'
import { findElectron } from '../world/find-electron.ts'
import { modelOfPeople } from '../world/people-model.ts'

const say = sayIn('en')
const found = findElectron()

base.describe('in the desktop window', () => {
  base.skip('missing' in found, 'missing' in found ? found.missing : '')

  let app: DesktopApp
  base.beforeEach(async ({ browserName: _any }, info) => {
    if ('missing' in found) return
    app = await DesktopApp.start(found.binary, info.outputPath('workspace'))
    await app.ask('workspace.changeSettings', { language: 'en' })
  })
  base.afterEach(() => app.stop())

  base('opens on the library with the example canvases', async () => {
    await expect(app.page.getByRole('heading', { name: say('library.title') })).toBeVisible()
    await expect(app.page.getByRole('row').filter({ hasText: say('state.draft') })).toHaveCount(
      sampleTemplateIds.length,
    )
  })

  base('syncs everybody of a canvas, and the ledger holds exactly the right people', async () => {
    const { authorizeUrl } = await app.ask('connections.begin', { partnerId: 'tiktok', kind: 'sandbox' })
    const { origin, pathname, search } = new URL(authorizeUrl)
    const form = { query: search.slice(1), person: 'mina', audiences: 'yes', decision: 'confirm' }
    await fetch(`${origin}${pathname}`, { method: 'POST', body: new URLSearchParams(form) })
    const { connections } = await app.ask('connections.list', {})
    const [connection] = connections
    const account = connection?.accounts.find((one) => one.usable)
    if (!connection || !account) throw new Error('did not connect')
    const where = { connectionId: connection.id, adAccountId: account.id }
    await app.ask('connections.chooseAccounts', { connectionId: connection.id, accountIds: [account.id] })
    const { audience } = await app.ask('audiences.create', { ...where, name: 'Desktop' })
    const { id } = await app.ask('canvases.create', { from: { kind: 'template', template: 'loyal-suppression' } })
    const { document, revision } = await app.ask('canvases.open', { id })
    const { segments } = await app.ask('segments.list', {})
    const everyone = segments.find((segment) => segment.origin === 'everyone')
    for (const step of document.logic.steps) {
      if (step.kind === 'entry') step.config = { ...step.config, segmentId: everyone?.id }
      if (step.kind !== 'audience-sync') continue
      step.config = { ...step.config, adAccount: { id: account.id, name: account.name }, audience, fields: ['email'] }
    }
    await app.ask('canvases.save', { document, baseRevision: revision })
    await app.page.evaluate((hash) => {
      location.hash = hash
    }, `/canvases/${id}`)
    await app.page.getByRole('button', { name: say('editor.launch') }).click()
    await app.page
      .getByRole('dialog')
      .getByRole('button', { name: say('launch.confirm'), exact: true })
      .click()
    const model = modelOfPeople(app.dataDir, { fields: ['email'] })
    await expect
      .poll(
        async () => {
          const { members } = await app.ask('sandbox.members', { partnerId: 'tiktok', audienceId: audience.id })
          return Object.values(members).flat().sort()
        },
        { timeout: 40_000 },
      )
      .toEqual(model.digests)
  })
})
