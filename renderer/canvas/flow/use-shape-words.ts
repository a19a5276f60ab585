// What shapes that are read say: the name and the line of a step, broken into lines as on its card. Found out for those in sight alone, and
// remembered while nothing of it changes.
import { useMemo } from 'react'
import { useSpokenLanguage } from '#renderer/ui/language-provider.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import { familyList } from '#shared/core/font-slices.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { useCanvas } from '../canvas-desk.tsx'
import { shownLanguage, shownWording } from '../shown-document.ts'
import { useCanvasFacts } from '../use-canvas-facts.tsx'
import { measureWith } from './measure-text.ts'
import { lineLook, nameLook, wordsWidth } from './picture/picture-card.ts'
import { badgeWidth, type ShapeWords } from './readable-shapes.ts'
import { wrapText } from './wrap-text.ts'

const mostLines = 2

/** By the step's place among `ids`; with less room beside the mark of an error. */
export function useShapeWords(
  { logic }: Pick<CanvasDocument, 'logic'>,
  ids: readonly StepId[],
  hasError: Uint8Array,
): (place: number) => ShapeWords | null {
  const say = useSay()
  const speak = useSpeak()
  const facts = useCanvasFacts()
  const wording = useCanvas(shownWording)
  const content = useCanvas(shownLanguage)
  const app = useSpokenLanguage()
  const measure = useMemo(() => measureWith(familyList(app)), [app])
  return useMemo(() => {
    const { steps } = graphOf({ logic })
    const known = new Map<number, ShapeWords>()
    return (place) => {
      const id = ids[place]
      const step = id && steps.get(id)
      if (!step) return null
      const before = known.get(place)
      if (before) return before
      const { kind, config } = step
      const width = wordsWidth - (hasError[place] ? badgeWidth : 0)
      const line = speak(stepCatalog[kind].summary(config, facts))
      const name = stepName({ logic, wording }, id, say)
      const words = {
        kind,
        name: wrapText(name, { width, look: nameLook, language: content, mostLines }, measure),
        line: wrapText(line, { width, look: lineLook, language: app, mostLines }, measure),
      }
      known.set(place, words)
      return words
    }
  }, [logic, ids, hasError, wording, facts, say, speak, content, app, measure])
}
