// The Audience Sync editor, question by question, as a marketer answers it.
import { expect, type Locator } from '@playwright/test'
import type { MatchField } from '#shared/partners/match-field.ts'
import type { SyncAction } from '#shared/steps/audience-sync/audience-sync-config.ts'
import type { World } from '../world/world.ts'

export class AudienceSyncEditor {
  private readonly world: World
  readonly sheet: Locator

  constructor(world: World, sheet: Locator) {
    this.world = world
    this.sheet = sheet
  }

  question(name: 'partner' | 'adAccount' | 'audience' | 'action' | 'fields'): Locator {
    return this.sheet.locator(`[data-field="${name}"]`)
  }

  async choosePartner(partner: string): Promise<void> {
    await this.question('partner').getByText(partner, { exact: true }).click()
    await expect(this.question('partner').getByRole('radio', { name: partner })).toBeChecked()
  }

  async chooseAccount(name: string): Promise<void> {
    const box = this.question('adAccount').getByRole('combobox')
    await box.click()
    await box.fill(name)
    await this.option(name).click()
    await expect(box).toHaveValue(name)
  }

  /** Types into the one box for new and existing audiences. */
  async searchAudience(text: string): Promise<Locator> {
    const box = this.audienceBox()
    await box.click()
    await box.fill(text)
    return this.sheet.getByRole('listbox', { name: this.world.say('sync.question.audience') })
  }

  async chooseExistingAudience(name: string): Promise<void> {
    await this.searchAudience(name)
    await this.option(name).click()
    await expect(this.audienceBox()).toHaveValue(name)
  }

  async nameNewAudience(name: string): Promise<void> {
    await this.searchAudience(name)
    await this.option(this.world.say('sync.audience.create', { name })).click()
  }

  async createAudience(): Promise<void> {
    await this.createButton().click()
  }

  createButton(): Locator {
    return this.sheet.getByRole('button', { name: this.world.say('sync.create'), exact: true })
  }

  async chooseAction(action: SyncAction): Promise<void> {
    await this.question('action')
      .getByText(this.world.say(`sync.action.${action}`), { exact: true })
      .click()
  }

  async chooseFields(wanted: readonly MatchField[]): Promise<void> {
    for (const field of ['email', 'phone', 'mobileId'] as const) {
      const label = this.world.say(`sync.field.${field}`)
      const box = this.question('fields').getByRole('checkbox', { name: label })
      if ((await box.count()) === 0) continue
      if ((await box.isChecked()) === wanted.includes(field)) continue
      await this.question('fields').getByText(label, { exact: true }).click()
      await expect(box).toBeChecked({ checked: wanted.includes(field) })
    }
  }

  async done(): Promise<void> {
    await this.sheet.getByRole('button', { name: this.world.say('stepSheet.done'), exact: true }).click()
    await expect(this.sheet).toBeHidden()
  }

  audienceBox(): Locator {
    return this.question('audience').getByRole('combobox')
  }

  /** A row of the open list whose first line is exactly this. */
  option(name: string): Locator {
    return this.sheet
      .getByRole('option')
      .filter({ has: this.world.page.getByText(name, { exact: true }) })
      .first()
  }
}
