// Jumps to a step by its name (Ctrl+F).
import { useCanvas } from '#renderer/canvas/canvas-desk.tsx'
import { PickList } from '#renderer/canvas/pick-list.tsx'
import { stepItems } from '#renderer/canvas/step-items.ts'
import { useStepLine } from '#renderer/canvas/use-step-line.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { stepIdSchema } from '#shared/core/ids.ts'

export function FindDialog({ onClose }: { onClose(): void }) {
  const say = useSay()
  const line = useStepLine()
  const document = useCanvas((state) => state.document)
  const select = useCanvas((state) => state.select)
  const reveal = useCanvas((state) => state.reveal)
  return (
    <Dialog title={say('editor.find')} size="small" onClose={onClose}>
      <PickList
        takesFocus
        label={say('editor.find')}
        placeholder={say('editor.find.placeholder')}
        items={stepItems(document, say, { note: line })}
        none={(query) => say('editor.find.none', { query })}
        onPick={(id) => {
          const stepId = stepIdSchema.parse(id)
          onClose()
          select([stepId])
          reveal(stepId)
        }}
      />
    </Dialog>
  )
}
