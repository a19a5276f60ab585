// Campaigns (S105, S128), whole: made, aimed at a segment, launched; the one engine runs them and the canvas library does not list them.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { campaignMessageId, readCampaign, writeCampaign } from '#shared/canvas/campaign-canvas.ts'
import { segmentIdSchema } from '#shared/core/ids.ts'
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
  const campaign = readCampaign(document)
  if (!campaign) throw new Error('a new campaign can be read')
  await expect(client.call('canvases.launch', { id, revision })).rejects.toMatchObject({ code: 'launch-blocked' })

  const message = { ...campaign.message, title: 'Autumn', body: 'Hello {{first_name | there}}' }
  const segmentId = segmentIdSchema.parse('segment-everyone')
  const saved = await client.call('canvases.save', {
    document: writeCampaign(document, { segmentId, message }),
    baseRevision: revision,
  })
  const plan = await client.call('canvases.planLaunch', { id })
  expect(plan.problems.filter(({ level }) => level === 'error')).toEqual([])
  await client.call('canvases.launch', { id, revision: saved.revision })
  await whole.pass(10_000)

  const counters = await whole.counters(id)
  const sent = counters.steps.find(({ stepId }) => stepId === campaignMessageId)
  expect(counters.addsUp).toBe(true)
  expect(sent).toMatchObject({ entered: plan.people, here: 0 })
  expect((sent?.proceeded ?? 0) + (sent?.exited ?? 0)).toBe(plan.people)
  const { campaigns } = await client.call('campaigns.list', { query: 'autumn' })
  expect(campaigns).toMatchObject([
    { id, name: 'Autumn news', channel: 'email', state: 'active', entered: plan.people },
  ])
  expect(await client.call('canvases.list', { shelf: 'open', query: '' })).toEqual(canvases)
})
