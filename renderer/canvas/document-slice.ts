// The document and its history: the one writer, undo and redo. Nothing else may change a canvas document.
import type { StateCreator } from 'zustand'
import { type CanvasCommand, configureStep } from '#shared/canvas/canvas-commands.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { StepId } from '#shared/core/ids.ts'
import type { Phrase } from '#shared/words/say.ts'
import type { CanvasState } from './canvas-store.ts'
import {
  gestureEnded,
  type Historied,
  type History,
  type HistoryEntry,
  leftVisit,
  record,
  redone,
  undone,
} from './history.ts'

/** One visit of a step's editor, as it was when it opened: what Cancel goes back to. */
export interface Visit {
  readonly id: string
  readonly stepId: StepId
  readonly config: object
  readonly futureBefore: readonly HistoryEntry[]
}

export interface DocumentSlice {
  readonly document: CanvasDocument
  readonly history: History
  readonly readOnly: Phrase | null
  readonly visit: Visit | null
  /** The one writer. A change made while an editor is open belongs to its visit when it concerns that step's editor. */
  apply(command: CanvasCommand, options?: { inVisit?: boolean }): void
  endGesture(): void
  undo(): void
  redo(): void
  /** Opens a visit; an open one is kept (Done). */
  beginVisit(stepId: StepId, id: string): void
  /** Done keeps what was set; Cancel restores the step as it was when its editor opened. */
  endVisit(how: 'done' | 'cancel'): void
}

export function documentSlice(opened: {
  document: CanvasDocument
  history: History
  readOnly: Phrase | null
  now(): number
}): StateCreator<CanvasState, [], [], DocumentSlice> {
  return (set, get) => {
    const change = (next: (current: Historied) => Historied) => {
      if (get().readOnly !== null) return
      const { document, history } = next(get())
      if (document !== get().document || history !== get().history) set({ document, history })
    }
    return {
      document: opened.document,
      history: opened.history,
      readOnly: opened.readOnly,
      visit: null,
      apply: (command, { inVisit = false } = {}) =>
        change((current) => record(current, command, opened.now(), inVisit ? (get().visit?.id ?? null) : null)),
      endGesture: () => set({ history: gestureEnded(get().history) }),
      undo: () => change(undone),
      redo: () => change(redone),
      beginVisit(stepId, id) {
        const step = get().document.logic.steps.find((candidate) => candidate.id === stepId)
        if (step) set({ visit: { id, stepId, config: step.config, futureBefore: get().history.future } })
      },
      endVisit(how) {
        const { visit } = get()
        if (!visit) return
        if (how === 'cancel') {
          change(
            (current) =>
              leftVisit(current, visit.id, visit.futureBefore) ??
              record(current, configureStep(visit.stepId, visit.config), opened.now()),
          )
        }
        set({ visit: null, history: gestureEnded(get().history) })
      },
    }
  }
}
