// Tidying: all of the canvas, or only what is selected, which then stays where it was. Worked out beside the page, put in by one command.
import { arrangeSteps } from '#shared/canvas/branch-commands.ts'
import type { CanvasCommand } from '#shared/canvas/canvas-commands.ts'
import type { CanvasDocument, Position } from '#shared/canvas/canvas-document.ts'
import { type TidyDirection, tidyNotes } from '#shared/canvas/tidy-layout.ts'
import { type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { phrase } from '#shared/words/say.ts'
import type { CanvasStoreApi } from './canvas-store.ts'
import type { Laid, LayOut } from './lay-out.ts'

export interface TidyActions {
  tidy(direction: TidyDirection): void
}

export function tidyActions(parts: {
  store: CanvasStoreApi
  /** False when the canvas is read-only, which is said. */
  apply(command: CanvasCommand): boolean
  layOut: LayOut
}): TidyActions {
  const { apply, layOut } = parts
  const state = () => parts.store.getState()
  return {
    tidy(direction) {
      const { document, selected, sizes, readOnly, announce } = state()
      if (readOnly !== null) {
        announce(phrase('editor.said.readOnly'))
        return
      }
      const { logic, groups, notes: placed } = document
      const part = selected.size > 1 ? partOf(document, selected) : { logic, groups, notes: placed }
      void layOut(part, sizes, direction).then((tidied) => {
        // Whoever changed the journey meanwhile would get a layout of the one before.
        if (state().document.logic !== document.logic) return
        const places = selected.size > 1 ? aroundSameMiddle(document.layout, tidied) : tidied
        const notes = tidyNotes(part, places, (id) => sizes.get(id))
        if (apply(arrangeSteps(places, 'undo.tidy', notes))) state().announce(phrase('editor.said.tidied'))
      })
    },
  }
}

/** Some steps with the links among them and their groups, as a canvas of its own. */
function partOf({ logic, groups, notes }: CanvasDocument, ids: ReadonlySet<StepId>): Laid {
  const inside = Object.entries(groups ?? {}).filter(
    ([member]) => notes?.[member] || ids.has(stepIdSchema.parse(member)),
  )
  return {
    logic: {
      steps: logic.steps.filter(({ id }) => ids.has(id)),
      links: logic.links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    },
    notes,
    groups: Object.fromEntries(inside),
  }
}

/** What was tidied by itself stays where it was: its top edge and its middle. */
function aroundSameMiddle(
  layout: CanvasDocument['layout'],
  tidied: ReadonlyMap<StepId, Position>,
): ReadonlyMap<StepId, Position> {
  const middleOf = (places: readonly Position[]) => {
    const xs = places.map(({ x }) => x)
    return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: Math.min(...places.map(({ y }) => y)) }
  }
  const [before, after] = [
    middleOf([...tidied.keys()].flatMap((id) => layout[id] ?? [])),
    middleOf([...tidied.values()]),
  ]
  const by = { x: before.x - after.x, y: before.y - after.y }
  return new Map([...tidied].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]))
}
