// What can be done with a note, or with the notes selected together.
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ChoiceParts } from './choice.ts'
import { useClipboardChoices } from './use-clipboard-choices.ts'

export function useNoteChoices(noteId: string): ChoiceParts {
  const say = useSay()
  const { actions } = useCanvasDesk()
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const isInGroup = useCanvas(({ document }) => document.groups?.[noteId] !== undefined)
  const clipboard = useClipboardChoices(() => {})
  if (isReadOnly) return [[clipboard.copy]]
  const leave = { id: 'leave-group', label: say('group.leave'), keys: '', act: () => actions.leaveGroup() }
  return [
    [clipboard.copy, clipboard.cut, clipboard.duplicate],
    isInGroup ? [leave] : [],
    [{ id: 'delete', label: say('note.delete'), keys: 'Delete', isDanger: true, act: () => actions.remove() }],
  ]
}
