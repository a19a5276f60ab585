// The menu button of a step in the outline.
import { useCanvas } from '#renderer/canvas/canvas-desk.tsx'
import { stepName } from '#renderer/canvas/step-name.ts'
import { MenuButton } from '#renderer/ui/menu.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { StepId } from '#shared/core/ids.ts'
import { useStepChoices } from './use-step-choices.ts'

export function StepMenu({ stepId }: { stepId: StepId }) {
  const say = useSay()
  const name = useCanvas((state) => stepName(state.document, stepId, say))
  const choices = useStepChoices(stepId).flat()
  return (
    <MenuButton
      icon="more"
      label={say('editor.menu.step', { name })}
      items={choices.map(({ id, label, keys, isDanger = false }) => ({
        id,
        label,
        isDanger,
        ...(keys ? { keys } : {}),
      }))}
      onAction={(id) => choices.find((choice) => choice.id === id)?.act()}
    />
  )
}
