// What a way out of a step is called: the name people gave it in the language shown, else what its step calls it. Null for a single way
// out, which needs no name. Pure.

import type { Phrase } from '../words/say.ts'
import type { CanvasDocument } from './canvas-document.ts'
import { wayKey } from './canvas-wording.ts'

export function wayName(
  { wording }: Pick<CanvasDocument, 'wording'>,
  way: { readonly from: string; readonly port: string },
  own: Phrase | null | undefined,
  speak: (phrase: Phrase) => string,
): string | null {
  return wording.ways?.[wayKey(way)] || (own ? speak(own) : null)
}
