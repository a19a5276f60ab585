import { beforeEach, expect, it } from 'vitest'
import type { Database } from '../store/sqlite.ts'
import { giveWay } from '../system/give-way.ts'
import { type CountsBeside, countBlock, countPeople } from './count-people.ts'
import { segmentWorkspace } from './fixtures/people-workspace.ts'

const rich = { where: `json_extract(people.attributes, '$."value"') > ?`, values: [7] } as const
let db: Database

beforeEach(() => {
  ;({ db } = segmentWorkspace())
  // Every third id is nobody's.
  db.run(
    `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 90000)
     insert into people (id, attributes, created_at, changed_at)
     select n, json_object('value', n % 10), 0, 0 from numbers where n % 3 > 0`,
  )
})

const plainly = () => Number(db.get(`select count(*) as n from people where ${rich.where}`, ...rich.values)?.n)

it('counts each person once, though two take from the same blocks', async () => {
  const seen: number[] = []
  const beside: CountsBeside = async (block, condition) => {
    seen.push(block.after)
    return countBlock(db, block, condition)
  }
  expect(await countPeople(db, rich, { beside })).toBe(plainly())
  expect(await countPeople(db, rich, {})).toBe(plainly())
  // It took some of the five blocks, and left some.
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.length).toBeLessThan(5)
})

it('has the next block ready over there before the last is answered', async () => {
  let underWay = 0
  let most = 0
  const beside: CountsBeside = async (block, condition) => {
    most = Math.max(most, ++underWay)
    await giveWay()
    underWay--
    return countBlock(db, block, condition)
  }
  expect(await countPeople(db, rich, { beside })).toBe(plainly())
  expect(most).toBeGreaterThan(1)
})

it('says so when the other one fails', async () => {
  await expect(countPeople(db, rich, { beside: () => Promise.reject(new Error('gone')) })).rejects.toThrow('gone')
})

it('ends for both when nobody waits for it any more', async () => {
  const stop = new AbortController()
  const counting = countPeople(db, rich, { signal: stop.signal, beside: async () => 0 })
  stop.abort()
  await expect(counting).rejects.toThrow()
})
