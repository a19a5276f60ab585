import { describe, expect, it } from 'vitest'
import { seededRandom } from '#shared/core/random.ts'
import { sampleSegmentIds } from '#shared/people/sample-segments.ts'
import { peopleWorkspace, stillClock } from '../fixtures/people-workspace.ts'
import { seedSample } from './seed-sample.ts'

function seeded(seed: number) {
  const workspace = peopleWorkspace('nowhere')
  seedSample(workspace.db, stillClock, seededRandom(seed))
  return workspace
}
const { db, people, segments } = seeded(20_261_122)
const share = (sql: string) => Number(db.get(`select avg(${sql}) as share from people`)?.share)

describe('the sample workspace', () => {
  it('is 5,000 people, the same ones for the same seed', () => {
    const again = seeded(20_261_122).db
    const everybody = 'select * from people order by id'
    expect(db.all(everybody)).toHaveLength(5_000)
    expect(again.all(everybody)).toEqual(db.all(everybody))
    expect(seeded(2).db.all(everybody)).not.toEqual(db.all(everybody))
  })

  it('has e-mail 92 %, phone 41 %, either 95 %, mobile id 18 %, and a few values that cannot be sent', async () => {
    const { byField, any } = await people.coverage(null, ['email', 'phone'])
    const [email, phone, mobileId] = byField.map(({ people: count }) => count / 5_000)
    expect(email).toBeCloseTo(0.92, 1)
    expect(phone).toBeCloseTo(0.41, 1)
    expect(mobileId).toBeCloseTo(0.18, 1)
    expect(any / 5_000).toBeGreaterThan(0.94)
    expect(any).toBeLessThan(5_000)
    expect(share('email is not null')).toBeGreaterThan(email ?? 1)
    expect(share('phone is not null')).toBeGreaterThan(phone ?? 1)
    expect(share("coalesce(idfa, gaid) like '00000000-%'")).toBeGreaterThan(0.01)
  })

  it('has people of three languages, each agreeing to each partner about four times in five', () => {
    for (const language of ['en', 'ko', 'ja']) expect(share(`language = '${language}'`)).toBeGreaterThan(0.2)
    for (const partner of ['tiktok', 'pinterest'])
      expect(share(`coalesce(consent ->> '${partner}', 0)`)).toBeCloseTo(0.8, 1)
    expect(share("consent = '{}'")).toBeGreaterThan(0.02)
  })

  it('gives no address or number that could belong to somebody', () => {
    for (const { email } of db.all('select email from people where email_key is not null'))
      expect(String(email).normalize('NFKC').trim()).toMatch(/@(example\.(com|net|org)|[a-z]+\.example)$/i)
    const reserved =
      /^\+(1\d{3}55501\d{2}|44(7700900|2079460|1614960|1134960|1214960)\d{3}|82100000\d{4}|81900000\d{4})$/
    for (const { phone_key } of db.all("select phone_key from people where phone_key like '+%'"))
      expect(String(phone_key)).toMatch(reserved)
  })

  it('has segments of a size worth looking at, neither nobody nor everybody', async () => {
    for (const id of [sampleSegmentIds.cartAbandoned, sampleSegmentIds.loyal, sampleSegmentIds.highValue]) {
      const size = await segments.sizeOf(segments.get(id).filter)
      expect(size).toBeGreaterThan(400)
      expect(size).toBeLessThan(2_500)
    }
  })

  it('knows the types of its attributes', async () => {
    const attributes = await people.attributes()
    expect(attributes.find(({ name }) => name === 'lifetime_value')).toEqual({
      name: 'lifetime_value',
      type: 'number',
      people: 5_000,
      inside: [],
    })
    expect(attributes.find(({ name }) => name === 'cart_abandoned_at')?.type).toBe('time')
    expect(attributes[0]).toEqual({ name: 'external_id', type: 'string', people: 5_000, inside: [] })
  })
})
