// What is seen less often, looked at like every page: dialogs, empty shelves, troubles, long names, small windows and large type.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canvasFileText } from '#shared/canvas/canvas-document.ts'
import { languages } from '#shared/words/word-table.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { ImportPage } from '../pages/import-page.ts'
import { PartnerPage } from '../pages/partner-page.ts'
import { type ArrangedCanvas, arrangeSyncCanvas } from '../world/arrange-canvas.ts'
import { lookAt, themes } from '../world/look-at.ts'
import { pressKey } from '../world/press-key.ts'
import { countersOf, launch } from '../world/running-canvas.ts'
import { expect, test, type World } from '../world/world.ts'

const longName = {
  en: 'Everyone who left a full basket behind during the autumn sale and has not been seen since then',
  ko: '가을 세일 기간에 장바구니를 가득 채워 두고 떠난 뒤 지금까지 한 번도 다시 방문하지 않은 모든 고객',
  ja: '秋のセール期間中にカートをいっぱいにしたまま離脱し、それ以降一度も再訪していないすべてのお客様',
} as const

const badRows = [
  'external_id,email,phone',
  'x-1,first@example.org,',
  'x-2,not an address,',
  'x-3,third@example.org,+1 202-555-0143',
  ',,',
  'x-5,fifth@example.org,,surplus',
].join('\n')

async function look(world: World, name: string): Promise<void> {
  await test.step(name, async () => {
    for (const theme of themes) await lookAt(world, name, theme)
  })
}

async function arrange(world: World, name: string): Promise<ArrangedCanvas> {
  await world.connect('tiktok')
  return arrangeSyncCanvas(world, { name, syncs: [{ partnerId: 'tiktok', audience: name.slice(0, 70) }] })
}

/** A group round all but the entry, with a note beside it. */
async function frame(world: World, id: ArrangedCanvas['canvasId'], name: string): Promise<void> {
  const { document, revision } = await world.ask('canvases.open', { id })
  const [, ...others] = document.logic.steps
  document.groups = { ...Object.fromEntries(others.map((step) => [step.id, 'group-1'])), 'note-1': 'group-1' }
  document.notes = { 'note-1': { x: 300, y: 200 } }
  document.wording.groups = { 'group-1': name }
  document.wording.notes = { 'note-1': name }
  await world.ask('canvases.save', { document, baseRevision: revision })
}

async function chooseCommand({ page, say }: World, command: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: say('editing.commands.search') }).fill(command)
  await page.keyboard.press('Enter')
}

/** The canvas compared with a file where a step went, another moved; and a bundle that meets what is not the same here. */
async function lookAtFiles(world: World, id: ArrangedCanvas['canvasId']): Promise<void> {
  const { page, say } = world
  const choose = (name: string, text: string) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  const { document } = await world.ask('canvases.open', { id })
  const [first] = document.logic.steps
  const last = document.logic.steps.pop()
  if (first) document.layout[first.id] = { x: -400, y: 0 }
  document.logic.links = document.logic.links.filter(({ to }) => to !== last?.id)
  await page.keyboard.press('Control+Shift+h')
  await page.getByRole('button', { name: say('compare.open') }).click()
  await choose('earlier.canvas.json', canvasFileText(document))
  await expect(page.getByText(say('compare.removed'), { exact: true })).toBeVisible()
  await look(world, 'compare')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  for (const [name, choice] of [
    ['handoff', 'handoff.save'],
    ['picture', 'picture.save'],
  ] as const) {
    await chooseCommand(world, say(choice))
    await expect(page.getByRole('dialog')).toBeVisible()
    if (name === 'picture') await expect(page.getByRole('dialog').locator('img')).toBeVisible()
    await look(world, name)
    await page.keyboard.press('Escape')
  }

  const bundle = JSON.parse((await world.ask('bundles.export', { id })).text)
  bundle.segments.push({ id: 'segment-elsewhere', name: longName[world.language], filter: null })
  bundle.leftOut.push({ stepId: null, what: 'identity' }, { stepId: null, what: 'webhook' })
  await chooseCommand(world, say('bundle.open'))
  await choose('handed-on.canvas-bundle.json', JSON.stringify(bundle))
  await expect(page.getByRole('button', { name: say('bundle.bring') })).toBeVisible()
  await look(world, 'bundle')
  await page.keyboard.press('Escape')
}

/** People of a file for a rehearsal, with rows it cannot use. */
async function choosePeopleFile({ page, say }: World): Promise<void> {
  await page.getByRole('button', { name: say('rehearsal.people') }).click()
  await page.getByRole('option', { name: say('rehearsal.people.file') }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(badRows) })
  await expect(dialog.getByRole('status')).toHaveText(say('rehearsal.people.file.counts', { usable: 2, refused: 2 }))
}

