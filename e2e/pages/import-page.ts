// Importing people from a file: choose, check, commit.
import { expect, type Locator } from '@playwright/test'
import type { World } from '../world/world.ts'

export class ImportPage {
  private readonly world: World

  constructor(world: World) {
    this.world = world
  }

  async open(): Promise<void> {
    await this.world.open('/people/import')
  }

  async choose(name: string, content: Uint8Array): Promise<void> {
    const { page } = this.world
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  }

  async expectCount(which: 'rows' | 'usable' | 'adds' | 'changes' | 'errors', count: number): Promise<void> {
    const { say } = this.world
    const counts = this.world.page.getByRole('region', { name: say('importPage.counts') })
    const one = counts.locator('dl > div').filter({ hasText: say(`importPage.count.${which}`) })
    await expect(one.locator('dd')).toHaveText(new Intl.NumberFormat(this.world.language).format(count))
  }

  /** The examples of a column, as the chosen encoding reads them. */
  column(header: string): Locator {
    const { page } = this.world
    return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: header, exact: true }) })
  }

  async expectEncoding(encoding: 'utf-8' | 'cp949' | 'shift_jis'): Promise<void> {
    const { page, say } = this.world
    await expect(page.locator('.import-check-encoding')).toContainText(say(`importPage.encoding.${encoding}`))
  }

  async commit(people: number): Promise<void> {
    const { page, say } = this.world
    await page.getByRole('button', { name: say('importPage.commit', { count: people }) }).click()
    await expect(page.getByRole('heading', { name: say('importPage.done', { count: people }) })).toBeVisible()
  }
}
