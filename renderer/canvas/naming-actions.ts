// What hands and keys do to names: of steps, ways out, groups and the canvas, in the language that is shown. Each says what is called
// how now; a name that stays as it was is no command and says nothing.
import { type CanvasCommand, nameWay, type Place, renameCanvas, renameStep } from '#shared/canvas/canvas-commands.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { ownLanguage } from '#shared/canvas/canvas-wording.ts'
import { nameGroup } from '#shared/canvas/group-commands.ts'
import { groupName } from '#shared/canvas/group-name.ts'
import type { StepId } from '#shared/core/ids.ts'
import { phrase, type Say } from '#shared/words/say.ts'
import { type Language, languages } from '#shared/words/word-table.ts'
import type { CanvasStoreApi } from './canvas-store.ts'
import { shownDocument, shownLanguage } from './shown-document.ts'

export interface NamingActions {
  rename(id: StepId, name: string): void
  renameCanvas(name: string): void
  nameWay(way: Place, name: string): void
  nameGroup(id: string, name: string): void
  /** Shows names and notes in a language; what is written from now on is kept in it. */
  showLanguage(language: Language): void
  nextLanguage(): void
}

export function namingActions(parts: {
  store: CanvasStoreApi
  say: Say
  /** False when the canvas is read-only, which is said. */
  apply(command: CanvasCommand): boolean
  nameOf(id: StepId): string
}): NamingActions {
  const { apply, say, nameOf } = parts
  const state = () => parts.store.getState()
  const writing = () => state().language ?? undefined

  function write(command: CanvasCommand, called: (document: CanvasDocument) => string): void {
    const before = state().document
    if (!apply(command) || state().document === before) return
    const name = called(shownDocument(state()))
    state().announce(name === '' ? phrase('editor.said.unnamed') : phrase('editor.said.renamed', { name }))
  }

  function showLanguage(language: Language): void {
    state().showLanguage(language === ownLanguage(state().document) ? null : language)
    state().announce(phrase('content.said', { language: say(`language.${language}`) }))
  }

  return {
    rename(id, name) {
      write(renameStep(id, name.trim(), undefined, writing()), () => nameOf(id))
      state().reveal(id)
    },
    renameCanvas(name) {
      if (name.trim() !== '' || state().language !== null)
        write(renameCanvas(name.trim(), writing()), ({ wording }) => wording.name)
    },
    nameWay: (way, name) => write(nameWay(way, name, writing()), () => name.trim()),
    nameGroup: (id, name) => write(nameGroup(id, name.trim(), writing()), (document) => groupName(document, id, say)),
    showLanguage,
    nextLanguage() {
      const at = languages.indexOf(shownLanguage(state()))
      showLanguage(languages[(at + 1) % languages.length] ?? 'en')
    },
  }
}
