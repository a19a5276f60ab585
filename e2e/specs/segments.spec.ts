// Segments on their shelves: deleted ones are in the trash, in sight, and come back.
import { everyone } from '#shared/people/segment-filter.ts'
import { languages } from '#shared/words/word-table.ts'
import { pickByKeys, pressByKeys, writeByKeys } from '../world/by-keys.ts'
import { violationsOn } from '../world/look-at.ts'
import { pressKey } from '../world/press-key.ts'
import { expect, test, type World } from '../world/world.ts'

async function openTrash({ page, say }: World): Promise<void> {
  await pressKey(page.getByRole('radio', { name: say('segments.shelf.trash') }), 'Space')
}

test('a deleted segment is in the trash, comes back after a restart, and can be deleted forever', async ({ world }) => {
  const { page, say } = world
  const korea = { kind: 'attribute', attribute: 'country', type: 'string', operator: 'is', value: 'KR' } as const
  const { id, size } = await world.ask('segments.save', {
    id: null,
    name: 'Spring in Korea',
    filter: { ...everyone, filters: [korea] },
  })
  expect(size).toBeGreaterThan(0)
  const row = page.locator(`[data-segment-id="${id}"]`)
  await world.open('/segments')
  await row.getByRole('button', { name: say('segments.actions', { name: 'Spring in Korea' }) }).click()
  await page.getByRole('menuitem', { name: say('segments.delete') }).click()
  await expect(row).toHaveCount(0)

  // The toast is long gone; the shelf is not.
  world.watch.expectOutage(true)
  await world.app.stop()
  await world.restart()
  await world.open('/segments')
  world.watch.expectOutage(false)
  await openTrash(world)
  await expect(row).toContainText('KR')
  await pressKey(
    row.getByRole('button', { name: say('segments.trash.restoreOne', { name: 'Spring in Korea' }) }),
    'Enter',
  )
  await expect(page.getByText(say('segments.trash.restored', { name: 'Spring in Korea' })).first()).toBeVisible()
  await expect(page.getByText(say('segments.trash.empty'))).toBeVisible()
  const { segments } = await world.ask('segments.list', {})
  expect(segments.find((segment) => segment.id === id)?.size).toBe(size)

  await world.ask('segments.delete', { id })
  await row.getByRole('button', { name: say('segments.actions', { name: 'Spring in Korea' }) }).click()
  await page.getByRole('menuitem', { name: say('segments.trash.deleteForever') }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('segments.trash.deleteForever') })
    .click()
  await expect(page.getByText(say('segments.trash.empty'))).toBeVisible()
  expect((await world.ask('segments.trash', {})).segments).toEqual([])
})

test('by keys alone: a segment is built and a campaign goes to it, to the last person', async ({ world }) => {
  const { page, say } = world
  await world.open('/segments/new')
  await writeByKeys(page.getByRole('textbox', { name: say('segmentSheet.name') }), 'Gold in Korean')
  const condition = async (place: number, subject: string, value: string) => {
    await pressByKeys(page.getByRole('button', { name: say('filter.add'), exact: true }))
    const row = page.getByRole('group', { name: say('filter.condition', { place }), exact: true })
    await pickByKeys(row.getByRole('button', { name: say('filter.subject') }), subject)
    await writeByKeys(row.getByRole('combobox', { name: say('filter.value') }), value)
    await page.keyboard.press('Tab')
  }
  await condition(1, say('attribute.language'), 'ko')
  await condition(2, say('attribute.loyalty_tier'), 'gold')
  await pressByKeys(page.getByRole('button', { name: say('segmentSheet.create') }))
  const sizeNow = async () =>
    (await world.ask('segments.list', {})).segments.find(({ name }) => name === 'Gold in Korean')?.size ?? 0
  await expect.poll(sizeNow).toBeGreaterThan(0)

  await world.goTo('/campaigns')
  await pressByKeys(page.getByRole('button', { name: say('campaigns.create') }).first())
  const dialog = page.getByRole('dialog')
  await writeByKeys(dialog.getByRole('textbox', { name: say('library.column.name') }), 'Golden autumn')
  await pickByKeys(dialog.getByRole('button', { name: say('campaigns.type') }), say('campaigns.channel.sms'))
  await pressByKeys(dialog.getByRole('button', { name: say('campaigns.create') }))
  await expect(page.getByRole('region', { name: say('campaigns.content') })).toBeVisible()
  const audience = page.getByRole('combobox', { name: say('entryEditor.segment') })
  await writeByKeys(audience, 'Gold in Korean')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('entryEditor.size.now', { count: await sizeNow() }))).toBeVisible()
  await writeByKeys(page.getByRole('textbox', { name: say('messageEditor.title') }), 'For you')
  await writeByKeys(page.getByRole('textbox', { name: say('messageEditor.body') }), 'Thank you.')
  await pressByKeys(page.getByRole('button', { name: say('campaigns.launch') }))
  await pressByKeys(page.getByRole('dialog').getByRole('button', { name: say('launch.confirm'), exact: true }))
  // Entry and message each have let all of them through.
  const entered = page
    .getByRole('region', { name: say('campaigns.counters') })
    .getByText(String(await sizeNow()), { exact: true })
  await expect(entered).toHaveCount(4)
})

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language })
    test(`the trash of segments reads well in ${language}`, async ({ world }, info) => {
      const { page, say } = world
      for (const name of ['VIP 2025', '봄 캠페인', '春のキャンペーン']) {
        const { id } = await world.ask('segments.save', { id: null, name, filter: everyone })
        await world.ask('segments.delete', { id })
      }
      await world.open('/segments')
      await openTrash(world)
      await expect(page.locator('[data-segment-id]')).toHaveCount(3)
      await page.screenshot({ path: info.outputPath(`segment-trash.${language}.png`) })
      expect(await violationsOn(page)).toEqual([])
      await page.getByRole('searchbox', { name: say('segments.search') }).fill('봄')
      await expect(page.locator('[data-segment-id]')).toHaveCount(1)
    })
  })
}