/** All went well, then the same with a partner that is down for too long: the list of runs knows the first by then. */
async function compareTwoRuns({ page, say }: World): Promise<void> {
  const openDialog = async () => {
    await page
      .locator('.rehearsal-bar')
      .getByRole('button', { name: say('rehearsal.side.scenario') })
      .click()
    await page.getByRole('menuitem', { name: say('rehearsal.compare') }).click()
  }
  const playToEnd = async () => {
    await page.getByRole('button', { name: say('rehearsal.toEnd') }).click()
    await expect(page.getByText(say('rehearsal.addsUp'))).toBeVisible({ timeout: 40_000 })
  }
  await playToEnd()
  await openDialog()
  await expect(page.getByText(say('rehearsal.compare.noRuns'))).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: say('rehearsal.event.lasts') }).fill('13.2')
  await page.getByRole('button', { name: say('rehearsal.add') }).click()
  await page.getByRole('button', { name: say('rehearsal.restart') }).click()
  await expect(page.getByRole('button', { name: say('rehearsal.restart') })).toBeHidden()
  await playToEnd()
  await openDialog()
  const runs = page.getByRole('list', { name: say('rehearsal.compare.runs') })
  await runs.getByRole('button').first().click()
  await expect(page.getByRole('table')).toBeVisible()
}

