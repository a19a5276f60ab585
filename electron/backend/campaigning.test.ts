// Campaigns (S105, S128), whole: made, aimed at a segment, launched; the one engine runs them and the canvas library does not list them.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { campaignSteps } from '#shared/canvas/campaign-canvas.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { WholeBackend } from '../testing/whole-backend.ts'

let whole: WholeBackend
beforeEach(async () => {
  whole = await new WholeBackend({ people: 40 }).start()
})
afterEach(() => whole.stop())

it('takes a segment through one message and counts everybody once', async () => {
  const { client } = whole
  const canvases = await client.call('canvases.list', { shelf: 'open', query: '' })
  const { id } = await client.call('campaigns.create', { name: 'Autumn news', channel: 'email' })
  const before = await client.call('canvases.planLaunch', { id })
  expect(before.problems.filter(({ level }) => level === 'error').length).toBeGreaterThan(0)
  const { document, revision } = await client.call('canvases.open', { id })
  const campaign = campaignSteps(document)
  if (!campaign) throw new Error('a new campaign is a form')
  await expect(client.call('canvases.launch', { id, revision })).rejects.toMatchObject({ code: 'launch-blocked' })

  set(document, campaign.entryId, { segmentId: 'segment-everyone' })
  set(document, campaign.messageId, { title: 'Autumn', body: 'Hello {{first_name | there}}' })
  const saved = await client.call('canvases.save', { document, baseRevision: revision })
  const plan = await client.call('canvases.planLaunch', { id })
  expect(plan.problems.filter(({ level }) => level === 'error')).toEqual([])
  await client.call('canvases.launch', { id, revision: saved.revision })
  await whole.pass(10_000)

  const counters = await whole.counters(id)
  const sent = counters.steps.find(({ stepId }) => stepId === campaign.messageId)
  expect(counters.addsUp).toBe(true)
  expect(sent).toMatchObject({ entered: plan.people, here: 0 })
  expect((sent?.proceeded ?? 0) + (sent?.exited ?? 0)).toBe(plan.people)
  const { campaigns } = await client.call('campaigns.list', { shelf: 'open', query: 'autumn' })
  expect(campaigns).toMatchObject([
    { id, name: 'Autumn news', channel: 'email', state: 'active', entered: plan.people },
  ])
  expect(await client.call('canvases.list', { shelf: 'open', query: '' })).toEqual(canvases)
})

it('leaves its list for the archive or the trash, and comes back', async () => {
  const { client } = whole
  const { id } = await client.call('campaigns.create', { name: 'Autumn news', channel: 'push' })
  const listed = async (shelf: 'open' | 'archived' | 'trash') =>
    (await client.call('campaigns.list', { shelf, query: '' })).campaigns.map((campaign) => campaign.id)
  for (const shelf of ['archived', 'trash', 'open'] as const) {
    await client.call('canvases.moveTo', { id, shelf })
    for (const other of ['open', 'archived', 'trash'] as const)
      expect(await listed(other)).toEqual(other === shelf ? [id] : [])
  }
  const { canvases } = await client.call('canvases.list', { shelf: 'trash', query: '' })
  expect(canvases).toEqual([])
})

it('that grew into a canvas of several steps is no form any more, and still a campaign', async () => {
  const { client } = whole
  const { id } = await client.call('campaigns.create', { name: 'Autumn news', channel: 'sms' })
  const { document, revision } = await client.call('canvases.open', { id })
  document.logic.steps.push({ id: stepIdSchema.parse('step-exit'), kind: 'exit', version: 1, config: {} })
  document.layout[stepIdSchema.parse('step-exit')] = { x: 0, y: 400 }
  expect(campaignSteps(document)).toBeUndefined()
  await client.call('canvases.save', { document, baseRevision: revision })
  expect((await client.call('campaigns.list', { shelf: 'open', query: '' })).campaigns).toMatchObject([
    { id, channel: 'sms', steps: 3 },
  ])
})

function set(document: CanvasDocument, id: StepId, part: object): void {
  const step = document.logic.steps.find((candidate) => candidate.id === id)
  if (step) step.config = { ...step.config, ...part }
}
