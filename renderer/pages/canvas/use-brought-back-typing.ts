// What was typed and not saved when the window or the app ended. Over the version it was typed on it comes back by itself, as one change
// that undo takes out: whoever types without a Save button expects it to be there. Over another version a person decides.
import { useEffect, useEffectEvent, useState } from 'react'
import type { CanvasSession } from '#renderer/canvas/canvas-store.ts'
import { canvasFileText } from '#shared/canvas/canvas-document.ts'
import { type CanvasDraft, withDraft } from '#shared/canvas/canvas-draft.ts'
import { drawAs } from '#shared/canvas/restore-version.ts'
import type { OpenCanvas } from '#shared/contract/canvas-calls.ts'
import { phrase } from '#shared/words/say.ts'

export interface BroughtBackTyping {
  readonly state: 'none' | 'back' | 'waiting'
  bring(): void
  /** Takes out what came back, or throws away what waits. */
  discard(): void
  dismiss(): void
}

export function useBroughtBackTyping(room: {
  session: CanvasSession
  opened: OpenCanvas
  draft: CanvasDraft | null
}): BroughtBackTyping {
  const { session, opened, draft } = room
  const [state, setState] = useState<BroughtBackTyping['state']>('none')

  const bring = () => {
    if (!draft) return
    const { document, apply } = session.store.getState()
    apply(drawAs(withDraft(document, draft), phrase('undo.typing')))
    session.holdDrafts(false)
    setState('back')
    const { document: drawn, openStep } = session.store.getState()
    const isThere = drawn.logic.steps.some(({ id }) => id === draft.stepId)
    if (draft.stepId !== null && isThere) openStep(draft.stepId, null, { takesFocus: false })
  }
  const arrive = useEffectEvent(() => {
    if (!draft || opened.readOnly !== null || state !== 'none' || !isNews(session, draft)) return
    if (draft.revision === opened.revision) return bring()
    session.holdDrafts(true)
    setState('waiting')
  })
  useEffect(() => arrive(), [])

  return {
    state,
    bring,
    discard() {
      if (state === 'back') session.store.getState().undo()
      else session.holdDrafts(false)
      setState('none')
    },
    dismiss: () => setState('none'),
  }
}

/** A save may have reached the file although nobody heard of it any more. */
function isNews({ store }: CanvasSession, draft: CanvasDraft): boolean {
  const { document } = store.getState()
  return canvasFileText(withDraft(document, draft)) !== canvasFileText(document)
}
