// Renames a step (F2). An empty name gives it back the name of its kind.
import { type FormEvent, useState } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { StepId } from '#shared/core/ids.ts'

export function RenameDialog({ stepId, onClose }: { stepId: StepId; onClose(): void }) {
  const say = useSay()
  const { actions } = useCanvasDesk()
  const given = useCanvas((state) => state.document.wording.steps[stepId] ?? '')
  const [name, setName] = useState(given)
  const rename = (event: FormEvent) => {
    event.preventDefault()
    onClose()
    actions.rename(stepId, name)
  }
  return (
    <Dialog title={say('editor.menu.rename')} size="small" onClose={onClose}>
      <form onSubmit={rename} className="rename-form">
        <TextField
          label={say('editor.rename')}
          description={say('editor.rename.help')}
          value={name}
          onChange={setName}
          maxLength={200}
          autoFocus
        />
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
