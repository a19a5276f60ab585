// The language that names and notes are shown and written in, apart from the language of the app. Shown once somebody cares: it says
// how much is not written yet.
import { useDeferredValue } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { shownLanguage } from '#renderer/canvas/shown-document.ts'
import { MenuButton } from '#renderer/ui/menu.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { missingWords, ownLanguage } from '#shared/canvas/canvas-wording.ts'
import { languages } from '#shared/words/word-table.ts'

export function ContentLanguageMenu() {
  const say = useSay()
  const { actions } = useCanvasDesk()
  // It counts all words of the canvas: after the letter that is typed, not before it is seen.
  const wording = useDeferredValue(useCanvas((state) => state.document.wording))
  const shown = useCanvas(shownLanguage)
  const own = ownLanguage({ wording })
  return (
    <MenuButton
      label={say('content.title')}
      text={shown.toUpperCase()}
      selected={shown}
      items={languages.map((id) => {
        const language = say(`language.${id}`)
        const missing = missingWords({ wording }, id)
        return {
          id,
          label:
            id === own
              ? say('content.own', { language })
              : missing > 0
                ? say('content.missing', { language, count: missing })
                : language,
        }
      })}
      onAction={(id) => actions.showLanguage(id)}
    />
  )
}
