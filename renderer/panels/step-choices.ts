// What can be done with a step, as choices of a menu: the click way to everything that keys and drags do.
import type { CanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { placeAfter } from '#renderer/canvas/new-step-place.ts'
import type { StepId } from '#shared/core/ids.ts'
import type { Say } from '#shared/words/say.ts'

export interface StepChoice {
  readonly id: string
  readonly label: string
  readonly keys: string
  act(): void
}

export function stepChoices({ session, actions }: CanvasDesk, say: Say, stepId: StepId): readonly StepChoice[] {
  const { document, readOnly, openStep, ask } = session.store.getState()
  const open: StepChoice = { id: 'open', label: say('editor.menu.open'), keys: 'Enter', act: () => openStep(stepId) }
  if (readOnly !== null) return [open]
  const after = placeAfter(document, stepId)
  const add: StepChoice[] = after
    ? [{ id: 'add', label: say('editor.menu.add'), keys: 'Insert', act: () => ask({ kind: 'add', after }) }]
    : []
  return [
    open,
    ...add,
    { id: 'connect', label: say('editor.menu.connect'), keys: 'C', act: () => ask({ kind: 'connect', from: stepId }) },
    { id: 'rename', label: say('editor.menu.rename'), keys: 'F2', act: () => ask({ kind: 'rename', stepId }) },
    { id: 'delete', label: say('editor.menu.delete'), keys: 'Delete', act: () => actions.remove(stepId) },
  ]
}
