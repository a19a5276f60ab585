// One open canvas: document with history, view and save state in one zustand store, with autosave behind it.
// Server facts (connections, segments, counters) never come in here (design.md §5).
import { freeze } from 'immer'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CanvasCommand } from '#shared/canvas/canvas-commands.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { CanvasDraft } from '#shared/canvas/canvas-draft.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { groupsOf } from '#shared/canvas/group-commands.ts'
import type { OpenCanvas } from '#shared/contract/canvas-calls.ts'
import type { KeptHistory } from '#shared/contract/history-schema.ts'
import type { Clock } from '#shared/core/clock.ts'
import { newIdText } from '#shared/core/ids.ts'
import { type Saved, startAutosave } from './autosave.ts'
import { type DocumentSlice, documentSlice } from './document-slice.ts'
import { keepDrafts } from './draft-keeper.ts'
import { keptHistory, withKeptHistory } from './kept-history.ts'
import { type SaveSlice, saveSlice } from './save-slice.ts'
import { type ViewSlice, viewSlice } from './view-slice.ts'

export type CanvasStoreApi = StoreApi<CanvasState>
export type CanvasState = DocumentSlice & ViewSlice & SaveSlice

export interface CanvasPorts {
  readonly clock: Clock
  save(document: CanvasDocument, baseRevision: string): Promise<Saved>
  /** Keeps what undo remembers beside the file just saved. */
  keep?(history: KeptHistory): void
  /** Keeps what is typed and not saved yet, or null when the file has it. */
  keepDraft?(draft: CanvasDraft | null): Promise<unknown>
}

export interface CanvasSession {
  readonly store: CanvasStoreApi
  /** Saves now; true when the file holds the newest document afterwards. */
  flush(): Promise<boolean>
  hasUnsaved(): boolean
  /** See `DraftKeeper.hold`. */
  holdDrafts(isHeld: boolean): void
  /** Whether closing the window now would lose nothing. */
  isKept(): boolean
  /** What this window last knew the file to hold: what both sides of a conflict grew out of. */
  known(): CanvasDocument
  /** Ends a conflict: what is drawn here, or `drawn` as one change that can be undone, goes over the other version. */
  goOnFrom(other: OpenCanvas, drawn?: CanvasCommand): void
  stop(): void
}

export function openCanvasSession(
  opened: OpenCanvas,
  ports: CanvasPorts,
  kept: KeptHistory | null = null,
): CanvasSession {
  const { readOnly } = opened
  // What is frozen is read and checked once (step-definition.ts); every later document is frozen by its command.
  const { document, history } = freeze(withKeptHistory(opened.document, opened.revision, kept), true)
  const store = createStore<CanvasState>()((set, get, api) => ({
    ...documentSlice({ document, history, readOnly, now: () => ports.clock.now() })(set, get, api),
    ...viewSlice(() => newIdText('visit'))(set, get, api),
    ...saveSlice(opened)(set, get, api),
  }))
  const autosave = startAutosave(
    { ...opened, document },
    {
      clock: ports.clock,
      async save(newest, baseRevision) {
        const before = store.getState()
        const saved = await ports.save(newest, baseRevision)
        if (before.document === newest) ports.keep?.(keptHistory(before, saved.revision))
        return saved
      },
      onStatus: (status) => store.getState().setSave({ status }),
      onSaved({ revision, changedSinceLaunch }) {
        store.getState().setSave({ revision, changedSinceLaunch })
        drafts.changed(store.getState().document)
      },
    },
  )
  const drafts = keepDrafts(
    {
      keep: async (draft) => ports.keepDraft?.(draft),
      known() {
        const { revision, visit } = store.getState()
        return { document: autosave.known, revision, stepId: visit?.stepId ?? null }
      },
    },
    document,
  )
  const stopWatching = store.subscribe((state, before) => {
    // What a hand still drags is kept when it lets go.
    if (state.history !== before.history && !isBeingDragged(state, before)) drafts.changed(state.document)
    if (state.document === before.document) return
    autosave.changed(state.document)
    forgetGoneSteps(state)
  })
  return {
    store,
    flush: () => autosave.flush(),
    hasUnsaved: () => autosave.hasUnsaved,
    holdDrafts: (isHeld) => drafts.hold(isHeld),
    isKept: () => drafts.has(store.getState().document),
    known: () => autosave.known,
    goOnFrom(other, drawn) {
      autosave.goOnFrom(other)
      store.getState().setSave({ revision: other.revision, changedSinceLaunch: other.changedSinceLaunch })
      if (drawn) store.getState().apply(drawn)
    },
    stop() {
      stopWatching()
      autosave.stop()
    },
  }
}

/** Places alone change, in a gesture that goes on. */
function isBeingDragged({ document, history }: CanvasState, before: CanvasState): boolean {
  const isMoved = document !== before.document && document.logic === before.document.logic
  return isMoved && document.wording === before.document.wording && typeof history.past.at(-1)?.gesture === 'string'
}

/** An undo or a delete may take away what is selected, collapsed or open. */
function forgetGoneSteps(state: CanvasState): void {
  const { document, selected, selectedNotes, selectedLink, sheet, collapsed } = state
  const { steps } = graphOf(document)
  const notes = [...selectedNotes].filter((id) => document.notes?.[id])
  state.select(
    [...selected].filter((id) => steps.has(id)),
    notes,
  )
  if (collapsed.size > 0) {
    const groups = groupsOf(document)
    state.collapse([...collapsed].filter((id) => groups.has(id)))
  }
  if (selectedLink !== null && !document.logic.links.some((link) => link.id === selectedLink)) state.selectLink(null)
  if (sheet !== null && !steps.has(sheet.stepId)) state.closeSheet('done')
}
