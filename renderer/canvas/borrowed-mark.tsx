// Says of a name or note that nobody wrote it in the language shown, so that it stands as it was first written.
import './borrowed-mark.css'
import { useSay } from '#renderer/ui/use-say.ts'
import { isBorrowed, ownLanguage, type WordedPart } from '#shared/canvas/canvas-wording.ts'
import type { Language } from '#shared/words/word-table.ts'
import { useCanvasBesidesPlaces } from './canvas-desk.tsx'
import { shownLanguage } from './shown-document.ts'

export interface Borrowed {
  readonly isBorrowed: boolean
  /** What it is written in; undefined where that is nothing particular. */
  readonly lang: Language | undefined
  readonly title: string | undefined
}

export function useBorrowed(part: WordedPart | 'name', id = ''): Borrowed {
  const say = useSay()
  const language = useCanvasBesidesPlaces(shownLanguage)
  const own = useCanvasBesidesPlaces((state) => ownLanguage(state.document))
  const borrowed = useCanvasBesidesPlaces((state) => isBorrowed(state.document, shownLanguage(state), part, id))
  return {
    isBorrowed: borrowed,
    lang: borrowed ? own : language,
    title: borrowed ? say('content.borrowed', { language: say(`language.${language}`) }) : undefined,
  }
}

/** The sign of the language it is borrowed from. */
export function BorrowedMark({ part, id }: { part: WordedPart | 'name'; id?: string }) {
  const { isBorrowed: isShown, lang, title } = useBorrowed(part, id)
  if (!isShown) return null
  return (
    <span className="borrowed-mark" title={title}>
      <span aria-hidden="true">{lang?.toUpperCase()}</span>
      <span className="only-heard">{title}</span>
    </span>
  )
}
