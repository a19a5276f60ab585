// Which language the window speaks, live: sets <html lang> and gives `useSay` and `useFormat` their language.
import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Language } from '#shared/words/word-table.ts'

const LanguageContext = createContext<Language>('en')

/** React Aria speaks through regions: dates and digits follow the language, not the machine. */
const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR', ja: 'ja-JP' }

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={localeOf[language]}>{children}</I18nProvider>
    </LanguageContext>
  )
}

export function useSpokenLanguage(): Language {
  return useContext(LanguageContext)
}
