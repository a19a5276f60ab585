// The command palette (Ctrl+K): everything that can be done with the canvas and with what is selected, by its name.
import { useCanvas } from '#renderer/canvas/canvas-desk.tsx'
import { PickList } from '#renderer/canvas/pick-list.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { StepId } from '#shared/core/ids.ts'
import type { ChoiceParts } from './choice.ts'
import { useCanvasChoices } from './use-canvas-choices.ts'
import { useSelectionChoices } from './use-selection-choices.ts'
import { useStepChoices } from './use-step-choices.ts'

export function CommandsDialog({ onClose }: { onClose(): void }) {
  const selected = useCanvas((state) => state.selected)
  const [only] = selected
  if (only !== undefined && selected.size === 1) return <OfStep stepId={only} onClose={onClose} />
  return selected.size > 1 ? <OfSelection onClose={onClose} /> : <Commands selection={[]} onClose={onClose} />
}

function OfStep({ stepId, onClose }: { stepId: StepId; onClose(): void }) {
  return <Commands selection={useStepChoices(stepId)} onClose={onClose} />
}

function OfSelection({ onClose }: { onClose(): void }) {
  return <Commands selection={useSelectionChoices()} onClose={onClose} />
}

function Commands({ selection, onClose }: { selection: ChoiceParts; onClose(): void }) {
  const say = useSay()
  const ofCanvas = useCanvasChoices()
  const grouped = [
    { group: say('editing.commands.selection'), of: 'selection', choices: selection.flat() },
    {
      group: say('editing.commands.canvas'),
      of: 'canvas',
      choices: ofCanvas.flat().filter(({ id }) => id !== 'commands'),
    },
  ]
  const all = grouped.flatMap(({ group, of, choices }) =>
    choices.map((choice) => ({ id: `${of}-${choice.id}`, group, choice })),
  )
  return (
    <Dialog title={say('editing.commands')} size="small" onClose={onClose}>
      <PickList
        takesFocus
        label={say('editing.commands.search')}
        placeholder={say('editing.commands.search')}
        items={all.map(({ id, group, choice }) => ({ id, group, name: choice.label, keys: choice.keys }))}
        none={(query) => say('editing.commands.none', { query })}
        onPick={(id) => {
          onClose()
          all.find((each) => each.id === id)?.choice.act()
        }}
      />
    </Dialog>
  )
}
