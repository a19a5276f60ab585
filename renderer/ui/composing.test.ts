// No handler of keys may act while a word is composed: who handles keys asks `isComposing`.
import { expect, it } from 'vitest'
import { isComposing } from './composing.ts'

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

it('knows a composing key, also the one that ends a composition', () => {
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
  expect(isComposing({ nativeEvent: { isComposing: false, keyCode: 229 } })).toBe(true)
})

it('is asked wherever a handler tells keys apart', () => {
  const handlers = Object.entries(sources).filter(
    ([, text]) => /onKeyDown|onKeyUp|addEventListener\('key/.test(text) && /\.(key|code)\b/.test(text),
  )
  expect(handlers.length).toBeGreaterThan(5)
  expect(handlers.filter(([, text]) => !text.includes('isComposing(')).map(([file]) => file)).toEqual([])
})
