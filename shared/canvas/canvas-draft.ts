// What somebody has typed and drawn since the file was last saved: only the parts that are different, so that it can be kept at every
// stroke. Pure. Both documents must come from one history: what is the same in them is the same object.
import { z } from 'zod'
import { stepIdSchema } from '../core/ids.ts'
import { type CanvasDocument, canvasDocumentSchema, canvasStepSchema } from './canvas-document.ts'

const { logic, layout, notes, groups, wording } = canvasDocumentSchema.shape

/** A part that is absent is as it was; null is gone. */
export const canvasDraftSchema = z.object({
  /** Of the file it was typed over. */
  revision: z.string(),
  /** Whose editor was open. */
  stepId: stepIdSchema.nullable(),
  steps: z.array(canvasStepSchema),
  /** All of them, where one came, went or changed places. */
  order: z.array(stepIdSchema).optional(),
  links: logic.shape.links.optional(),
  layout: layout.optional(),
  notes: notes.nullable(),
  groups: groups.nullable(),
  wording: wording.optional(),
})
export type CanvasDraft = z.infer<typeof canvasDraftSchema>

export function draftOf(
  base: CanvasDocument,
  newest: CanvasDocument,
  where: Pick<CanvasDraft, 'revision' | 'stepId'>,
): CanvasDraft {
  const [old, now] = [base.logic.steps, newest.logic.steps]
  const known = new Set(old)
  const isOrdered = old.length === now.length && old.every(({ id }, place) => now[place]?.id === id)
  return {
    ...where,
    steps: now.filter((step) => !known.has(step)),
    ...(isOrdered ? {} : { order: now.map(({ id }) => id) }),
    ...(base.logic.links === newest.logic.links ? {} : { links: newest.logic.links }),
    ...(base.layout === newest.layout ? {} : { layout: newest.layout }),
    ...(base.notes === newest.notes ? {} : { notes: newest.notes ?? null }),
    ...(base.groups === newest.groups ? {} : { groups: newest.groups ?? null }),
    ...(base.wording === newest.wording ? {} : { wording: newest.wording }),
  }
}

/** The document as it was typed; the one given where the draft brings nothing new. */
export function withDraft(document: CanvasDocument, draft: CanvasDraft): CanvasDocument {
  const byId = new Map([...document.logic.steps, ...draft.steps].map((step) => [step.id, step]))
  const order = draft.order ?? document.logic.steps.map(({ id }) => id)
  const { notes: oldNotes, groups: oldGroups, ...rest } = document
  const typedNotes = draft.notes === undefined ? oldNotes : draft.notes
  const typedGroups = draft.groups === undefined ? oldGroups : draft.groups
  const typed: CanvasDocument = {
    ...rest,
    logic: {
      ...document.logic,
      steps: order.flatMap((id) => byId.get(id) ?? []),
      links: draft.links ?? document.logic.links,
    },
    layout: draft.layout ?? document.layout,
    ...(typedNotes ? { notes: typedNotes } : {}),
    ...(typedGroups ? { groups: typedGroups } : {}),
    wording: draft.wording ?? document.wording,
  }
  return typed
}