async function openSide({ page, say }: World, side: 'coverage' | 'person'): Promise<void> {
  await page.getByRole('tab', { name: say(`rehearsal.side.${side}`) }).click()
}

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language, contextOptions: { reducedMotion: 'reduce' } })
    test.describe.configure({ timeout: 150_000 })

    test(`dialogs in ${language}`, async ({ world }) => {
      const { page, say } = world
      const { canvasId } = await arrange(world, longName[language])
      await frame(world, canvasId, longName[language])
      await world.open(`/canvases/${canvasId}`)
      const canvas = new CanvasPage(world)
      await canvas.expectOpen()
      await canvas.openAudienceSync(canvas.steps('audience-sync').first())
      await look(world, 'long-names')
      await canvas
        .sheet()
        .getByRole('button', { name: say('stepSheet.close') })
        .click()
      // One card for the group, everything borrowed from another language, the outline in step with both.
      await page.locator('.react-flow__node:focus').press('l')
      await page.getByRole('button', { name: say('group.collapse') }).click()
      await page.keyboard.press('Control+Shift+o')
      await expect(page.getByRole('tree')).toBeVisible()
      await look(world, 'group-collapsed')
      await page.getByRole('button', { name: say('group.expand') }).click()
      await page.keyboard.press('Control+Shift+o')
      await lookAtFiles(world, canvasId)
      await canvas.startLaunch()
      await expect(page.getByRole('region', { name: say('rehearsal.reach.title') })).toBeVisible({ timeout: 20_000 })
      await look(world, 'launch-summary')
      await page.keyboard.press('Escape')

      const tiktok = new PartnerPage(world, 'tiktok')
      await world.goTo('/partners/tiktok')
      await page.getByRole('button', { name: say('partner.account.choose') }).click()
      await expect(tiktok.accountsDialog()).toBeVisible()
      await look(world, 'choose-accounts')
      await page.keyboard.press('Escape')
      await expect(await tiktok.startDisconnecting()).toBeVisible()
      await look(world, 'disconnect')
      await page.keyboard.press('Escape')

      await world.goTo('/canvases')
      await page.getByRole('button', { name: say('library.new'), exact: true }).click()
      await look(world, 'new-canvas-menu')
      await page.getByRole('menuitem', { name: say('library.new.template') }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await look(world, 'templates')
    })

    test(`dialogs of a rehearsal in ${language}`, async ({ world }) => {
      await world.open()
      const { id } = await world.ask('canvases.create', { from: { kind: 'template', template: 'abandoned-cart' } })
      await world.goTo(`/canvases/${id}/rehearsal`)
      await choosePeopleFile(world)
      await look(world, 'rehearsal-people-file')
      await world.page.keyboard.press('Escape')
      await compareTwoRuns(world)
      await look(world, 'rehearsal-compare')
      await world.page.keyboard.press('Escape')
      await openSide(world, 'coverage')
      await look(world, 'rehearsal-coverage')
      await openSide(world, 'person')
      const people = world.page.getByRole('list', { name: world.say('testPerson.people') })
      await people.getByRole('button').first().click()
      await expect(world.page.locator('.rehearsal-stops > li').first()).toBeVisible()
      await look(world, 'rehearsal-person')
    })

    test(`nothing there, and files with mistakes, in ${language}`, async ({ world }) => {
      const { page, say } = world
      await world.open('/activity')
      await expect(page.getByRole('heading', { name: say('activity.title'), exact: true })).toBeVisible()
      await look(world, 'activity-empty')

      const { canvases } = await world.ask('canvases.list', { shelf: 'open', query: '' })
      const broken = canvases[0]
      if (!broken) throw new Error('no canvas')
      for (const { id } of canvases) if (id !== broken.id) await world.ask('canvases.moveTo', { id, shelf: 'trash' })
      const file = join(world.app.dataDir, 'canvases', `${broken.id}.canvas.json`)
      writeFileSync(file, `${readFileSync(file, 'utf8').slice(0, 300)}\n oops`)
      await world.goTo(`/canvases/${broken.id}`)
      await expect(page.getByText(say('broken.about'))).toBeVisible()
      await look(world, 'broken-canvas')

      await world.ask('canvases.moveTo', { id: broken.id, shelf: 'trash' })
      await world.goTo('/canvases')
      await expect(page.getByText(say('library.empty.open'))).toBeVisible()
      await look(world, 'library-empty')
      await page.getByText(say('library.shelf.trash'), { exact: true }).click()
      await expect(page.getByRole('rowheader').first()).toBeVisible()
      await look(world, 'trash')
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader') })
        .last()
      await row.getByRole('button').last().click()
      await page.getByRole('menuitem', { name: say('library.deleteForever'), exact: true }).click()
      await expect(page.getByRole('alertdialog')).toBeVisible()
      await look(world, 'delete-canvas')
      await page.keyboard.press('Escape')
      await page.getByText(say('library.shelf.archived'), { exact: true }).click()
      await expect(page.getByText(say('library.empty.archived'))).toBeVisible()
      await look(world, 'archive-empty')

      const importing = new ImportPage(world)
      await importing.open()
      await importing.choose('leads.csv', Buffer.from(badRows))
      await importing.expectCount('errors', 2)
      await look(world, 'import-with-errors')
      await importing.commit(2)
      await importing.open()
      const history = page.getByRole('list', { name: say('importPage.history'), exact: true })
      await expect(history.getByRole('listitem').first()).toContainText('leads')
      await look(world, 'import-history')
      await pressKey(history.getByRole('button').first(), 'Enter')
      await expect(page.getByRole('alertdialog')).toBeVisible()
      await look(world, 'import-undo')
    })

    test(`a revoked sign-in and faults at play in ${language}`, async ({ world }) => {
      const { page, say } = world
      const { canvasId, syncs } = await arrange(world, say('template.abandonedCart.name'))
      const [sync] = syncs
      if (!sync) throw new Error('no sync')
      await world.inject('tiktok', { kind: 'slow-answers', seconds: 600, delayMs: 200 })
      await world.inject('tiktok', { kind: 'quota-full', on: true })
      await world.inject('tiktok', { kind: 'revoke-sign-in' })
      await launch(world, canvasId)
      await world.open(`/canvases/${canvasId}`)
      const canvas = new CanvasPage(world)
      const reconnect = canvas.step(sync.stepId).getByRole('button', { name: say('fixAction.reconnect') })
      await expect(reconnect).toBeVisible({ timeout: 40_000 })
      expect((await countersOf(world, canvasId, sync.stepId)).sync.pending).toBeGreaterThan(0)
      await look(world, 'canvas-needs-sign-in')
      await canvas.counter(sync.stepId, 'pending').click()
      await look(world, 'people-pending')

      await world.goTo('/partners/tiktok')
      await new PartnerPage(world, 'tiktok').expectState('needs-sign-in')
      await look(world, 'partner-needs-sign-in')
      await world.goTo('/partners/tiktok/ledger')
      await expect(page.locator('[data-fault].is-on')).toHaveCount(2)
      await page.locator('[data-fault].is-on').first().scrollIntoViewIfNeeded()
      await look(world, 'sandbox-faults')
      await world.goTo('/partners')
      await expect(page.locator('[data-partner="tiktok"][data-state]')).toBeVisible()
      await look(world, 'partners-need-you')
      await world.goTo('/canvases')
      await expect(page.getByText(say('library.attention')).first()).toBeVisible()
      await look(world, 'canvases-need-you')
      await world.goTo('/activity')
      await expect(page.locator('[data-batch-id]').first()).toBeVisible()
      await look(world, 'activity-in-trouble')
      await world.goTo('/activity/inbox')
      await expect(page.locator('.cause').first()).toBeVisible()
      await look(world, 'inbox-in-trouble')
    })

    test(`a small window and large type in ${language}`, async ({ world }) => {
      const { page, say } = world
      const { canvasId } = await arrange(world, say('template.abandonedCart.name'))
      await world.open()
      const pages = {
        canvases: '/canvases',
        canvas: `/canvases/${canvasId}`,
        people: '/people',
        segments: '/segments',
        partner: '/partners/tiktok',
        activity: '/activity',
        settings: '/settings',
      }
      for (const size of ['small', 'large-type'] as const) {
        await page.setViewportSize(size === 'small' ? { width: 1024, height: 700 } : { width: 1440, height: 900 })
        await page.evaluate(
          (type) => {
            document.documentElement.style.fontSize = type
          },
          size === 'small' ? '' : '200%',
        )
        for (const [name, route] of Object.entries(pages)) {
          await test.step(`${name}, ${size}`, async () => {
            await world.goTo(route)
            await expect(page.getByRole('main').getByRole('heading').first()).toBeAttached()
            await lookAt(world, `${name}-${size}`, 'light')
          })
        }
      }
    })
  })
}
