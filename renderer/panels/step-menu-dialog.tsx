// The menu of a step as the keyboard opens it on the drawing (Shift+F10): the same choices as in the outline.
import { useCanvas } from '#renderer/canvas/canvas-desk.tsx'
import { PickList } from '#renderer/canvas/pick-list.tsx'
import { stepName } from '#renderer/canvas/step-name.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { StepId } from '#shared/core/ids.ts'
import { useStepChoices } from './use-step-choices.ts'

export function StepMenuDialog({ stepId, onClose }: { stepId: StepId; onClose(): void }) {
  const say = useSay()
  const title = say('editor.menu.step', { name: useCanvas((state) => stepName(state.document, stepId, say)) })
  const choices = useStepChoices(stepId)
  return (
    <Dialog title={title} size="small" onClose={onClose}>
      <PickList
        takesFocus
        label={title}
        placeholder={title}
        items={choices.map((choice) => ({ id: choice.id, name: choice.label, note: choice.keys }))}
        none={(query) => say('editor.find.none', { query })}
        onPick={(id) => {
          onClose()
          choices.find((choice) => choice.id === id)?.act()
        }}
      />
    </Dialog>
  )
}
