// The language the person reads: the workspace's, and until it is known the browser's first that we speak.
import { useQuery } from '@tanstack/react-query'
import type { Language } from '#shared/words/word-table.ts'
import { languages } from '#shared/words/word-table.ts'
import { useLink } from './link-provider.tsx'

export function useLanguage(): Language {
  const { client } = useLink()
  const { data } = useQuery({
    queryKey: ['workspace.get', {}],
    queryFn: ({ signal }) => client.call('workspace.get', {}, { signal }),
    select: (workspace) => workspace.settings.language,
  })
  return data ?? browserLanguage()
}

export function browserLanguage(wishes: readonly string[] = navigator.languages): Language {
  for (const wish of wishes) {
    const found = languages.find((language) => wish.toLowerCase().startsWith(language))
    if (found) return found
  }
  return 'en'
}
