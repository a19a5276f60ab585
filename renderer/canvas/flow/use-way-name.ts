// What a way out is called on the drawing. Under a hand that drags, every card and link asks at each move: only what people wrote is looked
// up then, and what the step itself calls it is spoken when the card is drawn.
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { wayName } from '#shared/canvas/way-name.ts'
import type { Phrase } from '#shared/words/say.ts'
import { useCanvasBesidesPlaces } from '../canvas-desk.tsx'
import { shownWording } from '../shown-document.ts'

/** Null for a single way out, which needs no name. */
export function useWayName(
  way: { readonly from: string; readonly port: string },
  own: Phrase | null | undefined,
): string | null {
  const speak = useSpeak()
  const written = useCanvasBesidesPlaces((state) => wayName({ wording: shownWording(state) }, way, null, speak))
  return written ?? (own ? speak(own) : null)
}
