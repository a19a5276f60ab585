// Every page in three languages and two themes: no accessibility violation, no word cut off, and a screenshot to look at.
import { everyone, type SegmentFilter } from '#shared/people/segment-filter.ts'
import type { Say } from '#shared/words/say.ts'
import { languages } from '#shared/words/word-table.ts'
import { CanvasPage } from '../pages/canvas-page.ts'
import { type ArrangedCanvas, arrangeSyncCanvas } from '../world/arrange-canvas.ts'
import { lookAt, themes } from '../world/look-at.ts'
import { expectSynced, launch } from '../world/running-canvas.ts'
import { expect, test, type World } from '../world/world.ts'

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

const inside = { kind: 'attribute', attribute: 'home' } as const
const insideObjects: SegmentFilter[] = [
  { ...inside, path: 'address.city', type: 'string', operator: 'contains', value: ['Seoul', 'Busan'] },
  { ...inside, path: 'born', type: 'time', operator: 'in-coming-days', value: 7, yearly: true },
]

const peoplePage = at('people', '/people', (say) => say('people.title'))

const sights: Readonly<Record<'canvases' | 'activity and settings' | 'people and partners', readonly Sight[]>> = {
  canvases: [
    at('canvases', '/canvases', (say) => say('library.title')),
    {
      name: 'canvas',
      open: async (world, { canvasId }) => openCanvas(world, canvasId),
    },
    {
      name: 'rehearsal',
      open: async (world, { canvasId }) => {
        await world.goTo(`/canvases/${canvasId}/rehearsal`)
        await world.page.getByRole('button', { name: world.say('rehearsal.toEnd') }).click()
        await expect(world.page.getByText(world.say('rehearsal.addsUp'))).toBeVisible()
      },
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
    at('person', '/people/person/3', () => 'Caleb Jones'),
    at('import', '/people/import', (say) => say('importPage.title')),
    at('segments', '/segments', (say) => say('segments.title')),
    at('new-segment', '/segments/new', (say) => say('segmentSheet.new')),
    {
      name: 'segment-inside-objects',
      async open(world) {
        const filter = { ...everyone, filters: insideObjects }
        const { id } = await world.ask('segments.save', { id: null, name: 'Birthdays in Seoul', filter })
        await world.goTo(`/segments/${id}`)
        await expect(world.page.getByRole('combobox', { name: world.say('filter.path') })).toHaveCount(2)
      },
    },
    at('partners', '/partners', (say) => say('partners.technology')),
    at('partner-tiktok', '/partners/tiktok', () => 'TikTok'),
    at('campaigns', '/campaigns', (say) => say('campaigns.title')),
    {
      name: 'campaign',
      async open(world) {
        const { id } = await world.ask('campaigns.create', { name: 'Autumn news', channel: 'email' })
        await world.goTo(`/campaigns/${id}`)
        await expect(world.page.getByRole('region', { name: world.say('campaigns.content') })).toBeVisible()
      },
    },
    at('data-partner-tinyclues', '/partners/tinyclues', () => 'Tinyclues'),
    at('data-partner-outgrow', '/partners/outgrow', () => 'Outgrow'),
    {
      name: 'api-settings',
      async open(world) {
        const key = { kind: 'rest', partner: null, name: 'Data warehouse', permissions: ['users.track'] } as const
        await world.ask('keys.create', { ...key, permissions: [...key.permissions] })
        await world.goTo('/partners/api')
        await expect(world.page.getByRole('rowheader', { name: 'Data warehouse' })).toBeVisible()
      },
    },
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
    test.use({ language, contextOptions: { reducedMotion: 'reduce' } })
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
