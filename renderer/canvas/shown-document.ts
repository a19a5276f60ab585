// The open canvas as it reads in the language it is shown in: what every name, note and sentence on the page is read from. What is
// written goes to the document itself. Pure.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { ownLanguage, readIn, wordingIn } from '#shared/canvas/canvas-wording.ts'
import type { Language } from '#shared/words/word-table.ts'

interface Shown<Document> {
  readonly document: Document
  readonly language: Language | null
}
type Worded = Pick<CanvasDocument, 'wording'>

export function shownDocument({ document, language }: Shown<CanvasDocument>): CanvasDocument {
  return language === null ? document : readIn(document, language)
}

export function shownWording({ document, language }: Shown<Worded>): CanvasDocument['wording'] {
  return language === null ? document.wording : wordingIn(document, language)
}

export function shownLanguage({ document, language }: Shown<Worded>): Language {
  return language ?? ownLanguage(document)
}
