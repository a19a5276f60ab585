// The context menu of the drawing: of a step, of several, of a link, of the canvas. Opened by the right button, Shift+F10 or the Menu key.
import { useEffect, useRef } from 'react'
import { useCanvas } from '#renderer/canvas/canvas-desk.tsx'
import { shownDocument } from '#renderer/canvas/shown-document.ts'
import type { MenuAbout } from '#renderer/canvas/view-slice.ts'
import { ContextMenu } from '#renderer/ui/context-menu.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Position } from '#shared/canvas/canvas-document.ts'
import { groupName } from '#shared/canvas/group-name.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import type { LinkId, StepId } from '#shared/core/ids.ts'
import type { Choice, ChoiceParts } from './choice.ts'
import { useCanvasChoices, useLinkChoices } from './use-canvas-choices.ts'
import { useGroupChoices } from './use-group-choices.ts'
import { useNoteChoices } from './use-note-choices.ts'
import { useSelectionChoices } from './use-selection-choices.ts'
import { useStepChoices } from './use-step-choices.ts'

interface Opened {
  readonly at: Position
  onClose(): void
}

export function DeskMenu({ about, ...opened }: Opened & { about: MenuAbout }) {
  const isOfMany = useCanvas(({ selected, selectedNotes }) => {
    const isSelected =
      (about.kind === 'step' && selected.has(about.stepId)) ||
      (about.kind === 'note' && selectedNotes.has(about.noteId))
    return isSelected && selected.size > 0 && selected.size + selectedNotes.size > 1
  })
  if (isOfMany) return <SelectionMenu {...opened} />
  if (about.kind === 'step') return <StepMenuAt stepId={about.stepId} {...opened} />
  if (about.kind === 'link') return <LinkMenu linkId={about.linkId} {...opened} />
  if (about.kind === 'note') return <NoteMenu noteId={about.noteId} {...opened} />
  if (about.kind === 'group') return <GroupMenu groupId={about.groupId} {...opened} />
  return <CanvasMenu point={about.point} {...opened} />
}

function StepMenuAt({ stepId, ...opened }: Opened & { stepId: StepId }) {
  const say = useSay()
  const name = useCanvas((state) => stepName(shownDocument(state), stepId, say))
  return <Choices label={say('editor.menu.step', { name })} choices={useStepChoices(stepId)} {...opened} />
}

function SelectionMenu(opened: Opened) {
  const say = useSay()
  const count = useCanvas((state) => state.selected.size)
  return <Choices label={say('editing.menu.selection', { count })} choices={useSelectionChoices()} {...opened} />
}

function GroupMenu({ groupId, ...opened }: Opened & { groupId: string }) {
  const say = useSay()
  const name = useCanvas((state) => groupName(shownDocument(state), groupId, say))
  return <Choices label={say('group.menu', { name })} choices={useGroupChoices(groupId)} {...opened} />
}

function NoteMenu({ noteId, ...opened }: Opened & { noteId: string }) {
  const say = useSay()
  return <Choices label={say('note.menu')} choices={useNoteChoices(noteId)} {...opened} />
}

function LinkMenu({ linkId, ...opened }: Opened & { linkId: LinkId }) {
  const say = useSay()
  return <Choices label={say('editing.menu.link')} choices={useLinkChoices(linkId)} {...opened} />
}

function CanvasMenu({ point, ...opened }: Opened & { point: Position }) {
  const say = useSay()
  return <Choices label={say('editing.menu.canvas')} choices={useCanvasChoices(point)} {...opened} />
}

/** What was chosen is done once the menu is gone: while it is there it holds the keyboard, and what opens could not take it. */
function Choices({ label, choices, at, onClose }: Opened & { label: string; choices: ChoiceParts }) {
  const chosen = useRef<Choice | undefined>(undefined)
  useEffect(() => () => chosen.current?.act(), [])
  return (
    <ContextMenu
      label={label}
      at={at}
      parts={choices}
      onClose={onClose}
      onAction={(id) => {
        chosen.current = choices.flat().find((choice) => choice.id === id)
      }}
    />
  )
}
