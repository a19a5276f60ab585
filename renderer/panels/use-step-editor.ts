// The editor of a step of the open canvas, ready to be drawn: in the sheet beside the drawing, or on a campaign's form.
import { useCanvas, useCanvasDesk, useProblemBoard } from '#renderer/canvas/canvas-desk.tsx'
import { useCanvasFacts } from '#renderer/canvas/use-canvas-facts.tsx'
import { editorCatalog } from '#renderer/steps/editor-catalog.ts'
import type { EditorProps, StepEditor } from '#renderer/steps/step-editor.tsx'
import type { CanvasProblem } from '#shared/canvas/canvas-checks.ts'
import { configureStep } from '#shared/canvas/canvas-commands.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepId } from '#shared/core/ids.ts'

const noProblems: readonly CanvasProblem[] = []

/** `inVisit`: a sheet's Cancel takes back what was changed since it was opened. */
export function useStepEditor(
  stepId: StepId,
  options?: { readonly inVisit: true },
): { readonly editor: StepEditor; readonly props: EditorProps<unknown> } | null {
  const facts = useCanvasFacts()
  const { goToPartner, goToSegments } = useCanvasDesk()
  const document = useCanvas((state) => state.document)
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const apply = useCanvas((state) => state.apply)
  const problems = useProblemBoard((board) => board.byStep.get(stepId)) ?? noProblems
  const step = graphOf(document).steps.get(stepId)
  if (!step) return null
  const props: EditorProps<unknown> = {
    stepId,
    document,
    facts,
    problems,
    isReadOnly,
    config: step.config,
    onChange: (config, gesture) => apply(configureStep(stepId, Object(config), gesture), options),
    goToPartner,
    goToSegments,
  }
  return { editor: editorCatalog[step.kind], props }
}
