import { beforeEach, describe, expect, it } from 'vitest'
import type { Clock } from '#shared/core/clock.ts'
import { dayMs } from '#shared/core/clock.ts'
import { type SegmentId, segmentIdSchema } from '#shared/core/ids.ts'
import { seededRandom } from '#shared/core/random.ts'
import { sampleSegmentIds } from '#shared/people/sample-segments.ts'
import { everyone, type GroupFilter, type SegmentFilter } from '#shared/people/segment-filter.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import { sayIn } from '#shared/words/say.ts'
import { openDatabase } from '../store/sqlite.ts'
import { fixtureNow, stillClock } from './fixtures/people-workspace.ts'
import { peopleTables } from './people-tables.ts'
import { seedSample } from './sample/seed-sample.ts'
import { SegmentStore } from './segment-store.ts'

let nowAt = fixtureNow
const clock: Clock = { ...stillClock, now: () => nowAt }
let inCanvases: readonly string[] = []
let segments: SegmentStore
let db: ReturnType<typeof openDatabase>
beforeEach(() => {
  nowAt = fixtureNow
  inCanvases = []
  db = openDatabase(':memory:', [peopleTables])
  seedSample(db, clock, seededRandom(1), 200)
  segments = new SegmentStore(db, clock, { usedBy: () => inCanvases })
})

const all = (...filters: SegmentFilter[]): GroupFilter => ({ ...everyone, filters })
const inSegment = (segmentId: SegmentId): SegmentFilter => ({ kind: 'segment', segmentId, member: true })
const korea: SegmentFilter = { kind: 'attribute', attribute: 'country', type: 'string', operator: 'is', value: 'kr' }
const inKorea = () => Number(db.get("select count(*) as n from people where country = 'KR'")?.n)

