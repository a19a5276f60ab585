// Before the workspace has answered, the window speaks the first of the browser's languages that we have.
import { expect, it } from 'vitest'
import { browserLanguage } from './use-language.ts'

it.each([
  [['ko-KR', 'en'], 'ko'],
  [['fr', 'ja-JP', 'en'], 'ja'],
  [['en-GB'], 'en'],
  [['fr', 'de'], 'en'],
  [[], 'en'],
] as const)('%j → %s', (wishes, language) => {
  expect(browserLanguage(wishes)).toBe(language)
})
