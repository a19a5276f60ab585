// The file of what a partner holds: whole, true and readable, however many pieces it comes in.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LedgerFormat } from '#shared/partners/sandbox-view.ts'
import { openFreshSandbox, sha256 } from './fresh-sandbox.ts'

let world: Awaited<ReturnType<typeof openFreshSandbox>>
beforeEach(async () => {
  world = await openFreshSandbox({ settings: { tiktok: { maxUsersPerRequest: 60_000 } } })
})
afterEach(() => world.sandbox.stop())

function exported(format: LedgerFormat): { text: string; pieces: number } {
  let text = ''
  let pieces = 0
  for (let cursor: number | null = null; pieces === 0 || cursor !== null; pieces++) {
    const piece = world.sandbox.control.exportLedger('tiktok', format, cursor)
    text += piece.text
    cursor = piece.nextCursor
  }
  return { text, pieces }
}

it('holds every digest once, and audiences without any', { timeout: 60_000 }, async () => {
  const token = await world.signInTikTok()
  const full = await world.makeTikTokAudience(token, 'Full, “quoted" and =bold')
  const few = await world.makeTikTokAudience(token, '=SUM(1)')
  const people = Array.from({ length: 45_000 }, (_, index) => `p${index}`)
  await world.map(token, full, people)
  await world.map(token, few, ['a', 'b'])
  const shown = world.sandbox.control.ledger().audiences.filter((audience) => audience.partnerId === 'tiktok')

  const json = exported('json')
  const read: { partner: string; audiences: { audienceId: string; name: string; members: [string, string][] }[] } =
    JSON.parse(json.text)
  expect(json.pieces).toBe(shown.length + 2)
  expect(read.audiences.map((audience) => audience.audienceId)).toEqual(shown.map((audience) => audience.audienceId))
  const held = new Map(read.audiences.map((audience) => [audience.audienceId, audience]))
  expect(new Set(held.get(full)?.members.map(([, digest]) => digest))).toEqual(new Set(people.map(sha256)))
  expect(held.get(full)?.members).toHaveLength(45_000)
  expect(held.get(few)?.members.sort()).toEqual(
    [sha256('a'), sha256('b')].sort().map((digest) => ['EMAIL_SHA256', digest]),
  )

  const { text } = exported('csv')
  const lines = text.trimEnd().split('\r\n')
  expect(lines[0]).toContain('audience_id,audience,type,state,kind,digest')
  expect(lines.filter((line) => line.includes(',"Full, “quoted"" and =bold",'))).toHaveLength(45_000)
  expect(lines.filter((line) => line.includes(`,'=SUM(1),`))).toHaveLength(2)
  expect(lines).toHaveLength(1 + 45_000 + 2 + shown.length - 2)
})

it('is whole also while the partner goes on taking people', async () => {
  const token = await world.signInTikTok()
  const audienceId = await world.makeTikTokAudience(token)
  await world.map(token, audienceId, ['a'])
  const first = world.sandbox.control.exportLedger('tiktok', 'json', null)
  const late = await world.makeTikTokAudience(token, 'Late')
  let text = first.text
  for (let cursor = first.nextCursor; cursor !== null; ) {
    const piece = world.sandbox.control.exportLedger('tiktok', 'json', cursor)
    text += piece.text
    cursor = piece.nextCursor
  }
  const ids = JSON.parse(text).audiences.map((audience: { audienceId: string }) => audience.audienceId)
  expect(ids).toContain(audienceId)
  expect(ids).not.toContain(late)
})
