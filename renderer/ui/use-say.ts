// Says things in the window's language.
import { useMemo } from 'react'
import { type Say, sayIn } from '#shared/words/say.ts'
import { useSpokenLanguage } from './language-provider.tsx'

export function useSay(): Say {
  const language = useSpokenLanguage()
  return useMemo(() => sayIn(language), [language])
}
