// The one box for new and existing audiences: ten thousand of them, wrong types with their reason, one audience for many presses.
import { CanvasPage } from '../pages/canvas-page.ts'
import { arrangeSyncCanvas } from '../world/arrange-canvas.ts'
import { expect, test } from '../world/world.ts'

/** Opens the editor of a canvas that syncs to a partner, at one of its ad accounts. */
async function openEditor(
  world: Parameters<typeof arrangeSyncCanvas>[0],
  partner: 'TikTok' | 'Pinterest',
  account: string,
) {
  const partnerId = partner === 'TikTok' ? 'tiktok' : 'pinterest'
  await world.connect(partnerId)
  const { canvasId } = await arrangeSyncCanvas(world, {
    name: 'Pick one',
    syncs: [{ partnerId, audience: 'Pick one' }],
  })
  const canvas = new CanvasPage(world)
  await canvas.open(canvasId)
  const editor = await canvas.openAudienceSync(canvas.steps('audience-sync'))
  await editor.chooseAccount(account)
  return editor
}

test('shows the first of 10,000 audiences at once, never more than 200, and finds any by its name', async ({
  world,
}) => {
  const { page, say } = world
  const editor = await openEditor(world, 'Pinterest', 'Global pool')
  const box = editor.audienceBox()
  const list = editor.sheet.getByRole('listbox', { name: say('sync.question.audience') })
  // The cache fills in the background; the person may look at once.
  await box.click()
  await expect(list.getByRole('option').first()).toBeVisible()
  await expect.poll(async () => (await search('')).complete, { timeout: 45_000 }).toBe(true)
  expect((await search('')).total).toBeGreaterThanOrEqual(10_000)
  await page.keyboard.press('Escape')

  // Measured in the page, from the press to the first row, by the page's own clock.
  const took = await page.evaluate(async (label) => {
    const field = document.querySelector<HTMLInputElement>(`input[role="combobox"][aria-label="${label}"]`)
    if (!field) throw new Error('no audience box')
    const began = performance.now()
    field.click()
    return new Promise<number>((resolve) => {
      const look = () => {
        if (document.querySelector('.choice-list [role="option"]')) resolve(performance.now() - began)
        else requestAnimationFrame(look)
      }
      look()
    })
  }, say('sync.question.audience'))
  test.info().annotations.push({ type: 'first rows', description: `${Math.round(took)} ms` })
  expect(took, 'first rows within 300 ms').toBeLessThan(300)
  const rows = await list.getByRole('option').count()
  expect(rows).toBeGreaterThan(0)
  expect(rows, 'the list holds at most about 200 rows').toBeLessThanOrEqual(201)

  const { audiences } = await search('9')
  const wanted = audiences.find((audience) => audience.usable)
  if (!wanted) throw new Error('no usable audience')
  await editor.chooseExistingAudience(wanted.name)
  await expect(box).toHaveValue(wanted.name)

  async function search(query: string) {
    const { connections } = await world.ask('connections.list', {})
    const [connection] = connections
    const pool = connection?.accounts.find((account) => account.name === 'Global pool')
    if (!connection || !pool) throw new Error('no pool')
    return world.ask('audiences.search', { connectionId: connection.id, adAccountId: pool.id, query })
  }
})

test('an audience of the wrong type stands there disabled, with its reason', async ({ world }) => {
  const { say } = world
  const editor = await openEditor(world, 'TikTok', 'Brand KR')
  await editor.searchAudience('Lookalike of buyers')
  const row = editor.option('Lookalike of buyers')
  await expect(row).toHaveAttribute('aria-disabled', 'true')
  await expect(row).toContainText(say('sync.audience.unusable.wrong-type'))
  await row.click({ force: true })
  await world.page.keyboard.press('Escape')
  await expect(editor.audienceBox()).not.toHaveValue('Lookalike of buyers')
  // Nor does Enter take it.
  await editor.searchAudience('Lookalike of buyers')
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await world.page.keyboard.press('Enter')
  await world.page.keyboard.press('Escape')
  await expect(editor.audienceBox()).not.toHaveValue('Lookalike of buyers')
})

test('pressing Create twice, with an answer lost on the way, makes one audience', async ({ world }) => {
  const { say } = world
  const editor = await openEditor(world, 'TikTok', 'Brand KR')
  await world.inject('tiktok', { kind: 'lose-next-answer' })
  await editor.nameNewAudience('Only once')
  await editor.chooseFields(['email'])
  await editor.createButton().dblclick()
  await expect(editor.audienceBox()).toHaveValue('Only once')
  // Whatever the answer was called, it is there once; pressing again after a failure takes the same one.
  await expect(async () => {
    const button = editor.createButton()
    if (await button.isVisible()) await button.click({ timeout: 1_000 })
    await expect(button).toBeHidden({ timeout: 1_000 })
  }).toPass()
  expect(await world.findInLedger('tiktok', 'Only once')).toHaveLength(1)
  // A name that is there already is offered as it is, not created again.
  const list = await editor.searchAudience('Only once')
  await expect(list.getByRole('option', { name: 'Only once' }).first()).toBeVisible()
  await expect(list.getByText(say('sync.audience.create', { name: 'Only once' }))).toHaveCount(0)
})

test('a full quota says so at the partner’s word, and choosing an existing audience goes on', async ({ world }) => {
  const { say } = world
  const editor = await openEditor(world, 'TikTok', 'Brand KR')
  await world.inject('tiktok', { kind: 'quota-full', on: true })
  await editor.nameNewAudience('One too many')
  await editor.chooseFields(['email'])
  await editor.createAudience()
  await expect(editor.sheet).toContainText(say('sync.createFailed', { name: 'One too many' }))
  expect(await world.findInLedger('tiktok', 'One too many')).toHaveLength(0)
  await editor.chooseExistingAudience('Newsletter readers')
  await expect(editor.audienceBox()).toHaveValue('Newsletter readers')
})

test('what the editor sets survives closing it, and Cancel takes it back', async ({ world }) => {
  const editor = await openEditor(world, 'TikTok', 'Brand JP')
  await editor.chooseExistingAudience('Newsletter readers')
  await editor.done()
  const canvas = new CanvasPage(world)
  const again = await canvas.openAudienceSync(canvas.steps('audience-sync'))
  await expect(again.audienceBox()).toHaveValue('Newsletter readers')
  await again.chooseAction('remove')
  await again.sheet.getByRole('button', { name: world.say('stepSheet.cancel'), exact: true }).click()
  const third = await canvas.openAudienceSync(canvas.steps('audience-sync'))
  await expect(third.question('action').getByRole('radio', { checked: true })).toHaveAccessibleName(
    world.say('sync.action.add'),
  )
})
