// A world for each test: its own app, data folder, ports and browser; what the partner holds is read from the sandbox's ledger.
// Never shares state between tests, and never sleeps: it waits for states.
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { AppContract } from '#shared/contract/contract.ts'
import type { CallName, InputOf, OutputOf } from '#shared/contract/contract-kit.ts'
import type { ConnectionId } from '#shared/core/ids.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { LedgerAudience, SandboxFault } from '#shared/partners/sandbox-view.ts'
import { type Say, sayIn } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import { AppHost } from './app-host.ts'
import { BackendDoor } from './backend-door.ts'
import { PageWatch } from './page-watch.ts'
import { TemplateFolder } from './template-folder.ts'

export interface WorldOptions {
  language: Language
  theme: 'light' | 'dark'
  /** `fresh`: a newcomer's first start in an empty folder; `template`: a copy of what such a start leaves. */
  folder: 'fresh' | 'template'
}

export class World {
  readonly app: AppHost
  readonly page: Page
  readonly context: BrowserContext
  readonly say: Say
  readonly language: Language
  readonly watch: PageWatch
  private readonly door: BackendDoor

  constructor(parts: {
    app: AppHost
    page: Page
    context: BrowserContext
    language: Language
    watch: PageWatch
    door: BackendDoor
  }) {
    this.app = parts.app
    this.page = parts.page
    this.context = parts.context
    this.language = parts.language
    this.say = sayIn(parts.language)
    this.watch = parts.watch
    this.door = parts.door
  }

  /** A question over the contract: for arranging and for truth, not for what a person would do. */
  ask<Name extends CallName<AppContract>>(
    name: Name,
    input: InputOf<AppContract, Name>,
  ): Promise<OutputOf<AppContract, Name>> {
    return this.door.ask(name, input)
  }

  /** Opens the app as its printed address does, at a page of it. */
  async open(route = '/canvases'): Promise<void> {
    await this.page.goto(`${this.app.url}#${route}`)
    await expect(this.page.getByRole('navigation', { name: this.say('nav.label') })).toBeVisible()
  }

  /** Goes to another page of the open app, as a link would. */
  async goTo(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, route)
  }

  /** What the partner sandbox holds: the truth the app's own counters are measured against. */
  async ledger(): Promise<readonly LedgerAudience[]> {
    return (await this.ask('sandbox.view', {})).audiences
  }

  async findInLedger(partnerId: PartnerId, name: string): Promise<readonly LedgerAudience[]> {
    return (await this.ledger()).filter((audience) => audience.partnerId === partnerId && audience.name === name)
  }

  /** Distinct digests in an audience, sorted, whatever their kind. */
  async members(partnerId: PartnerId, audienceId: string): Promise<readonly string[]> {
    const { members } = await this.ask('sandbox.members', { partnerId, audienceId })
    return [...new Set(Object.values(members).flat())].sort()
  }

  async inject(partnerId: PartnerId, fault: SandboxFault): Promise<void> {
    await this.ask('sandbox.inject', { partnerId, fault })
  }

  async endFaults(partnerId: PartnerId): Promise<void> {
    await this.ask('sandbox.clear', { partnerId })
  }

  /** Signs in as the consent page would and chooses every usable account: for tests that are about something else. */
  async connect(partnerId: PartnerId): Promise<ConnectionId> {
    const { authorizeUrl } = await this.ask('connections.begin', { partnerId, kind: 'sandbox' })
    const { origin, pathname, search } = new URL(authorizeUrl)
    const form = { query: search.slice(1), person: 'mina', audiences: 'yes', decision: 'confirm' }
    const confirmed = await fetch(`${origin}${pathname}`, { method: 'POST', body: new URLSearchParams(form) })
    if (!confirmed.ok) throw new Error(`the sign-in at ${partnerId} ended with ${confirmed.status}`)
    const { connections } = await this.ask('connections.list', {})
    const connection = connections.find((one) => one.partnerId === partnerId && one.kind === 'sandbox')
    if (!connection) throw new Error(`${partnerId} did not connect`)
    const accountIds = connection.accounts.filter((account) => account.usable).map((account) => account.id)
    await this.ask('connections.chooseAccounts', { connectionId: connection.id, accountIds })
    return connection.id
  }

  /** Kills the app and lets it be noticed; `restart` brings it back on the same ports. */
  async kill(): Promise<void> {
    this.watch.expectOutage(true)
    await this.door.close()
    await this.app.kill()
  }

  async restart(): Promise<void> {
    await this.app.start()
  }
}

interface Fixtures extends WorldOptions {
  world: World
}

export const test = base.extend<Fixtures, { template: TemplateFolder }>({
  language: ['en', { option: true }],
  theme: ['light', { option: true }],
  folder: ['template', { option: true }],

  template: [
    // Playwright reads the names of wanted fixtures from this pattern and takes no other form.
    async ({ browserName: _anyBrowser }, use) => {
      const template = await TemplateFolder.make()
      await use(template)
      template.remove()
    },
    { scope: 'worker', timeout: 30_000 },
  ],

  world: async ({ template, folder, language, theme, context }, use) => {
    const app = new AppHost(folder === 'fresh' ? template.fresh() : template.copy())
    const watch = new PageWatch(context)
    const page = await context.newPage()
    const door = new BackendDoor(() => app.url)
    await app.start()
    try {
      await door.ask('workspace.changeSettings', { language, theme })
      await use(new World({ app, page, context, language, watch, door }))
    } finally {
      // The page first: without a backend it would only complain.
      await page.close()
      await door.close()
      await app.stop()
    }
    expect(watch.complaints, 'what the pages complained about').toEqual([])
  },
})

export { expect }
