// What can be done with several steps at once.
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { alignments } from '#shared/canvas/branch-commands.ts'
import type { Choice, ChoiceParts } from './choice.ts'
import { useClipboardChoices } from './use-clipboard-choices.ts'

const axes = ['across', 'down'] as const

export function useSelectionChoices(): ChoiceParts {
  const say = useSay()
  const { actions } = useCanvasDesk()
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const isInGroup = useCanvas(({ document, selected }) =>
    [...selected].some((id) => document.groups?.[id] !== undefined),
  )
  const clipboard = useClipboardChoices(() => {})
  if (isReadOnly) return [[clipboard.copy]]
  const aligning: Choice[] = alignments.map((alignment) => ({
    id: `align-${alignment}`,
    label: say(`editing.align.${alignment}`),
    keys: '',
    act: () => actions.align(alignment),
  }))
  const spreading: Choice[] = axes.map((axis) => ({
    id: `spread-${axis}`,
    label: say(`editing.spread.${axis}`),
    keys: '',
    act: () => actions.spread(axis),
  }))
  const grouping: Choice[] = [
    { id: 'group', label: say('group.make'), keys: 'Ctrl+G', act: () => actions.group() },
    ...(isInGroup
      ? [
          { id: 'leave-group', label: say('group.leave'), keys: '', act: () => actions.leaveGroup() },
          { id: 'ungroup', label: say('group.end'), keys: 'Ctrl+Shift+G', act: () => actions.ungroup() },
        ]
      : []),
  ]
  return [
    [clipboard.copy, clipboard.cut, clipboard.duplicate],
    grouping,
    [{ id: 'bypass', label: say('editing.bypass'), keys: 'B', act: () => actions.toggleBypass() }],
    [{ id: 'tidy', label: say('editing.tidySelection'), keys: 'Ctrl+Shift+L', act: () => actions.tidy('down') }],
    aligning,
    spreading,
    [
      {
        id: 'delete',
        label: say('editing.deleteClosing'),
        keys: 'Delete',
        isDanger: true,
        act: () => actions.remove(),
      },
    ],
  ]
}
