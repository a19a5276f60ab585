// What can be done with a step, as choices of a menu: the click way to everything that keys and drags do, and steering its syncs
// while it has any.
import { useCanvas, useCanvasDesk, useCountBoard } from '#renderer/canvas/canvas-desk.tsx'
import { placeAfter } from '#renderer/canvas/new-step-place.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepId } from '#shared/core/ids.ts'
import { readyAudienceSyncSchema } from '#shared/steps/audience-sync/audience-sync-config.ts'
import { useSteer } from './use-steer.ts'

export interface StepChoice {
  readonly id: string
  readonly label: string
  readonly keys: string
  act(): void
}

export function useStepChoices(stepId: StepId): readonly StepChoice[] {
  const say = useSay()
  const { actions, canvasId } = useCanvasDesk()
  const document = useCanvas((state) => state.document)
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const openStep = useCanvas((state) => state.openStep)
  const ask = useCanvas((state) => state.ask)
  const syncs = useCountBoard((board) => board.byStep.get(stepId)?.sync != null)
  const steer = useSteer({ kind: 'step', canvasId, stepId }, () => ask({ kind: 'cancel-syncs', stepId }))
  const steering: StepChoice[] = syncs ? steer.choices.map(({ id, label, act }) => ({ id, label, keys: '', act })) : []
  const adds = useCanvas((state) => {
    const config = readyAudienceSyncSchema.safeParse(graphOf(state.document).steps.get(stepId)?.config)
    return config.success && config.data.action === 'add'
  })
  if (adds) {
    const act = () => ask({ kind: 'test-person', stepId })
    steering.unshift({ id: 'test-person', label: say('testPerson.menu'), keys: '', act })
  }
  const open: StepChoice = { id: 'open', label: say('editor.menu.open'), keys: 'Enter', act: () => openStep(stepId) }
  if (isReadOnly) return [open, ...steering]
  const after = placeAfter(document, stepId)
  const add: StepChoice[] = after
    ? [{ id: 'add', label: say('editor.menu.add'), keys: 'Insert', act: () => ask({ kind: 'add', after }) }]
    : []
  return [
    open,
    ...add,
    { id: 'connect', label: say('editor.menu.connect'), keys: 'C', act: () => ask({ kind: 'connect', from: stepId }) },
    { id: 'rename', label: say('editor.menu.rename'), keys: 'F2', act: () => ask({ kind: 'rename', stepId }) },
    ...steering,
    { id: 'delete', label: say('editor.menu.delete'), keys: 'Delete', act: () => actions.remove(stepId) },
  ]
}
