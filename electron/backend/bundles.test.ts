// A bundle between two workspaces: looked at first, taken in whole or not at all, finished after a crash, and taken back.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BundleChoices } from '#shared/bundle/settle-bundle.ts'
import type { BundlePlan } from '#shared/contract/bundle-calls.ts'
import type { CanvasId, SegmentId } from '#shared/core/ids.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import { WholeBackend } from '../testing/whole-backend.ts'
import { openWorkspaceDatabase } from './workspace-database.ts'

let home: WholeBackend
let away: WholeBackend

beforeEach(async () => {
  home = await new WholeBackend({ people: 50, inProcess: true }).start()
  away = await new WholeBackend({ people: 50, inProcess: true }).start()
})
afterEach(() => Promise.all([home.stop(), away.stop()]))

const golden = (plan: string): GroupFilter => ({
  kind: 'group',
  join: 'and',
  exclude: false,
  filters: [{ kind: 'attribute', attribute: 'plan', type: 'string', operator: 'is', value: plan }],
})

/** A canvas with a template's scenario whose entry takes a segment that is made of another. */
async function packed(app: WholeBackend): Promise<{ text: string; inner: SegmentId; outer: SegmentId; id: CanvasId }> {
  const { client } = app
  const { id } = await client.call('canvases.create', { from: { kind: 'template', template: 'abandoned-cart' } })
  const inner = await client.call('segments.save', { id: null, name: 'Gold plan', filter: golden('Gold') })
  const filters = [{ kind: 'segment', segmentId: inner.id, member: true }] as const
  const outer = await client.call('segments.save', {
    id: null,
    name: 'Gold at home',
    filter: { kind: 'group', join: 'and', exclude: false, filters },
  })
  const { document, revision } = await client.call('canvases.open', { id })
  const entry = document.logic.steps.find(({ kind }) => kind === 'entry')
  if (entry) entry.config = { ...entry.config, segmentId: outer.id }
  await client.call('canvases.save', { document, baseRevision: revision })
  const { text } = await client.call('bundles.export', { id })
  return { text, inner: inner.id, outer: outer.id, id }
}

/** What the screen begins with. */
function suggested(plan: BundlePlan): BundleChoices {
  return {
    name: plan.freeName,
    replaces: null,
    segments: plan.segments.map(({ id, name, standing, mine }) => ({
      ...{ id, name, mine: mine?.id ?? null },
      take: standing === 'new' ? 'add' : standing === 'missing' ? 'leave' : 'mine',
    })),
    syncs: plan.syncs.map((sync) => ({ key: sync.key, place: sync.suggested })),
  }
}

const segmentsOf = async (app: WholeBackend) => (await app.client.call('segments.list', {})).segments
const canvasesOf = async (app: WholeBackend, shelf: 'open' | 'trash' = 'open') =>
  (await app.client.call('canvases.list', { shelf, query: '' })).canvases.map(({ id }) => id)

it('brings canvas, segments and scenarios to a workspace that has none of them, and takes them back', async () => {
  const { text, outer } = await packed(home)
  const before = { segments: (await segmentsOf(away)).length, canvases: await canvasesOf(away) }
  const plan = await away.client.call('bundles.plan', { text })
  expect(plan.segments.map(({ name, standing }) => [name, standing]).sort()).toEqual([
    ['Gold at home', 'new'],
    ['Gold plan', 'new'],
  ])
  expect(plan.scenarios).toHaveLength(1)
  expect(plan.syncs).toMatchObject([
    { partnerId: 'tiktok', has: { connection: false }, suggested: { connectionId: 'tiktok-sandbox', adAccount: null } },
  ])
  expect(await canvasesOf(away), 'a look changes nothing').toEqual(before.canvases)

  const { id } = await away.client.call('bundles.import', { text, choices: suggested(plan) })
  const { document } = await away.client.call('canvases.open', { id })
  expect(document.logic.steps.find(({ kind }) => kind === 'entry')?.config).toMatchObject({ segmentId: outer })
  const { scenarios } = await away.client.call('scenarios.list', { canvasId: id })
  expect(scenarios.map(({ name }) => name)).toEqual(plan.scenarios)
  const [left, right] = [await segmentsOf(home), await segmentsOf(away)]
  expect(right.find((one) => one.id === outer)?.filter).toEqual(left.find((one) => one.id === outer)?.filter)

  await away.client.call('bundles.takeBack', { id })
  expect(await canvasesOf(away)).toEqual(before.canvases)
  expect(await canvasesOf(away, 'trash')).toEqual([id])
  expect(await segmentsOf(away)).toHaveLength(before.segments)
  expect((await away.client.call('segments.trash', {})).segments).toHaveLength(2)
})

