// Drawing a canvas as an earlier version was: one change, which undo takes back. What runs stays as it is until the next update.
import { type Phrase, phrase } from '../words/say.ts'
import type { CanvasCommand } from './canvas-commands.ts'
import type { CanvasDocument } from './canvas-document.ts'

export function restoreVersion(earlier: CanvasDocument, version: number): CanvasCommand {
  return drawAs(earlier, phrase('undo.restoreVersion', { version }))
}

/** The whole drawing as another document has it, named for undo. */
export function drawAs(other: CanvasDocument, label: Phrase): CanvasCommand {
  const { logic, layout, notes, groups, wording } = structuredClone(other)
  return {
    label,
    recipe(draft) {
      draft.logic = logic
      draft.layout = layout
      draft.wording = wording
      if (notes) draft.notes = notes
      else delete draft.notes
      if (groups) draft.groups = groups
      else delete draft.groups
    },
  }
}
