// Every page in three languages and two themes: no accessibility violation, and a screenshot to look at in test-results/screens.
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { languages } from '#shared/words/word-table.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { type ArrangedCanvas, arrangeSyncCanvas } from '../world/arrange-canvas.ts'
import { expectSynced, launch } from '../world/running-canvas.ts'
import { expect, test, type World } from '../world/world.ts'

const screens = join(import.meta.dirname, '..', '..', 'test-results', 'screens')

interface Sight {
  readonly name: string
  open(world: World, canvas: ArrangedCanvas): Promise<void>
}

const at = (name: string, route: string): Sight => ({ name, open: (world) => world.open(route) })

const sights: readonly Sight[] = [
  at('canvases', '/canvases'),
  {
    name: 'canvas',
    open: async (world, { canvasId }) => new CanvasPage(world).open(canvasId),
  },
  {
    name: 'audience-sync-editor',
    open: async (world, { canvasId }) => {
      const canvas = new CanvasPage(world)
      await canvas.open(canvasId)
      await canvas.openAudienceSync(canvas.steps('audience-sync').first())
    },
  },
  {
    name: 'launch-blocked',
    open: async (world) => {
      const { canvases } = await world.ask('canvases.list', { shelf: 'open', query: '' })
      const draft = canvases.find((one) => one.state === 'draft')
      if (!draft) throw new Error('no draft')
      const canvas = new CanvasPage(world)
      await canvas.open(draft.id)
      await canvas.startLaunch()
    },
  },
  at('people', '/people'),
  at('import', '/people/import'),
  at('segments', '/segments'),
  at('new-segment', '/segments/new'),
  at('partners', '/partners'),
  at('partner-tiktok', '/partners/tiktok'),
  at('partner-pinterest', '/partners/pinterest'),
  at('activity', '/activity'),
  at('settings', '/settings'),
  at('no-page', '/nowhere'),
]

for (const language of languages) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ language, theme, colorScheme: theme })
      test(`every page in ${language}, ${theme}, is accessible`, async ({ world }) => {
        test.setTimeout(150_000)
        const { page } = world
        await world.connect('tiktok')
        const canvas = await arrangeSyncCanvas(world, {
          name: world.say('template.loyalSuppression.name'),
          syncs: [{ partnerId: 'tiktok', audience: 'Screens' }],
        })
        const [sync] = canvas.syncs
        if (!sync) throw new Error('no sync')
        await launch(world, canvas.canvasId)
        await expectSynced(world, canvas.canvasId, sync, { fields: ['email', 'phone'] })
        for (const sight of sights) {
          await test.step(sight.name, async () => {
            await sight.open(world, canvas)
            await settled(world)
            await page.screenshot({
              path: join(screens, `${sight.name}.${language}.${theme}.png`),
              animations: 'disabled',
            })
            const { violations } = await new AxeBuilder({ page }).analyze()
            const said = violations.map(({ id, help, nodes }) => ({
              id,
              help,
              where: nodes.slice(0, 5).map((node) => `${node.target.join(' ')} — ${node.html.slice(0, 160)}`),
            }))
            expect.soft(said, `${sight.name} in ${language}, ${theme}`).toEqual([])
          })
        }
      })
    })
  }
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