it('meets names that are taken: mine is used, changed or stands beside, as chosen, and comes back as it was', async () => {
  const { text } = await packed(home)
  const mine = await away.client.call('segments.save', { id: null, name: 'gold PLAN', filter: golden('Golden') })
  await away.client.call('canvases.create', { from: { kind: 'template', template: 'abandoned-cart' } })
  const plan = await away.client.call('bundles.plan', { text })
  const asked = plan.segments.find(({ name }) => name === 'Gold plan')
  expect(asked).toMatchObject({ standing: 'differs', mine: { id: mine.id }, canReplace: true })
  expect(asked?.freeName).toBe('Gold plan (2)')
  expect(plan.clash).not.toBeNull()
  expect(plan.freeName).toBe(`${plan.name} 2`)

  const choices = suggested(plan)
  const replacing: BundleChoices = {
    ...choices,
    name: plan.name,
    replaces: plan.clash?.id ?? null,
    segments: choices.segments.map((one) => (one.id === asked?.id ? { ...one, take: 'replace' } : one)),
  }
  const { id } = await away.client.call('bundles.import', { text, choices: replacing })
  const filterOf = async () => (await segmentsOf(away)).find((one) => one.id === mine.id)?.filter
  expect(await filterOf()).toEqual(golden('Gold'))
  expect((await away.client.call('canvases.open', { id })).document.wording.name).toBe(plan.name)
  expect(await canvasesOf(away, 'trash')).toEqual([plan.clash?.id])

  await away.client.call('bundles.takeBack', { id })
  expect(await filterOf()).toEqual(golden('Golden'))
  expect(await canvasesOf(away)).toContain(plan.clash?.id)
})

it('knows its own workspace again: nothing is asked, nothing doubled', async () => {
  await home.connect('tiktok')
  const { text, id } = await packed(home)
  await home.configureSyncs(id, 'Carts')
  const again = (await home.client.call('bundles.export', { id })).text
  const plan = await home.client.call('bundles.plan', { text: again })
  expect(plan.segments.map(({ standing }) => standing)).toEqual(['same', 'same'])
  expect(plan.syncs[0]).toMatchObject({ has: { connection: true, account: true, audience: true } })
  expect(plan.syncs[0]?.suggested).toEqual(plan.syncs[0]?.was)
  const before = (await segmentsOf(home)).length
  await home.client.call('bundles.import', { text: again, choices: suggested(plan) })
  expect(await segmentsOf(home)).toHaveLength(before)
  expect(text).not.toContain('Carts')
})

it('comes in whole or not at all: a refusal and a full disk leave nothing, a crash is finished at the next start', async () => {
  const { text, inner } = await packed(home)
  const choices = suggested(await away.client.call('bundles.plan', { text }))
  const state = async () => ({ segments: (await segmentsOf(away)).length, canvases: await canvasesOf(away) })
  // Mine is made of what comes, which is made of mine: changing mine would close the circle.
  const ringed = await away.client.call('segments.save', { id: null, name: 'Ring', filter: golden('Gold') })
  const nested = { kind: 'segment', segmentId: ringed.id, member: true } as const
  const mine = await away.client.call('segments.save', {
    id: null,
    name: 'Around the ring',
    filter: { kind: 'group', join: 'and', exclude: false, filters: [nested] },
  })
  const circle: BundleChoices = {
    ...choices,
    segments: choices.segments.map((one) =>
      one.id === inner ? { ...one, take: 'mine', mine: mine.id } : { ...one, take: 'replace', mine: ringed.id },
    ),
  }
  const before = await state()
  await expect(away.client.call('bundles.import', { text, choices: circle })).rejects.toMatchObject({
    code: 'segment-cycle',
  })
  expect(await state()).toEqual(before)

  // The folder of the canvases is gone: its file cannot be written.
  const folder = join(away.dataDir, 'canvases')
  rmSync(folder, { recursive: true })
  await expect(away.client.call('bundles.import', { text, choices })).rejects.toThrow()
  mkdirSync(join(folder, 'backups'), { recursive: true })
  expect(await state()).toEqual({ ...before, canvases: [] })
  expect((await away.client.call('segments.trash', {})).segments).toEqual([])

  // The power goes after the rows are kept and before the file is.
  const { id } = await away.client.call('bundles.import', { text, choices })
  const { document } = await away.client.call('canvases.open', { id })
  await away.halt()
  rmSync(join(folder, `${id}.canvas.json`))
  const database = openWorkspaceDatabase({ dataDir: away.dataDir })
  database.run('insert into arriving_canvases (canvas_id, document) values (?, ?)', id, JSON.stringify(document))
  database.close()
  await away.start()
  expect((await away.client.call('canvases.open', { id })).document).toEqual(document)
  expect(readdirSync(folder).filter((name) => name.startsWith(id))).toHaveLength(1)
  expect(existsSync(join(folder, `${id}.canvas.json`))).toBe(true)
})