describe('segments', () => {
  it('begin with Everyone, then the samples, each with its size', async () => {
    const [first, ...others] = await segments.list()
    expect(first).toMatchObject({ id: sampleSegmentIds.everyone, origin: 'everyone', size: 200 })
    expect(new Set(others.map(({ id }) => id))).toEqual(
      new Set([sampleSegmentIds.cartAbandoned, sampleSegmentIds.highValue, sampleSegmentIds.loyal]),
    )
    for (const { size } of others) expect(size).toBeGreaterThan(0)
  })

  it('are saved, counted and changed', async () => {
    const made = await segments.save({ id: null, name: 'Korea', filter: all(korea) })
    expect(made).toMatchObject({ name: 'Korea', origin: 'made', size: inKorea() })
    const nobody = await segments.save({
      id: made.id,
      name: 'Korea, none',
      filter: all(korea, { ...korea, value: 'jp' }),
    })
    expect(nobody).toMatchObject({ id: made.id, name: 'Korea, none', size: 0 })
  })

  it('are counted anew when people or nested segments change, or time passes', async () => {
    const base = await segments.save({ id: null, name: 'Base', filter: all(korea) })
    const nested = await segments.save({ id: null, name: 'Nested', filter: all(inSegment(base.id)) })
    expect(nested.size).toBe(inKorea())
    await segments.save({ id: base.id, name: 'Base', filter: everyone })
    expect(await segments.sizeOf(nested.filter)).toBe(200)
    const recent = segments.get(sampleSegmentIds.cartAbandoned).filter
    expect(await segments.sizeOf(recent)).toBeGreaterThan(0)
    nowAt += 10 * dayMs
    expect(await segments.sizeOf(recent)).toBe(0)
  })

  it('keep the name in every language until somebody types another', async () => {
    const loyal = segments.get(sampleSegmentIds.loyal)
    const korean = segmentName(loyal, sayIn('ko'))
    const kept = await segments.save({ id: loyal.id, name: korean, filter: loyal.filter })
    expect(segmentName(kept, sayIn('ja'))).toBe('ロイヤル顧客')
    const renamed = await segments.save({ id: loyal.id, name: 'Our best', filter: loyal.filter })
    expect(segmentName(renamed, sayIn('ja'))).toBe('Our best')
  })

  it('refuse a name that is taken, however it is spelt', async () => {
    await segments.save({ id: null, name: 'Café', filter: everyone })
    const again = segments.save({ id: null, name: ' CAFÉ'.normalize('NFD'), filter: everyone })
    await expect(again).rejects.toMatchObject({ code: 'segment-name-taken' })
  })

  it('refuse to contain themselves, by any way round', async () => {
    const a = await segments.save({ id: null, name: 'A', filter: everyone })
    const b = await segments.save({ id: null, name: 'B', filter: all(inSegment(a.id)) })
    const c = await segments.save({ id: null, name: 'C', filter: all(inSegment(b.id)) })
    for (const segmentId of [a.id, b.id, c.id]) {
      const circle = segments.save({ id: a.id, name: 'A', filter: all(korea, all(inSegment(segmentId))) })
      await expect(circle).rejects.toMatchObject({ code: 'segment-cycle' })
    }
    expect(segments.get(a.id).filter).toEqual(everyone)
  })

  it('hold nobody rather than hang, should a circle exist all the same', async () => {
    const a = await segments.save({ id: null, name: 'A', filter: everyone })
    segments.put({ ...segments.get(a.id), filter: all(inSegment(a.id)) })
    expect(await segments.sizeOf(all(inSegment(a.id)))).toBe(0)
  })

  it('that come with the workspace cannot be changed', async () => {
    const change = segments.save({ id: sampleSegmentIds.everyone, name: 'Nobody', filter: all(korea) })
    await expect(change).rejects.toMatchObject({ code: 'segment-fixed' })
    expect(() => segments.delete(sampleSegmentIds.everyone)).toThrow('segment-fixed')
  })

  it('cannot be deleted while a canvas or another segment uses them; both are named', async () => {
    const base = await segments.save({ id: null, name: 'Base', filter: all(korea) })
    const nested = await segments.save({ id: null, name: 'Nested', filter: all(inSegment(base.id)) })
    inCanvases = ['Spring']
    expect(() => segments.delete(base.id)).toThrow(
      expect.objectContaining({ code: 'segment-in-use', parameters: { name: 'Base', places: '“Spring”, “Nested”' } }),
    )
    inCanvases = []
    segments.delete(nested.id)
    segments.delete(base.id)
    expect(segments.find(base.id)).toBeUndefined()
    expect(() => segments.get(base.id)).toThrow('not-found')
  })

  it('stay in the trash for 30 days, in sight', async () => {
    const { id } = await segments.save({ id: null, name: 'Old', filter: everyone })
    segments.delete(id)
    const deletedAt = nowAt
    nowAt += 29 * dayMs
    segments.trash.empty()
    expect(segments.trash.list()).toMatchObject([{ id, name: 'Old', deletedAt, keptUntil: deletedAt + 30 * dayMs }])
    expect(segments.trash.restore(id)).toBeNull()
    expect(segments.get(id).name).toBe('Old')
    expect(segments.trash.list()).toEqual([])
    segments.delete(id)
    // Out of sight from the first moment after, even before the next start forgets it.
    nowAt += 30 * dayMs + 1
    expect(segments.trash.list()).toEqual([])
    expect(() => segments.trash.restore(id)).toThrow('not-found')
    segments.trash.empty()
    expect(segments.find(id)).toBeUndefined()
  })

  it('come back with the segments they are made of, and under another name if theirs was taken', async () => {
    const base = await segments.save({ id: null, name: 'Base', filter: all(korea) })
    const nested = await segments.save({ id: null, name: 'Nested', filter: all(inSegment(base.id)) })
    segments.delete(nested.id)
    segments.delete(base.id)
    await segments.save({ id: null, name: 'nested ', filter: everyone })
    expect(segments.trash.restore(nested.id)).toBe('Nested (2)')
    expect(await segments.sizeOf(segments.get(nested.id).filter)).toBe(nested.size)
    expect(segments.get(base.id).name).toBe('Base')
    expect(segments.trash.list()).toEqual([])
  })

  it('can be deleted forever from the trash, and only from there', async () => {
    const { id } = await segments.save({ id: null, name: 'Kept', filter: everyone })
    segments.trash.deleteForever(id)
    expect(segments.get(id).name).toBe('Kept')
    segments.delete(id)
    segments.trash.deleteForever(id)
    expect(() => segments.trash.restore(id)).toThrow('not-found')
  })

  it('of an id nobody made are not found', () =>
    expect(() => segments.get(segmentIdSchema.parse('segment-none'))).toThrow('not-found'))
})
