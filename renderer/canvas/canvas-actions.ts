// What hands and keys do on a canvas, each as one gesture: the command, what is focused afterwards, and what is said aloud.
// Every door in (palette, "+", keys, menus, outline) calls these, so that they all do the same.
import {
  addStep,
  type CanvasCommand,
  connect,
  deleteSteps,
  disconnect,
  grid,
  linkRefusal,
  moveSteps,
  type Place,
} from '#shared/canvas/canvas-commands.ts'
import type { Position } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import { type LinkId, linkIdSchema, newId, newIdText, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import { type Phrase, phrase, type Say } from '#shared/words/say.ts'
import { isInLine } from './alignment-guides.ts'
import type { CanvasStoreApi } from './canvas-store.ts'
import { type EditingActions, editingActions } from './editing-actions.ts'
import { type GroupActions, groupActions } from './group-actions.ts'
import { type LayOut, layOutHere } from './lay-out.ts'
import { type NamingActions, namingActions } from './naming-actions.ts'
import { placeForNew } from './new-step-place.ts'
import { shownDocument } from './shown-document.ts'
import { type TidyActions, tidyActions } from './tidy-actions.ts'
import type { Direction } from './walk.ts'

export interface CanvasActions extends EditingActions, GroupActions, NamingActions, TidyActions {
  /** After a place, at a point, or (neither given) where it is most wanted. */
  add(kind: StepKind, where?: { after?: Place; at?: Position }): StepId
  /** Deletes what is selected, or the step given. */
  remove(id?: StepId): void
  removeLink(id: LinkId): void
  /** False when the link is refused; the reason is announced. */
  connect(from: Place, to: StepId): boolean
  nudge(direction: Direction): void
  /** A drag: one entry per gesture name. */
  drag(positions: ReadonlyMap<StepId, Position>, gesture: string, notes?: ReadonlyMap<string, Position>): void
  endDrag(id: StepId): void
  undo(): void
  redo(): void
}

const nudgeBy = 16

/** `say` names things; `speakPhrase` says a phrase inside another ("Undone: add step"). */
export function canvasActions(
  store: CanvasStoreApi,
  say: Say,
  speakPhrase: (spoken: Phrase) => string,
  layOut: LayOut = layOutHere,
): CanvasActions {
  const state = () => store.getState()
  const nameOf = (id: StepId) => stepName(shownDocument(state()), id, say)
  const newLink = () => newId(linkIdSchema, 'link')

  /** False when the canvas is read-only, which is said. */
  function apply(command: CanvasCommand): boolean {
    if (state().readOnly !== null) {
      state().announce(phrase('editor.said.readOnly'))
      return false
    }
    state().apply(command)
    return true
  }

  function add(kind: StepKind, where: { after?: Place; at?: Position } = {}): StepId {
    const id = newId(stepIdSchema, 'step')
    const [selected] = [...state().selected].slice(-1)
    const after = where.after ?? (where.at || kind === 'entry' ? null : placeForNew(state().document, selected))
    const place = after
      ? { after, links: [newLink(), newLink()] as const }
      : { at: where.at ?? freePlace(state().document.layout, kind) }
    const afterName = after ? nameOf(after.from) : null
    if (!apply(addStep({ id, kind }, place))) return id
    state().select([id])
    state().reveal(id)
    const name = nameOf(id)
    state().announce(
      afterName === null
        ? phrase('editor.said.addedAlone', { name })
        : phrase('editor.said.added', { name, after: afterName }),
    )
    return id
  }

  function remove(given?: StepId): void {
    const { document, selected, selectedNotes, selectedLink } = state()
    if (given === undefined && selectedLink !== null) {
      removeLink(selectedLink)
      return
    }
    const ids = given === undefined ? [...selected] : [given]
    const notes = given === undefined ? [...selectedNotes] : []
    const [first] = ids
    if (first === undefined) {
      if (notes.length > 0 && apply(deleteSteps([], '', notes))) state().announce(phrase('note.deleted'))
      return
    }
    const graph = graphOf(document)
    const next = graph.linksTo(first)[0]?.from ?? graph.linksFrom(first)[0]?.to
    const name = nameOf(first)
    if (!apply(deleteSteps(ids, name, notes))) return
    state().announce(phrase('editor.said.deleted', { name, count: ids.length }))
    const after = graphOf(state().document)
    const focus = next !== undefined && after.steps.has(next) ? next : after.readingOrder[0]
    state().select(focus ? [focus] : [])
    if (focus) state().reveal(focus)
  }

  function removeLink(id: LinkId): void {
    const link = state().document.logic.links.find((candidate) => candidate.id === id)
    if (!link || !apply(disconnect(id))) return
    state().selectLink(null)
    state().announce(phrase('editor.said.linkDeleted'))
    state().reveal(link.from)
  }

  return {
    ...editingActions({ store, apply, nameOf }),
    ...groupActions({ store, apply, say }),
    ...namingActions({ store, apply, say, nameOf }),
    ...tidyActions({ store, apply, layOut }),
    add,
    remove,
    removeLink,
    connect(from, to) {
      const refusal = linkRefusal(state().document, from, to)
      if (refusal !== null) {
        state().announce(phrase(`link.refused.${refusal}`))
        return false
      }
      if (!apply(connect(from, to, newLink()))) return false
      state().announce(phrase('editor.said.connected', { from: nameOf(from.from), to: nameOf(to) }))
      return true
    },
    nudge(direction) {
      const { document, selected, selectedNotes } = state()
      const by = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] }[direction]
      const moved = ({ x, y }: Position) => ({ x: x + (by[0] ?? 0) * nudgeBy, y: y + (by[1] ?? 0) * nudgeBy })
      const steps = placesOf(selected, document.layout, moved)
      const notes = placesOf(selectedNotes, document.notes ?? {}, moved)
      const gesture = `nudge ${[...steps.keys(), ...notes.keys()].join(' ')}`
      if (steps.size + notes.size === 0 || !apply(moveSteps(steps, gesture, notes))) return
      const [first] = steps.keys()
      if (first !== undefined) sayWhereItStands(first)
      else state().announce(phrase('note.moved'))
    },
    drag(positions, gesture, notes) {
      if (state().readOnly === null) state().apply(moveSteps(positions, gesture, notes))
    },
    endDrag(id) {
      state().endGesture()
      sayWhereItStands(id)
    },
    undo() {
      const entry = state().history.past.at(-1)
      if (entry) state().undo()
      state().announce(
        entry ? phrase('editor.undone', { what: speakPhrase(entry.label) }) : phrase('editor.undo.nothing'),
      )
    },
    redo() {
      const [entry] = state().history.future
      if (entry) state().redo()
      state().announce(
        entry ? phrase('editor.redone', { what: speakPhrase(entry.label) }) : phrase('editor.redo.nothing'),
      )
    },
  }

  /** Words, not pixels: which step it stands below now (ux.md 5.1). */
  function sayWhereItStands(id: StepId): void {
    const { document, sizes } = state()
    const place = document.layout[id]
    if (!place) return
    const boxOf = (of: StepId, { x, y }: Position) => ({
      x,
      y,
      ...(sizes.get(of) ?? { width: grid.stepWidth, height: 96 }),
    })
    let above: StepId | undefined
    let least = Number.POSITIVE_INFINITY
    let inLine: StepId | undefined
    let nearest = Number.POSITIVE_INFINITY
    for (const { id: other } of document.logic.steps) {
      const theirs = document.layout[other]
      if (other === id || !theirs) continue
      const away = Math.hypot(theirs.x - place.x, theirs.y - place.y)
      if (away < nearest && isInLine(boxOf(id, place), boxOf(other, theirs))) {
        nearest = away
        inLine = other
      }
      if (theirs.y >= place.y) continue
      const distance = place.y - theirs.y + 2 * Math.abs(place.x - theirs.x)
      if (distance < least) {
        least = distance
        above = other
      }
    }
    const name = nameOf(id)
    if (inLine !== undefined) {
      const other = nameOf(inLine)
      const below = above === undefined ? null : nameOf(above)
      state().announce(
        below === null || inLine === above
          ? phrase('editing.said.inLine', { name, other })
          : phrase('editing.said.inLineBelow', { name, other, below }),
      )
      return
    }
    state().announce(
      above === undefined
        ? phrase('editor.said.moved', { name })
        : phrase('editor.said.movedBelow', { name, other: nameOf(above) }),
    )
  }
}

function placesOf<Id extends string>(
  ids: Iterable<Id>,
  places: Readonly<Record<string, Position>>,
  moved: (place: Position) => Position,
): Map<Id, Position> {
  const found = new Map<Id, Position>()
  for (const id of ids) {
    const place = places[id]
    if (place) found.set(id, moved(place))
  }
  return found
}

/** A step on its own stands right of everything; an entry above everything. */
function freePlace(layout: Readonly<Record<string, Position>>, kind: StepKind): Position {
  const places = Object.values(layout)
  if (places.length === 0) return { x: 0, y: 0 }
  if (kind === 'entry') {
    return { x: Math.min(...places.map(({ x }) => x)), y: Math.min(...places.map(({ y }) => y)) - grid.row }
  }
  return { x: Math.max(...places.map(({ x }) => x)) + grid.column, y: Math.min(...places.map(({ y }) => y)) }
}

export function newGesture(): string {
  return newIdText('drag')
}
