// Listens to what a page complains about: any error in its console or thrown in it fails the test.
// The only complaints allowed are the browser's own: about a backend that the test has just killed, and about a refused sign-in.
import type { BrowserContext, Page } from '@playwright/test'

export class PageWatch {
  readonly complaints: string[] = []
  private outage = false

  constructor(context: BrowserContext) {
    context.on('page', (page) => this.listenTo(page))
  }

  /** While the backend is down the browser says that it cannot reach it. */
  expectOutage(expected: boolean): void {
    this.outage = expected
  }

  private listenTo(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`thrown: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() !== 'error') return
      const text = message.text()
      const isAboutOutage = /WebSocket connection to|ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE/.test(text)
      if (this.outage && isAboutOutage) return
      // The page after a refused sign-in is a 400 by design, which the browser mentions.
      if (/\/oauth\/\w+\/callback\?.*error=access_denied/.test(message.location().url)) return
      this.complaints.push(`console: ${text} (${message.location().url})`)
    })
  }
}
