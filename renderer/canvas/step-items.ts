// The steps of a canvas as rows of a list, in reading order.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { Say } from '#shared/words/say.ts'
import type { PickItem } from './pick-list.tsx'
import { stepIcon } from './step-icon.ts'

/** `note` and `unusable` say more about a row; both may be left out. */
export function stepItems(
  document: CanvasDocument,
  say: Say,
  about: { note?(id: StepId): string | undefined; unusable?(id: StepId): string | null } = {},
): PickItem[] {
  const { steps, readingOrder } = graphOf(document)
  return readingOrder.flatMap((id) => {
    const step = steps.get(id)
    if (!step) return []
    const note = about.note?.(id)
    return [
      {
        id,
        name: stepName(document, id, say),
        icon: stepIcon[step.kind],
        tone: `is-${stepCatalog[step.kind].family}`,
        unusable: about.unusable?.(id) ?? null,
        ...(note === undefined ? {} : { note }),
      },
    ]
  })
}
