// Every page in three languages and two themes: no accessibility violation, and a screenshot to look at in test-results/screens.
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Say } from '#shared/words/say.ts'
import { languages } from '#shared/words/word-table.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { type ArrangedCanvas, arrangeSyncCanvas } from '../world/arrange-canvas.ts'
import { expectSynced, launch } from '../world/running-canvas.ts'
import { expect, test, type World } from '../world/world.ts'

const screens = join(import.meta.dirname, '..', '..', 'test-results', 'screens')
const themes = ['light', 'dark'] as const

interface Sight {
  readonly name: string
  open(world: World, canvas: ArrangedCanvas): Promise<void>
}

/** A page by its address; it is there when its heading is. */
function at(name: string, route: string, heading: (say: Say) => string): Sight {
  return {
    name,
    async open(world) {
      await world.goTo(route)
      await expect(world.page.getByRole('heading', { name: heading(world.say), exact: true }).first()).toBeVisible()
    },
  }
}

const peoplePage = at('people', '/people', (say) => say('people.title'))

const sights: Readonly<Record<'canvases' | 'activity and settings' | 'people and partners', readonly Sight[]>> = {
  canvases: [
    at('canvases', '/canvases', (say) => say('library.title')),
    {
      name: 'canvas',
      open: async (world, { canvasId }) => openCanvas(world, canvasId),
    },
    {
      name: 'audience-sync-editor',
      open: async (world, { canvasId }) => {
        const canvas = new CanvasPage(world)
        await openCanvas(world, canvasId)
        await canvas.openAudienceSync(canvas.steps('audience-sync').first())
      },
    },
    {
      name: 'people-behind-a-number',
      open: async (world, { canvasId, syncs }) => {
        await world.goTo('/canvases')
        await openCanvas(world, canvasId)
        const [sync] = syncs
        if (sync) await new CanvasPage(world).counter(sync.stepId, 'notSynced').click()
      },
    },
    {
      name: 'launch-blocked',
      open: async (world) => {
        const { canvases } = await world.ask('canvases.list', { shelf: 'open', query: '' })
        const draft = canvases.find((one) => one.state === 'draft')
        if (!draft) throw new Error('no draft')
        await openCanvas(world, draft.id)
        await new CanvasPage(world).startLaunch()
      },
    },
  ],
  'activity and settings': [
    at('activity', '/activity', (say) => say('activity.title')),
    at('inbox', '/activity/inbox', (say) => say('activity.title')),
    at('audiences', '/activity/audiences', (say) => say('activity.title')),
    {
      name: 'requests',
      open: async (world) => {
        await world.goTo('/activity/requests')
        await expect(world.page.locator('[data-row-id]').first()).toBeVisible()
      },
    },
    at('outbound', '/activity/outbound', (say) => say('outbound.left')),
    {
      name: 'audit',
      open: async (world) => {
        await world.goTo('/activity/audit')
        await expect(world.page.locator('[data-audit-action]').first()).toBeVisible()
      },
    },
    at('settings', '/settings', (say) => say('settings.title')),
  ],
  'people and partners': [
    {
      name: 'people',
      async open(world, canvas) {
        await peoplePage.open(world, canvas)
        await expect(world.page.locator('.coverage-tile').first()).toContainText('%')
      },
    },
    at('import', '/people/import', (say) => say('importPage.title')),
    at('segments', '/segments', (say) => say('segments.title')),
    at('new-segment', '/segments/new', (say) => say('segmentSheet.new')),
    at('partners', '/partners', (say) => say('partners.technology')),
    at('partner-tiktok', '/partners/tiktok', () => 'TikTok'),
    at('partner-pinterest', '/partners/pinterest', () => 'Pinterest'),
    at('no-page', '/nowhere', (say) => say('app.noPage.title')),
  ],
}

async function openCanvas(world: World, canvasId: ArrangedCanvas['canvasId']): Promise<void> {
  await world.goTo(`/canvases/${canvasId}`)
  await new CanvasPage(world).expectOpen()
}

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language })
    for (const [part, shown] of Object.entries(sights)) {
      test(`${part} in ${language}, light and dark, look right and are accessible`, async ({ world }) => {
        test.setTimeout(150_000)
        await world.connect('tiktok')
        const canvas = await arrangeSyncCanvas(world, {
          name: world.say('template.loyalSuppression.name'),
          syncs: [{ partnerId: 'tiktok', audience: 'Screens' }],
        })
        const [sync] = canvas.syncs
        if (!sync) throw new Error('no sync')
        await launch(world, canvas.canvasId)
        await expectSynced(world, canvas.canvasId, sync, { fields: ['email', 'phone'] })
        await world.open()
        for (const sight of shown) {
          await test.step(sight.name, async () => {
            await sight.open(world, canvas)
            for (const theme of themes) await lookAt(world, sight.name, theme)
          })
        }
      })
    }
  })
}

async function lookAt(world: World, name: string, theme: (typeof themes)[number]): Promise<void> {
  const { page, language } = world
  await world.ask('workspace.changeSettings', { theme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await settled(world)
  await page.screenshot({ path: join(screens, `${name}.${language}.${theme}.png`), animations: 'disabled' })
  const { violations } = await new AxeBuilder({ page }).analyze()
  const said = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 5).map((node) => `${node.target.join(' ')} — ${node.html.slice(0, 160)}`),
  }))
  expect.soft(said, `${name} in ${language}, ${theme}`).toEqual([])
}

/** Nothing is loading any more, and nothing still moves. */
async function settled({ page }: World): Promise<void> {
  await expect(page.locator('main [aria-busy="true"], main .skeleton')).toHaveCount(0)
  await page.evaluate(async () => {
    await document.fonts.ready
    const moving = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity)
    await Promise.allSettled(moving.map((one) => one.finished))
  })
}
