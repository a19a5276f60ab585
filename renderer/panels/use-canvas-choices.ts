// What can be done with the canvas as a whole, and with a link of it.
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Position } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { LinkId } from '#shared/core/ids.ts'
import type { Choice, ChoiceParts } from './choice.ts'
import { useClipboardChoices } from './use-clipboard-choices.ts'
import { useFileChoices } from './use-file-choices.ts'

/** `point` is where the menu was opened on the drawing, in canvas units. */
export function useCanvasChoices(point?: Position): ChoiceParts {
  const say = useSay()
  const { actions, session } = useCanvasDesk()
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const outlineOpen = useCanvas((state) => state.outlineOpen)
  const hasGroups = useCanvas((state) => state.document.groups !== undefined)
  const ask = useCanvas((state) => state.ask)
  const clipboard = useClipboardChoices(() => {}, point)
  const files = useFileChoices()
  const selectAll: Choice = {
    id: 'select-all',
    label: say('editing.selectAll'),
    keys: 'Ctrl+A',
    act: () => {
      const { document, select } = session.store.getState()
      select(graphOf(document).readingOrder, Object.keys(document.notes ?? {}))
    },
  }
  const find: Choice = { id: 'find', label: say('editor.find'), keys: 'Ctrl+F', act: () => ask({ kind: 'find' }) }
  const commands: Choice = {
    id: 'commands',
    label: say('editing.commands'),
    keys: 'Ctrl+K',
    act: () => ask({ kind: 'commands' }),
  }
  const outline: Choice = {
    id: 'outline',
    label: say('editor.outline'),
    keys: 'Ctrl+Shift+O',
    act: () => session.store.getState().showOutline(!outlineOpen),
  }
  const groups: Choice[] = [true, false].map((isCollapsing) => ({
    id: isCollapsing ? 'collapse-all' : 'expand-all',
    label: say(isCollapsing ? 'group.collapseAll' : 'group.expandAll'),
    keys: '',
    act: () => actions.collapse(isCollapsing),
  }))
  const language: Choice = { id: 'language', label: say('content.next'), keys: 'L', act: () => actions.nextLanguage() }
  const grouping = hasGroups ? [groups] : []
  if (isReadOnly) return [[selectAll, find, outline, commands, language], ...grouping, files]
  return [
    [
      clipboard.paste,
      selectAll,
      {
        id: 'add-note',
        label: say('note.add'),
        keys: '',
        act: () => actions.addNote(point ?? session.store.getState().middle),
      },
    ],
    [
      { id: 'tidy-down', label: say('editing.tidy.down'), keys: 'Ctrl+Shift+L', act: () => actions.tidy('down') },
      { id: 'tidy-across', label: say('editing.tidy.across'), keys: '', act: () => actions.tidy('across') },
    ],
    ...grouping,
    [find, outline, commands, language],
    files,
  ]
}

export function useLinkChoices(linkId: LinkId): ChoiceParts {
  const say = useSay()
  const { actions } = useCanvasDesk()
  const ask = useCanvas((state) => state.ask)
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const link = useCanvas((state) => state.document.logic.links.find(({ id }) => id === linkId))
  if (!link || isReadOnly) return []
  const { from, port } = link
  return [
    [
      {
        id: 'add-here',
        label: say('editing.addHere'),
        keys: '',
        act: () => ask({ kind: 'add', after: { from, port } }),
      },
      { id: 'retarget', label: say('editing.retarget'), keys: '', act: () => ask({ kind: 'connect', from, port }) },
      {
        id: 'name-way',
        label: say('editing.nameWay'),
        keys: '',
        act: () => ask({ kind: 'name-way', way: { from, port } }),
      },
    ],
    [
      {
        id: 'remove-link',
        label: say('editing.removeLink'),
        keys: 'Delete',
        isDanger: true,
        act: () => actions.removeLink(linkId),
      },
    ],
  ]
}
