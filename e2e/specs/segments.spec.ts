// Segments on their shelves: deleted ones are in the trash, in sight, and come back.
import { everyone } from '#shared/people/segment-filter.ts'
import { languages } from '#shared/words/word-table.ts'
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
