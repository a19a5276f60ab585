// The partner's own sign-in page in its tab, in the partner's voice. Found by what it says in English.
import { expect, type Page } from '@playwright/test'
import { consentWords } from '#electron/sandbox/consent-words.ts'

const words = consentWords.en

export class ConsentPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async expectSandboxFrame(partner: string): Promise<void> {
    await expect(this.page.getByRole('banner')).toContainText(words.sandbox)
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(partner)
  }

  async signInAs(name: string): Promise<void> {
    await this.page.getByRole('radio', { name }).check()
  }

  /** Confirms and closes the tab that says that all went well. Gives the address that the partner sent the browser back to. */
  async confirm(): Promise<string> {
    await this.page.getByRole('button', { name: words.confirm }).click()
    await this.page.waitForURL(/\/oauth\/\w+\/callback\?/)
    const address = this.page.url()
    await this.page.close()
    return address
  }

  async cancel(): Promise<void> {
    await this.page.getByRole('button', { name: words.cancel }).click()
    await this.page.close()
  }
}
