// A failed call becomes words in the reader's language; one that was taken back becomes nothing.
import { expect, it } from 'vitest'
import { AppError } from '#shared/core/app-error.ts'
import { languages } from '#shared/words/word-table.ts'
import { troubleOf } from './trouble.ts'

it.each(languages)('says what happened and what to do in %s', (language) => {
  const trouble = troubleOf(language, new AppError('not-found', { parameters: { what: 'VIP' } }))
  expect(trouble?.message).toContain('VIP')
  expect(trouble?.fix).not.toBe('')
  expect(trouble?.message).not.toContain('{{')
})

it('never shows what an unforeseen failure carries', () => {
  const trouble = troubleOf('en', new Error('token=secret'))
  expect(trouble?.error.code).toBe('unexpected')
  expect(`${trouble?.message}${trouble?.fix}`).not.toContain('secret')
})

it('is silent about a call that was taken back, and about none', () => {
  expect(troubleOf('en', new AppError('cancelled'))).toBeNull()
  expect(troubleOf('en', null)).toBeNull()
})
