// The open canvas as it reads in the language it is shown in: what every name, note and sentence on the page is read from. What is
// written goes to the document itself. Pure.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { ownLanguage, readIn } from '#shared/canvas/canvas-wording.ts'
import type { Language } from '#shared/words/word-table.ts'

interface Shown {
  readonly document: CanvasDocument
  readonly language: Language | null
}

export function shownDocument({ document, language }: Shown): CanvasDocument {
  return language === null ? document : readIn(document, language)
}

export function shownLanguage({ document, language }: Shown): Language {
  return language ?? ownLanguage(document)
}
