// Sticky notes: a place on the drawing and a text, never part of the logic. Pure commands, undone like all others.
import { phrase } from '../words/say.ts'
import type { Language } from '../words/word-table.ts'
import type { CanvasCommand } from './canvas-commands.ts'
import type { CanvasDocument, Position } from './canvas-document.ts'
import { forgetWords, writeWord } from './canvas-wording.ts'
import { leaveGroups } from './group-commands.ts'

export const longestNote = 4_000

export function addNote(id: string, at: Position): CanvasCommand {
  return {
    label: phrase('undo.addNote'),
    recipe(draft) {
      draft.notes = { ...draft.notes, [id]: { x: Math.round(at.x), y: Math.round(at.y) } }
    },
  }
}

export function writeNote(id: string, text: string, gesture: string, language?: Language): CanvasCommand {
  return {
    label: phrase('undo.writeNote'),
    gesture,
    recipe(draft) {
      if (!draft.notes?.[id]) return
      writeWord(draft, 'notes', id, text.slice(0, longestNote), language)
    },
  }
}

export function moveNote(id: string, to: Position, gesture: string): CanvasCommand {
  return {
    label: phrase('undo.moveNote'),
    gesture,
    recipe(draft) {
      const note = draft.notes?.[id]
      if (!note) return
      note.x = Math.round(to.x)
      note.y = Math.round(to.y)
    },
  }
}

export function deleteNote(id: string): CanvasCommand {
  return {
    label: phrase('undo.deleteNote'),
    recipe(draft) {
      forgetNotes(draft, [id])
    },
  }
}

/** For commands that take notes away with what they belong to. */
export function forgetNotes(draft: CanvasDocument, ids: readonly string[]): void {
  for (const id of ids) if (draft.notes) delete draft.notes[id]
  forgetWords(draft, 'notes', ids)
  leaveGroups(draft, ids)
}
