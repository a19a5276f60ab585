// What travels with a step dragged from the palette onto the drawing.
import { type StepKind, stepKinds } from '#shared/steps/step-kind.ts'

export const stepDragType = 'application/x-audience-canvas-step'

export function dragStep(data: DataTransfer, kind: StepKind): void {
  data.setData(stepDragType, kind)
  data.effectAllowed = 'copy'
}

export function droppedKind(data: DataTransfer): StepKind | undefined {
  const dropped = data.getData(stepDragType)
  return stepKinds.find((kind) => kind === dropped)
}
