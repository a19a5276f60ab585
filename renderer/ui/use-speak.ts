// Says phrases that came from elsewhere (a summary, a problem, an error) in the window's language.
import { useCallback } from 'react'
import { type Phrase, speak } from '#shared/words/say.ts'
import { useSpokenLanguage } from './language-provider.tsx'

export function useSpeak(): (phrase: Phrase) => string {
  const language = useSpokenLanguage()
  return useCallback((phrase) => speak(language, phrase), [language])
}
