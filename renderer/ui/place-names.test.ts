import { expect, it } from 'vitest'
import { placeName } from './place-names.ts'

it.each([
  ['KR', 'region', 'ko', '대한민국'],
  ['jp', 'region', 'ja', '日本'],
  ['US', 'region', 'en', 'United States'],
  ['ja', 'language', 'ko', '일본어'],
  ['South Korea', 'region', 'en', 'South Korea'],
  ['ZZZ', 'region', 'en', 'ZZZ'],
  ['', 'language', 'en', ''],
  ['not a language', 'language', 'ja', 'not a language'],
] as const)('%j as a %s in %s is %j', (code, kind, language, name) => {
  expect(placeName(code, kind, language)).toBe(name)
})
