// A partner's page: connecting through the partner's own tab, ad accounts, reconnecting, disconnecting.
import { expect, type Locator } from '@playwright/test'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { World } from '../world/world.ts'
import { ConsentPage } from './consent-page.ts'

export const partnerLabels: Readonly<Record<PartnerId, string>> = { tiktok: 'TikTok', pinterest: 'Pinterest' }

export class PartnerPage {
  private readonly world: World
  readonly partner: string
  private readonly partnerId: PartnerId

  constructor(world: World, partnerId: PartnerId) {
    this.world = world
    this.partnerId = partnerId
    this.partner = partnerLabels[partnerId]
  }

  async open(): Promise<void> {
    await this.world.open(`/partners/${this.partnerId}`)
  }

  /** Presses Connect and gives the partner's page that opens in a tab of its own. */
  async startConnecting(): Promise<ConsentPage> {
    return this.pressAndSignIn(this.button('partner.connect'))
  }

  /** Presses Reconnect and gives the partner's page. */
  async startReconnecting(): Promise<ConsentPage> {
    const { page, say } = this.world
    return this.pressAndSignIn(page.getByRole('button', { name: say('partner.reconnect') }).first())
  }

  /** The same from the inbox, which is open. */
  async startReconnectingInInbox(): Promise<ConsentPage> {
    const { page, say } = this.world
    return this.pressAndSignIn(page.locator('.cause').getByRole('button', { name: say('fixAction.reconnect') }))
  }

  async chooseAccounts(names: readonly string[]): Promise<void> {
    const { say } = this.world
    const dialog = this.accountsDialog()
    for (const name of names) {
      const box = dialog.getByRole('checkbox', { name })
      if (!(await box.isChecked())) await dialog.getByText(name, { exact: true }).click()
      await expect(box).toBeChecked()
    }
    await dialog.getByRole('button', { name: say('partner.choose.confirm', { count: names.length }) }).click()
    await expect(dialog).toBeHidden()
  }

  accountsDialog(): Locator {
    const { page, say } = this.world
    return page.getByRole('dialog', { name: say('partner.choose.title', { partner: this.partner }) })
  }

  account(name: string): Locator {
    return this.world.page.locator('[data-account-id]').filter({ hasText: name })
  }

  async expectState(state: 'connected' | 'not-connected' | 'needs-sign-in' | 'choosing'): Promise<void> {
    const { page, say } = this.world
    await expect(
      page
        .getByRole('main')
        .getByText(say(`partners.state.${state}`), { exact: true })
        .first(),
    ).toBeVisible()
  }

  /** Opens the question before a disconnect. */
  async startDisconnecting(): Promise<Locator> {
    const { page, say } = this.world
    const direct = this.button('partner.disconnect')
    await direct.click()
    return page.getByRole('dialog', { name: say('partner.disconnect.title', { partner: this.partner }) })
  }

  private button(key: 'partner.connect' | 'partner.disconnect'): Locator {
    const { page, say } = this.world
    const name = key === 'partner.connect' ? say(key, { partner: this.partner }) : say(key)
    return page.getByRole('button', { name })
  }

  private async pressAndSignIn(button: Locator): Promise<ConsentPage> {
    const [tab] = await Promise.all([this.world.context.waitForEvent('page'), button.click()])
    return new ConsentPage(tab)
  }
}
