// Renames a canvas of the library.
import { type FormEvent, useId, useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasSummary } from '#shared/contract/canvas-calls.ts'

export function RenameCanvasDialog({
  canvas,
  onRename,
  onClose,
}: {
  canvas: CanvasSummary
  onRename(name: string): void
  onClose(): void
}) {
  const say = useSay()
  const form = useId()
  const [name, setName] = useState(canvas.name)
  const isEmpty = name.trim() === ''
  const rename = (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty) return
    onRename(name)
    onClose()
  }
  return (
    <Dialog
      title={say('library.rename.title')}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('library.cancel')}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={isEmpty}>
            {say('library.rename.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={rename}>
        <TextField label={say('library.rename.name')} value={name} onChange={setName} maxLength={200} autoFocus />
      </form>
    </Dialog>
  )
}
