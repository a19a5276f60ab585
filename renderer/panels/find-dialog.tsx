// Finds a step by name, kind, partner or status and goes to it (Ctrl+F); F3 goes on from there.
import { useCanvas } from '#renderer/canvas/canvas-desk.tsx'
import { PickList } from '#renderer/canvas/pick-list.tsx'
import { shownDocument } from '#renderer/canvas/shown-document.ts'
import { stepItems } from '#renderer/canvas/step-items.ts'
import { useStepFinder } from '#renderer/canvas/use-step-finder.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { stepIdSchema } from '#shared/core/ids.ts'

export function FindDialog({ onClose }: { onClose(): void }) {
  const say = useSay()
  const { noteOf } = useStepFinder()
  const document = useCanvas(shownDocument)
  const select = useCanvas((state) => state.select)
  const reveal = useCanvas((state) => state.reveal)
  const seek = useCanvas((state) => state.seek)
  const total = document.logic.steps.length
  return (
    <Dialog title={say('editor.find')} size="small" onClose={onClose}>
      <PickList
        takesFocus
        label={say('editor.find')}
        placeholder={say('editor.find.placeholder')}
        items={stepItems(document, say, { note: noteOf })}
        none={(query) => say('editor.find.none', { query })}
        about={(count) => say('editing.find.count', { count, total })}
        onQuery={seek}
        onPick={(id) => {
          const stepId = stepIdSchema.parse(id)
          onClose()
          select([stepId])
          reveal(stepId, { isSought: true })
        }}
      />
      <p className="pick-list-about">{say('editing.find.help')}</p>
    </Dialog>
  )
}
