// How much is selected, in words: steps, or items where notes are among them. Pure.
import { type Phrase, phrase } from '#shared/words/say.ts'
import type { ViewSlice } from './view-slice.ts'

export function saidSelected({ selected, selectedNotes }: Pick<ViewSlice, 'selected' | 'selectedNotes'>): Phrase {
  const count = selected.size + selectedNotes.size
  return phrase(selectedNotes.size === 0 ? 'editor.said.selected' : 'editor.said.itemsSelected', { count })
}
