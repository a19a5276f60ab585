// An account's ten thousand audiences are searched as people type: by first consonants, in either kana, by letters of a syllable.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connectionIdSchema } from '#shared/core/ids.ts'
import type { Audience } from '#shared/partners/audience.ts'
import { type Database, openDatabase } from '../store/sqlite.ts'
import { AudienceCache } from './audience-cache.ts'
import { partnerTables } from './partner-tables.ts'

const key = { connectionId: connectionIdSchema.parse('connection-1'), adAccountId: 'account-1' }
const audience = (id: string, name: string, usable = true): Audience => ({
  ...{ id, name, target: id, usable },
  unusable: usable ? null : 'wrong-type',
  type: 'file',
  size: 1_000,
  state: 'ready',
})
let database: Database
let cache: AudienceCache

beforeEach(() => {
  database = openDatabase(':memory:', [partnerTables])
  cache = new AudienceCache(database)
  cache.put(
    key,
    [
      audience('1', '장바구니 이탈 고객'),
      audience('2', 'カート離脱 VIP'),
      audience('3', 'Holiday 100% off'),
      audience('4', 'Holiday look-alike', false),
    ],
    0,
  )
})
afterEach(() => database.close())

const found = (query: string) => cache.search(key, query).audiences.map(({ id }) => id)

it.each([
  ['ㅈㅂㄱㄴ', ['1']],
  ['장박', ['1']],
  ['かーと', ['2']],
  ['ｖｉｐ', ['2']],
  ['off holiday', ['3']],
  ['100%', ['3']],
  ['_', []],
  ['4', ['4']],
])('%j finds %j', (query, ids) => expect(found(query)).toEqual(ids))

it('lists what can be used first, shows 200 of many and counts all of them', () => {
  expect(found('holiday')).toEqual(['3', '4'])
  cache.put(
    key,
    Array.from({ length: 500 }, (_, at) => audience(`many-${at}`, `Many ${at}`)),
    0,
  )
  const { audiences, total, exact } = cache.search(key, 'many')
  expect([audiences.length, total, exact]).toEqual([200, 500, null])
  expect(cache.search(key, ' MANY 7 ').exact?.id).toBe('many-7')
})
