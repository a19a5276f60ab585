// Sentences one after another: Japanese puts no space between them.
import { useCallback } from 'react'
import { useSpokenLanguage } from './language-provider.tsx'

/** What need not be said is left out, with its space. */
export function useSentences(): (...said: readonly (string | false | null | undefined)[]) => string {
  const space = useSpokenLanguage() === 'ja' ? '' : ' '
  return useCallback((...said) => said.filter(Boolean).join(space), [space])
}
