// Every question of the documents is answered, with this partner's own facts (S51–S55, S88–S92).
import { describe, expect, it } from 'vitest'
import { speak } from '#shared/words/say.ts'
import { languages } from '#shared/words/word-table.ts'
import { aManifest } from './fixtures/a-manifest.ts'
import { partnerQuestions } from './partner-questions.ts'

const withMaximum = aManifest({})
const without = aManifest({ audiencesPerAccount: null })

describe('questions about a partner', () => {
  it('answers invalid tokens, launches, ad accounts, matches, time, place, and the maximum where there is one', () => {
    const ids = ['token', 'launch', 'account', 'matched', 'appear', 'where']
    expect(partnerQuestions(withMaximum).map(({ id }) => id)).toEqual([...ids, 'many'])
    expect(partnerQuestions(without).map(({ id }) => id)).toEqual(ids)
  })

  it('blames very many audiences only where no maximum is published (S92)', () => {
    const answer = (manifest: typeof without) =>
      partnerQuestions(manifest)
        .filter(({ id }) => id === 'account')
        .map((question) => speak('en', question.answer))
        .join()
    expect(answer(without)).toMatch(/reduce the number of audiences/)
    expect(answer(withMaximum)).not.toMatch(/number of audiences/)
  })

  it.each(languages)('leaves no blank unfilled in %s', (language) => {
    for (const { question, answer } of [...partnerQuestions(withMaximum), ...partnerQuestions(without)])
      expect(`${speak(language, question)} ${speak(language, answer)}`).not.toMatch(/\{\{|undefined/)
  })
})
