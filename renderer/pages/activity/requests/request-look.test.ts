import { expect, it } from 'vitest'
import { sayIn } from '#shared/words/say.ts'
import { answerOf, pathOf } from './request-look.ts'

it.each([
  ['https://business-api.tiktok.com/open_api/v1.3/segment/mapping/', '/segment/mapping/'],
  ['http://127.0.0.1:4001/pinterest/v5/ad_accounts/9/audiences?page=2', '/ad_accounts/9/audiences'],
  ['http://127.0.0.1:4001/no/version', '/no/version'],
  ['not an address', 'not an address'],
])('%s is shown as %s', (address, path) => expect(pathOf(address)).toBe(path))

it.each([
  [{ status: 200, networkCode: null, answerCode: '40105' }, '200 · code 40105'],
  [{ status: 502, networkCode: null, answerCode: null }, '502'],
  [{ status: 0, networkCode: 'offline', answerCode: null }, 'No network'],
  [{ status: 0, networkCode: 'a-later-one', answerCode: null }, 'a-later-one'],
])('%o reads %j', (answer, words) => expect(answerOf(sayIn('en'), answer)).toBe(words))
