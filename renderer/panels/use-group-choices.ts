// What can be done with a group of steps and notes.
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ChoiceParts } from './choice.ts'
import { useClipboardChoices } from './use-clipboard-choices.ts'

export function useGroupChoices(groupId: string): ChoiceParts {
  const say = useSay()
  const { actions } = useCanvasDesk()
  const ask = useCanvas((state) => state.ask)
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const isCollapsed = useCanvas((state) => state.collapsed.has(groupId))
  const clipboard = useClipboardChoices(() => actions.selectGroup(groupId))
  const collapse = {
    id: 'collapse',
    label: say(isCollapsed ? 'group.expand' : 'group.collapse'),
    keys: isCollapsed ? 'Enter' : '',
    act: () => actions.collapse(!isCollapsed, groupId),
  }
  const select = { id: 'select', label: say('group.select'), keys: '', act: () => actions.selectGroup(groupId) }
  if (isReadOnly) return [[collapse, select], [clipboard.copy]]
  return [
    [
      collapse,
      select,
      {
        id: 'rename',
        label: say('group.rename'),
        keys: 'F2',
        act: () => ask({ kind: 'rename-group', groupId }),
      },
    ],
    [clipboard.copy, clipboard.cut, clipboard.duplicate],
    [{ id: 'ungroup', label: say('group.end'), keys: 'Ctrl+Shift+G', act: () => actions.ungroup(groupId) }],
    [
      {
        id: 'delete',
        label: say('editing.deleteClosing'),
        keys: 'Delete',
        isDanger: true,
        act: () => {
          actions.selectGroup(groupId)
          actions.remove()
        },
      },
    ],
  ]
}
