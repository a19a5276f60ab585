// Renames a step, a group or a way out (F2). An empty name gives it back the name of its kind.
import { type FormEvent, useState } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { shownDocument } from '#renderer/canvas/shown-document.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Place } from '#shared/canvas/canvas-commands.ts'
import { wayKey } from '#shared/canvas/canvas-wording.ts'
import type { StepId } from '#shared/core/ids.ts'

export function RenameDialog({ stepId, onClose }: { stepId: StepId; onClose(): void }) {
  const say = useSay()
  const { actions } = useCanvasDesk()
  const given = useCanvas((state) => shownDocument(state).wording.steps[stepId] ?? '')
  return (
    <NameDialog
      title={say('editor.menu.rename')}
      label={say('editor.rename')}
      help={say('editor.rename.help')}
      given={given}
      onName={(name) => actions.rename(stepId, name)}
      onClose={onClose}
    />
  )
}

export function RenameGroupDialog({ groupId, onClose }: { groupId: string; onClose(): void }) {
  const say = useSay()
  const { actions } = useCanvasDesk()
  const given = useCanvas((state) => shownDocument(state).wording.groups?.[groupId] ?? '')
  return (
    <NameDialog
      title={say('group.rename')}
      label={say('group.name')}
      help={say('group.name.help')}
      given={given}
      onName={(name) => actions.nameGroup(groupId, name)}
      onClose={onClose}
    />
  )
}

export function NameWayDialog({ way, onClose }: { way: Place; onClose(): void }) {
  const say = useSay()
  const { actions } = useCanvasDesk()
  const given = useCanvas((state) => shownDocument(state).wording.ways?.[wayKey(way)] ?? '')
  return (
    <NameDialog
      title={say('editing.nameWay.label')}
      label={say('editing.nameWay.label')}
      help={say('editing.nameWay.help')}
      given={given}
      onName={(name) => actions.nameWay(way, name)}
      onClose={onClose}
    />
  )
}

interface NameDialogProps {
  readonly title: string
  readonly label: string
  readonly help: string
  readonly given: string
  onName(name: string): void
  onClose(): void
}

function NameDialog({ title, label, help, given, onName, onClose }: NameDialogProps) {
  const say = useSay()
  const [name, setName] = useState(given)
  const rename = (event: FormEvent) => {
    event.preventDefault()
    onClose()
    onName(name)
  }
  return (
    <Dialog title={title} size="small" onClose={onClose}>
      <form onSubmit={rename} className="rename-form">
        <TextField label={label} description={help} value={name} onChange={setName} maxLength={200} autoFocus />
        <div className="dialog-buttons">
          <Button onPress={onClose}>{say('stepSheet.cancel')}</Button>
          <Button variant="primary" type="submit">
            {say('stepSheet.done')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
