// Countries and languages by their names in the reader's language; a code nobody knows stays as it is. Pure.
import type { Language } from '#shared/words/word-table.ts'

type Kind = 'region' | 'language'

const namesByKind = new Map<string, Intl.DisplayNames>()

export function placeName(code: string, kind: Kind, language: Language): string {
  const key = `${kind} ${language}`
  const names = namesByKind.get(key) ?? new Intl.DisplayNames(language, { type: kind, fallback: 'code' })
  namesByKind.set(key, names)
  // Anything else (a name typed out, say) would be refused with an exception.
  if (!(kind === 'region' ? /^[a-z]{2}$/i : /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i).test(code)) return code
  try {
    return names.of(kind === 'region' ? code.toUpperCase() : code) ?? code
  } catch {
    return code
  }
}
