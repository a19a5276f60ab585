// Commands on more than one step at once: a branch deleted, steps bypassed, aligned, spread out. Pure, as all commands.
import { current, isDraft } from 'immer'
import type { StepId } from '../core/ids.ts'
import { phrase } from '../words/say.ts'
import type { CanvasCommand } from './canvas-commands.ts'
import type { CanvasDocument, CanvasLink, Position } from './canvas-document.ts'
import { graphOf } from './canvas-graph.ts'
import { forgetWords } from './canvas-wording.ts'
import { leaveGroups } from './group-commands.ts'
import { forgetNotes } from './note-commands.ts'

/** A step and everything people come to only through it: what "Delete branch" takes. */
export function branchOf(document: CanvasDocument, start: StepId): ReadonlySet<StepId> {
  const graph = graphOf(document)
  const branch = new Set<StepId>([start])
  // In reading order a step may come before one that leads to it: again until nothing is added.
  for (let grew = true; grew; ) {
    grew = false
    for (const id of [...branch].flatMap((from) => graph.linksFrom(from).map(({ to }) => to))) {
      if (branch.has(id) || !graph.linksTo(id).every(({ from }) => branch.has(from))) continue
      branch.add(id)
      grew = true
    }
  }
  return branch
}

/** Deletes steps and every link at them; nothing is joined. */
export function deleteBranch(ids: ReadonlySet<StepId>, name: string, notes: readonly string[] = []): CanvasCommand {
  return {
    label: phrase('undo.deleteBranch', { name, count: ids.size }),
    recipe(draft) {
      const { steps, links } = plain(draft).logic
      draft.logic.steps = steps.filter((step) => !ids.has(step.id))
      draft.logic.links = links.filter((link) => !ids.has(link.from) && !ids.has(link.to))
      forget(draft, ids)
      forgetNotes(draft, notes)
    },
  }
}

/** Links after steps are gone, each gap closed: a link into a step with one way on leads to where that goes. */
export function linksWithout(links: readonly CanvasLink[], gone: ReadonlySet<StepId>): CanvasLink[] {
  const out = new Map<StepId, CanvasLink[]>()
  for (const link of links) if (gone.has(link.from)) out.set(link.from, [...(out.get(link.from) ?? []), link])
  const onward = (start: StepId): StepId | null => {
    const seen = new Set<StepId>()
    let id = start
    while (gone.has(id)) {
      const ways = out.get(id) ?? []
      const [way] = ways
      if (ways.length !== 1 || !way || seen.has(id)) return null
      seen.add(id)
      id = way.to
    }
    return id
  }
  return links.flatMap((link) => {
    if (gone.has(link.from)) return []
    if (!gone.has(link.to)) return [link]
    const to = onward(link.to)
    return to === null || to === link.from ? [] : [{ ...link, to }]
  })
}

export function forget(draft: CanvasDocument, ids: Iterable<StepId>): void {
  const gone = new Set<string>(ids)
  for (const id of gone) delete draft.layout[id]
  forgetWords(draft, 'steps', gone)
  const ways = Object.values({ own: draft.wording, ...draft.wording.translations }).flatMap((words) =>
    Object.keys(words.ways ?? {}),
  )
  forgetWords(
    draft,
    'ways',
    ways.filter((way) => gone.has(way.split(' ')[0] ?? '')),
  )
  leaveGroups(draft, gone)
}

/** The document as plain data: walking through a draft of thousands of steps takes seconds. */
export function plain(draft: CanvasDocument): CanvasDocument {
  return isDraft(draft) ? current(draft) : draft
}

/** A bypassed step lets everybody through by its first way out, at once, and does nothing else. */
export function bypassSteps(ids: ReadonlySet<StepId>, isBypassed: boolean): CanvasCommand {
  return {
    label: phrase(isBypassed ? 'undo.bypass' : 'undo.unbypass', { count: ids.size }),
    recipe(draft) {
      for (const step of draft.logic.steps) {
        if (!ids.has(step.id)) continue
        if (isBypassed) step.bypassed = true
        else delete step.bypassed
      }
    },
  }
}

export const alignments = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof alignments)[number]
export type Axis = 'across' | 'down'

export interface PlacedStep extends Position {
  readonly id: StepId
  readonly width: number
  readonly height: number
}

/** Where aligned steps stand: on the edge or middle of the space they take together. */
export function alignedPlaces(steps: readonly PlacedStep[], alignment: Alignment): ReadonlyMap<StepId, Position> {
  const left = Math.min(...steps.map(({ x }) => x))
  const right = Math.max(...steps.map(({ x, width }) => x + width))
  const top = Math.min(...steps.map(({ y }) => y))
  const bottom = Math.max(...steps.map(({ y, height }) => y + height))
  return new Map(
    steps.map(({ id, x, y, width, height }) => {
      const to: Record<Alignment, Position> = {
        left: { x: left, y },
        center: { x: (left + right - width) / 2, y },
        right: { x: right - width, y },
        top: { x, y: top },
        middle: { x, y: (top + bottom - height) / 2 },
        bottom: { x, y: bottom - height },
      }
      return [id, to[alignment]]
    }),
  )
}

/** Equal gaps between steps; the outermost stay where they are. */
export function spreadPlaces(steps: readonly PlacedStep[], axis: Axis): ReadonlyMap<StepId, Position> {
  const [at, length] = axis === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const sorted = [...steps].sort((one, other) => one[at] - other[at])
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last || sorted.length < 3) return new Map()
  const taken = sorted.reduce((sum, step) => sum + step[length], 0)
  const gap = (last[at] + last[length] - first[at] - taken) / (sorted.length - 1)
  let next = first[at]
  return new Map(
    sorted.map((step) => {
      const place = { x: step.x, y: step.y, [at]: next }
      next += step[length] + gap
      return [step.id, place]
    }),
  )
}

/** Steps to where `places` says, as one entry of the history with a name of its own. */
export function arrangeSteps(
  places: ReadonlyMap<StepId, Position>,
  word: 'undo.align' | 'undo.spread' | 'undo.tidy',
  notes: ReadonlyMap<string, Position> = new Map(),
): CanvasCommand {
  return {
    label: phrase(word),
    recipe(draft) {
      for (const [id, { x, y }] of places) {
        const before = draft.layout[id]
        const next = { x: Math.round(x), y: Math.round(y) }
        if (before && (before.x !== next.x || before.y !== next.y)) draft.layout[id] = next
      }
      for (const [id, { x, y }] of notes)
        if (draft.notes?.[id]) draft.notes[id] = { x: Math.round(x), y: Math.round(y) }
    },
  }
}
