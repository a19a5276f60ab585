// What is done to several steps at once: clipboard, duplicate, bypass, branches, arranging. Each is one gesture: command, selection,
// spoken sentence. What cannot be done is refused with its reason.
import {
  type Alignment,
  type Axis,
  alignedPlaces,
  arrangeSteps,
  branchOf,
  bypassSteps,
  deleteBranch,
  type PlacedStep,
  spreadPlaces,
} from '#shared/canvas/branch-commands.ts'
import {
  type CanvasCommand,
  deleteSteps,
  grid,
  insertStep,
  moveSteps,
  type Place,
} from '#shared/canvas/canvas-commands.ts'
import type { Position } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import {
  type Clipping,
  clippingOf,
  clippingText,
  extentOf,
  fittingPart,
  newIdsFor,
  pasteClipping,
  placeBeside,
  readClipping,
} from '#shared/canvas/clipping.ts'
import { addNote, deleteNote, moveNote, writeNote } from '#shared/canvas/note-commands.ts'
import { linkIdSchema, newId, newIdText, type StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { phrase } from '#shared/words/say.ts'
import type { CanvasState, CanvasStoreApi } from './canvas-store.ts'
import { saidSelected } from './said-selected.ts'
import { streamOf } from './walk.ts'

export interface EditingActions {
  /** The selected steps as text for the clipboard; null when nothing is selected, which is said. */
  copy(): string | null
  cut(): string | null
  /** Steps from a text of the clipboard, around `middle` when they come from another canvas. */
  paste(text: string, middle: Position): void
  duplicate(): void
  /** Bypasses the selected steps, or ends it when all of them are. */
  toggleBypass(given?: StepId): void
  removeBranch(id: StepId): void
  align(alignment: Alignment): void
  spread(axis: Axis): void
  selectStream(id: StepId, direction: 'up' | 'down'): void
  /** A step that stands alone, let go over a link: it goes in between. False when nothing was there. */
  insert(id: StepId, place: Place): boolean
  /** Steps and notes from where they stood when the hand took them, by as much as it moved. */
  moveTogether(
    steps: ReadonlyMap<StepId, Position>,
    notes: ReadonlyMap<string, Position>,
    by: Position,
    gesture: string,
  ): void
  addNote(at: Position): void
  writeNote(id: string, text: string): void
  moveNote(id: string, to: Position, gesture: string): void
  deleteNote(id: string): void
}

export function editingActions(parts: {
  store: CanvasStoreApi
  /** False when the canvas is read-only, which is said. */
  apply(command: CanvasCommand): boolean
  nameOf(id: StepId): string
}): EditingActions {
  const { apply, nameOf } = parts
  const state = () => parts.store.getState()

  function clip(): Clipping | null {
    const { document, selected, selectedNotes, announce } = state()
    if (selected.size + selectedNotes.size > 0) return clippingOf(document, selected, selectedNotes)
    announce(phrase('editing.refused.nothingSelected'))
    return null
  }

  function put(clipping: Clipping, at: (fitting: Clipping) => Position, how: 'paste' | 'duplicate'): void {
    const fitting = fittingPart(state().document, clipping)
    if (fitting.steps.length === 0 && Object.keys(fitting.notes ?? {}).length === 0) {
      state().announce(phrase('editing.refused.secondEntry'))
      return
    }
    const ids = newIdsFor(fitting, newIdText)
    if (!apply(pasteClipping(fitting, ids, at(fitting), how))) return
    state().select(ids.steps, ids.notes)
    const count = ids.steps.length + ids.notes.length
    state().announce(
      how === 'paste' ? phrase('editing.said.pasted', { count }) : phrase('editing.said.duplicated', { count }),
    )
    const [first] = ids.steps
    if (first) state().reveal(first)
  }

  function arrange(places: ReadonlyMap<StepId, Position>, word: 'undo.align' | 'undo.spread'): void {
    if (places.size === 0) state().announce(phrase('editing.refused.nothingSelected'))
    else if (apply(arrangeSteps(places, word))) state().announce(phrase('editing.said.arranged'))
  }

  function leaveBranch(ids: ReadonlySet<StepId>, notes: readonly string[] = []): void {
    const [first] = ids
    if (first === undefined) return
    const before = graphOf(state().document).linksTo(first)[0]?.from
    const name = nameOf(first)
    if (!apply(deleteBranch(ids, name, notes))) return
    state().announce(phrase('editor.said.deleted', { name, count: ids.size }))
    const after = graphOf(state().document)
    const focus = before !== undefined && after.steps.has(before) ? before : after.readingOrder[0]
    state().select(focus ? [focus] : [])
    if (focus) state().reveal(focus)
  }

  return {
    copy() {
      const clipping = clip()
      if (!clipping) return null
      const count = clipping.steps.length + Object.keys(clipping.notes ?? {}).length
      state().announce(phrase('editing.said.copied', { count }))
      return clippingText(clipping)
    },
    cut() {
      const clipping = clip()
      if (!clipping) return null
      if (state().readOnly !== null) {
        state().announce(phrase('editor.said.readOnly'))
        return null
      }
      const count = clipping.steps.length + Object.keys(clipping.notes ?? {}).length
      const { selected, selectedNotes } = state()
      if (selected.size > 0) leaveBranch(selected, [...selectedNotes])
      else apply(deleteSteps([], '', [...selectedNotes]))
      state().announce(phrase('editing.said.cut', { count }))
      return clippingText(clipping)
    },
    paste(text, middle) {
      const clipping = readClipping(text)
      if (!clipping) {
        state().announce(phrase('editing.refused.foreign'))
        return
      }
      const { document } = state()
      const { steps } = graphOf(document)
      const isFromHere =
        clipping.steps.every((step) => steps.has(step.id)) &&
        Object.keys(clipping.notes ?? {}).every((id) => document.notes?.[id])
      const around = (fitting: Clipping): Position => {
        const { width, height } = extentOf(fitting)
        return { x: Math.round(middle.x - width / 2), y: Math.round(middle.y - height / 2) }
      }
      put(clipping, isFromHere ? (fitting) => placeBeside(document, fitting) : around, 'paste')
    },
    duplicate() {
      const clipping = clip()
      if (clipping) put(clipping, (fitting) => placeBeside(state().document, fitting), 'duplicate')
    },
    toggleBypass(given) {
      const { steps } = graphOf(state().document)
      const chosen = given === undefined ? [...state().selected] : [given]
      const able = chosen.filter((id) => mayBypass(state(), id))
      if (able.length === 0) {
        state().announce(phrase(chosen.length === 0 ? 'editing.refused.nothingSelected' : 'editing.refused.bypass'))
        return
      }
      const isBypassed = !able.every((id) => steps.get(id)?.bypassed)
      if (!apply(bypassSteps(new Set(able), isBypassed))) return
      state().announce(phrase(isBypassed ? 'editing.said.bypassed' : 'editing.said.unbypassed', { count: able.length }))
    },
    removeBranch: (id) => leaveBranch(branchOf(state().document, id)),
    align: (alignment) => arrange(alignedPlaces(placedSteps(state()), alignment), 'undo.align'),
    spread: (axis) => arrange(spreadPlaces(placedSteps(state()), axis), 'undo.spread'),
    selectStream(id, direction) {
      state().select([...streamOf(state().document, id, direction)])
      state().announce(saidSelected(state()))
      state().reveal(id)
    },
    insert(id, place) {
      const graph = graphOf(state().document)
      const stands = graph.linksFrom(id).length === 0 && graph.linksTo(id).length === 0
      const { kind } = graph.steps.get(id) ?? {}
      if (!stands || kind === 'entry' || place.from === id) return false
      const after = nameOf(place.from)
      if (!apply(insertStep(id, place, [newId(linkIdSchema, 'link'), newId(linkIdSchema, 'link')]))) return false
      state().announce(phrase('editor.said.added', { name: nameOf(id), after }))
      return true
    },
    moveTogether(steps, notes, by, gesture) {
      const moved = <Id>(from: ReadonlyMap<Id, Position>) =>
        new Map([...from].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]))
      if (state().readOnly === null) state().apply(moveSteps(moved(steps), gesture, moved(notes)))
    },
    addNote(at) {
      const id = newIdText('note')
      if (!apply(addNote(id, at))) return
      state().writeOn(id)
      state().announce(phrase('note.added'))
    },
    writeNote: (id, text) => apply(writeNote(id, text, `note ${id}`, state().language ?? undefined)),
    moveNote: (id, to, gesture) => apply(moveNote(id, to, gesture)),
    deleteNote(id) {
      if (apply(deleteNote(id))) state().announce(phrase('note.deleted'))
    },
  }
}

/** Whoever enters must be let in and whoever exits must leave: only what lies between can be passed through. */
export function mayBypass({ document }: Pick<CanvasState, 'document'>, id: StepId): boolean {
  const step = graphOf(document).steps.get(id)
  return step !== undefined && step.kind !== 'entry' && stepCatalog[step.kind].ports(step.config).length > 0
}

function placedSteps({ document, selected, sizes }: CanvasState): PlacedStep[] {
  if (selected.size < 2) return []
  return [...selected].flatMap((id) => {
    const place = document.layout[id]
    return place ? [{ id, ...place, ...(sizes.get(id) ?? { width: grid.stepWidth, height: 96 }) }] : []
  })
}
