import { expect, it } from 'vitest'
import { peopleWorkspace } from './fixtures/people-workspace.ts'

const raw = ['ada@example.com', '+44 7700 900123', 'a0000000-0000-4000-a000-000000000001', 'device-77']

function profileOf() {
  const workspace = peopleWorkspace('unused')
  const { writer } = workspace
  writer.upsert([
    {
      externalId: 'crm-1',
      updateOnly: false,
      attributes: {
        first_name: 'Ada',
        email: raw[0],
        phone: raw[1],
        idfa: raw[2],
        outgrow_quiz_score: 87,
        note: `mail ${raw[0]}`,
        likes: ['x', raw[0]],
        subscription_groups: [{ subscription_group_id: 'weekly', subscription_state: 'subscribed' }],
      },
    },
  ])
  writer.addAliases([{ label: 'shop', name: 'ada-7', externalId: 'crm-1' }])
  workspace.db.run("insert into devices values ('device-77', 1)")
  writer.setConsent([1], 'tiktok', 'audiences', true)
  const event = { externalId: 'crm-1', updateOnly: true, name: 'quiz done', at: 5, properties: { mail: raw[0] } }
  writer.recordEvents([event])
  return workspace
}

it('shows somebody whole, with nothing bare in it', () => {
  const { profiles, writer } = profileOf()
  const profile = profiles.find(1)
  expect(profile).toMatchObject({
    standing: 'identified',
    aliases: [{ label: 'shop', name: 'ada-7' }],
    devices: ['d•••'],
    subscriptions: [{ group: 'weekly', state: 'subscribed' }],
  })
  expect(profile?.attributes).toEqual([
    { name: 'likes', type: 'array', value: '["x","a•••"]' },
    { name: 'note', type: 'string', value: 'mail a•••' },
    { name: 'outgrow_quiz_score', type: 'number', value: 87 },
  ])
  expect(profile?.consent.filter(({ agreed }) => agreed !== null)).toEqual([
    { partnerId: 'tiktok', purpose: 'audiences', agreed: true },
  ])
  const shown = JSON.stringify([profile, profiles.moments(1, 50)])
  for (const value of raw) expect(shown).not.toContain(value)
  for (const who of ['crm-1', 'ada-7', ' ADA@example.com', '+447700900123', 'device-77', raw[2] ?? ''])
    expect(writer.finder.lookUp(who)).toBe(1)
})

it('hands out bare identifiers when asked to, and only those', () => {
  const { profiles } = profileOf()
  expect(profiles.revealed(1).map(({ value }) => value)).toEqual(['crm-1', ...raw])
  expect(profiles.revealed(2)).toEqual([])
  expect(profiles.find(2)).toBe(null)
})
