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

it('saves people as a file without a contact in it, unless they are asked for', () => {
  const { exporting } = profileOf()
  for (const form of ['csv', 'ndjson'] as const) {
    const { text, nextCursor } = exporting.piece({ filter: null, form, withIdentifiers: false, cursor: null })
    expect(nextCursor).toBe(null)
    expect(text).toContain('crm-1')
    expect(text).toContain('87')
    for (const value of raw) expect(text).not.toContain(value)
    const bare = exporting.piece({ filter: null, form, withIdentifiers: true, cursor: null }).text
    for (const value of raw.slice(0, 3)) expect(bare).toContain(value)
  }
})

it('writes a file in pieces that leave nobody out, and no cell that a spreadsheet would run', () => {
  const { exporting, writer } = profileOf()
  writer.upsert(
    Array.from({ length: 4_500 }, (_, at) => ({
      externalId: `p${at}`,
      updateOnly: false,
      attributes: { first_name: at === 0 ? '=cmd()' : 'a "b", c', points: -5 },
    })),
  )
  const lines: string[] = []
  for (let cursor: number | null = null; ; ) {
    const piece = exporting.piece({ filter: null, form: 'csv', withIdentifiers: false, cursor })
    lines.push(...piece.text.trimEnd().split('\r\n'))
    if (piece.nextCursor === null) break
    cursor = piece.nextCursor
  }
  expect(lines).toHaveLength(4_502)
  expect(new Set(lines).size).toBe(4_502)
  expect(lines[2]).toMatch(/^p0,'=cmd\(\),/)
  expect(lines[3]).toMatch(/^p1,"a ""b"", c",/)
  expect(lines[3]).toContain(',-5')
})
