// A canvas: its steps, the editor at its side, launching, stopping, and the numbers on the cards.
import { expect, type Locator } from '@playwright/test'
import type { CounterName } from '#shared/contract/canvas-calls.ts'
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import type { World } from '../world/world.ts'
import { AudienceSyncEditor } from './audience-sync-editor.ts'

export class CanvasPage {
  private readonly world: World

  constructor(world: World) {
    this.world = world
  }

  async open(canvasId: CanvasId): Promise<void> {
    await this.world.open(`/canvases/${canvasId}`)
    await this.expectOpen()
  }

  async expectOpen(): Promise<void> {
    await expect(this.name()).toBeVisible()
  }

  name(): Locator {
    const { page, say } = this.world
    return page.getByRole('textbox', { name: say('editor.name'), exact: true })
  }

  /** A step's card, by its id. */
  step(stepId: StepId): Locator {
    return this.world.page.locator(`[data-step-id="${stepId}"][data-kind]`)
  }

  steps(kind?: StepKind): Locator {
    const { page } = this.world
    return kind ? page.locator(`[data-step-id][data-kind="${kind}"]`) : page.locator('[data-step-id][data-kind]')
  }

  /** Opens a step's editor as a double click or Enter on its card would. */
  async openStep(card: Locator): Promise<Locator> {
    const { page } = this.world
    await card.locator('.step-card-name').click()
    await page.keyboard.press('Enter')
    const sheet = this.sheet()
    await expect(sheet).toBeVisible()
    return sheet
  }

  /** "Custom Audience" on an Audience Sync card. */
  async openAudienceSync(card: Locator): Promise<AudienceSyncEditor> {
    await card.getByRole('button', { name: this.world.say('editor.customAudience') }).click()
    const sheet = this.sheet()
    await expect(sheet).toBeVisible()
    return new AudienceSyncEditor(this.world, sheet)
  }

  /** The editor at the right. */
  sheet(): Locator {
    const { page } = this.world
    return page
      .locator('section[data-region="sheet"]')
      .filter({ has: page.getByRole('textbox', { name: this.world.say('stepSheet.name') }) })
  }

  /** Adds a step from the palette at the end of what is selected. */
  async addFromPalette(kind: StepKind): Promise<void> {
    const { page, say } = this.world
    const before = await this.steps().count()
    await page
      .getByRole('listbox', { name: say('editor.palette.search') })
      .getByRole('option', { name: say(`step.${kind}`) })
      .click()
    await expect(this.steps()).toHaveCount(before + 1)
  }

  async startLaunch(): Promise<Locator> {
    const { page, say } = this.world
    await page.getByRole('button', { name: say('editor.launch') }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    return dialog
  }

  /** Launches after looking at the summary. */
  async launch(): Promise<void> {
    const { say } = this.world
    const dialog = await this.startLaunch()
    await dialog.getByRole('button', { name: say('launch.confirm'), exact: true }).click()
    await expect(dialog).toBeHidden()
    await this.expectState('active')
  }

  async stop(): Promise<void> {
    const { page, say } = this.world
    await page.getByRole('button', { name: say('editor.stop'), exact: true }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: say('stop.confirm'), exact: true })
      .click()
    await this.expectState('stopped')
  }

  async resume(): Promise<void> {
    const { page, say } = this.world
    await page.getByRole('button', { name: say('editor.resume') }).click()
    await this.expectState('active')
  }

  async expectState(state: 'draft' | 'active' | 'stopped'): Promise<void> {
    await expect(this.world.page.locator('[data-region="top"]')).toContainText(this.world.say(`state.${state}`))
  }

  async expectSaved(): Promise<void> {
    const { page, say } = this.world
    const [before = ''] = say('save.saved', { time: '\u0000' })
      .split('\u0000')
      .filter((part) => part.trim() !== '')
    await expect(page.getByRole('region', { name: say('app.region.status') })).toContainText(before.trim())
  }

  /** The number on a card. */
  counter(stepId: StepId, counter: CounterName): Locator {
    return this.step(stepId).locator(`[data-counter="${counter}"]`)
  }

  async expectCount(stepId: StepId, counter: CounterName, count: number): Promise<void> {
    const shown = new Intl.NumberFormat(this.world.language).format(count)
    await expect(this.counter(stepId, counter).locator('.counter-people')).toHaveText(shown, { timeout: 40_000 })
  }

  /** The line on a card that asks for a person, with its one button. */
  attention(stepId: StepId): Locator {
    return this.step(stepId).locator('.attention-line, [data-attention]')
  }
}
