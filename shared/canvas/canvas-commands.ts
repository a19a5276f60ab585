// Every change to a canvas, as a command: a name for the undo list and a recipe on a draft of the document. Pure: no clock,
// no chance, no server; ids are handed in. The renderer's one writer applies them and keeps the patches (design.md §5).
import type { LinkId, StepId } from '../core/ids.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import type { StepKind } from '../steps/step-kind.ts'
import type { Phrase } from '../words/say.ts'
import { phrase } from '../words/say.ts'
import type { Language } from '../words/word-table.ts'
import { forget, linksWithout, plain } from './branch-commands.ts'
import { type CanvasDocument, type CanvasStep, canvasStepSchema, type Position } from './canvas-document.ts'
import { graphOf } from './canvas-graph.ts'
import { wayKey, writeName, writeWord } from './canvas-wording.ts'
import { forgetNotes } from './note-commands.ts'

export interface CanvasCommand {
  /** What undo would take back: "Undo: delete ‘Wait 1 day’". */
  readonly label: Phrase
  readonly recipe: (draft: CanvasDocument) => void
  /** Commands of one gesture (a drag, a burst of typing) become one entry in the history. */
  readonly gesture?: string
}

/** Steps are 248 wide (look/README.md); a row is a card and the gap its "+" needs. */
export const grid = { stepWidth: 248, column: 296, row: 152, tallRow: 276 } as const

/** From the top of a card to the top of the next: syncing cards grow by their bar and legend once they count. */
function rowBelow(kind: StepKind): number {
  return stepCatalog[kind].family === 'audience' ? grid.tallRow : grid.row
}

export interface Place {
  readonly from: StepId
  readonly port: string
}

export interface NewStep {
  readonly id: StepId
  readonly kind: StepKind
  readonly config?: object
}

/** Adds a step. After a place it takes over what came next there (ids for up to two links); alone it stands at `at`. */
export function addStep(
  step: NewStep,
  where: { after: Place; links: readonly [LinkId, LinkId] } | { at: Position },
): CanvasCommand {
  return {
    label: phrase('undo.addStep'),
    recipe(draft) {
      const kind = stepCatalog[step.kind]
      const config = configCopy(step.config ?? kind.defaults())
      const position = 'at' in where ? where.at : positionAfter(draft, where.after)
      const linkId = (at: 0 | 1) => ('links' in where ? where.links[at] : undefined)
      if ('after' in where) {
        const followed = draft.logic.links.find(
          (link) => link.from === where.after.from && link.port === where.after.port,
        )
        const [firstPort] = kind.ports(config)
        const [into, onward] = [linkId(0), linkId(1)]
        if (followed && firstPort && onward) {
          makeRoom(draft, followed.to, position.y + rowBelow(step.kind))
          draft.logic.links.push({ id: onward, from: step.id, port: firstPort.id, to: followed.to })
        }
        joinNeighbours(draft, step.id, where.after, followed?.to)
        draft.logic.links = draft.logic.links.filter((link) => link !== followed)
        if (into) draft.logic.links.push({ id: into, from: where.after.from, port: where.after.port, to: step.id })
      }
      draft.logic.steps.push({ id: step.id, kind: step.kind, version: kind.version, config })
      draft.layout[step.id] = position
    },
  }
}

/** Puts a step that stands alone between two others: it takes over what came next at the place, which moves down to make room. */
export function insertStep(id: StepId, place: Place, links: readonly [LinkId, LinkId]): CanvasCommand {
  return {
    label: phrase('undo.insertStep'),
    recipe(draft) {
      const step = draft.logic.steps.find((each) => each.id === id)
      const [port] = step ? stepCatalog[step.kind].ports(step.config) : []
      if (!step) return
      const position = positionAfter(draft, place)
      const followed = draft.logic.links.find((link) => link.from === place.from && link.port === place.port)
      draft.layout[id] = position
      if (followed && port) makeRoom(draft, followed.to, position.y + rowBelow(step.kind))
      joinNeighbours(draft, id, place, followed?.to)
      draft.logic.links = draft.logic.links.filter((link) => link !== followed)
      draft.logic.links.push({ id: links[0], from: place.from, port: place.port, to: id })
      if (followed && port) draft.logic.links.push({ id: links[1], from: id, port: port.id, to: followed.to })
    },
  }
}

/** Deletes steps. A step with one way in and one way out closes the gap; branches behind a split stay, unconnected. */
export function deleteSteps(ids: readonly StepId[], name: string, notes: readonly string[] = []): CanvasCommand {
  return {
    label: ids.length === 0 ? phrase('undo.deleteNote') : phrase('undo.deleteSteps', { name, count: ids.length }),
    recipe(draft) {
      const gone = new Set(ids)
      const { steps, links } = plain(draft).logic
      draft.logic.steps = steps.filter((step) => !gone.has(step.id))
      draft.logic.links = linksWithout(links, gone)
      forget(draft, gone)
      forgetNotes(draft, notes)
    },
  }
}

export type LinkRefusal = 'same-step' | 'into-entry' | 'circle' | 'no-such-port'

/** Why a link may not be drawn, or null when it may. */
export function linkRefusal(document: CanvasDocument, from: Place, to: StepId): LinkRefusal | null {
  const graph = graphOf(document)
  const source = graph.steps.get(from.from)
  if (from.from === to) return 'same-step'
  if (graph.steps.get(to)?.kind === 'entry') return 'into-entry'
  if (!source || !stepCatalog[source.kind].ports(source.config).some((port) => port.id === from.port))
    return 'no-such-port'
  if (graph.leadsTo(to, from.from)) return 'circle'
  return null
}

/** Connects a way out with a step; what it led to before is let go. */
export function connect(from: Place, to: StepId, id: LinkId): CanvasCommand {
  return {
    label: phrase('undo.connect'),
    recipe(draft) {
      draft.logic.links = draft.logic.links.filter((link) => link.from !== from.from || link.port !== from.port)
      draft.logic.links.push({ id, from: from.from, port: from.port, to })
    },
  }
}

export function disconnect(id: LinkId): CanvasCommand {
  return {
    label: phrase('undo.disconnect'),
    recipe(draft) {
      draft.logic.links = draft.logic.links.filter((link) => link.id !== id)
    },
  }
}

/** Steps, and notes with them. Moves of one gesture (a drag, a burst of arrow keys) join into one entry of the history. */
export function moveSteps(
  positions: ReadonlyMap<StepId, Position>,
  gesture: string,
  notes: ReadonlyMap<string, Position> = new Map(),
): CanvasCommand {
  return {
    label:
      positions.size === 0 ? phrase('undo.moveNote') : phrase('undo.moveSteps', { count: positions.size + notes.size }),
    gesture,
    recipe(draft) {
      for (const [id, position] of positions) if (id in draft.layout) draft.layout[id] = whole(position)
      for (const [id, position] of notes) if (draft.notes && id in draft.notes) draft.notes[id] = whole(position)
    },
  }
}

function whole({ x, y }: Position): Position {
  return { x: Math.round(x), y: Math.round(y) }
}

export function configureStep(id: StepId, config: object, gesture?: string): CanvasCommand {
  return {
    label: phrase('undo.configureStep'),
    ...(gesture === undefined ? {} : { gesture }),
    recipe(draft) {
      const step = draft.logic.steps.find((candidate) => candidate.id === id)
      if (step) step.config = configCopy(config)
    },
  }
}

/** An empty name gives the step back the name of its kind. */
export function renameStep(id: StepId, name: string, gesture?: string, language?: Language): CanvasCommand {
  return {
    label: phrase('undo.renameStep'),
    ...(gesture === undefined ? {} : { gesture }),
    recipe(draft) {
      writeWord(draft, 'steps', id, name.trim() === '' ? '' : name, language)
    },
  }
}

/** An empty name gives a way out back what its step calls it. */
export function nameWay(way: Place, name: string, language?: Language): CanvasCommand {
  return {
    label: phrase('undo.nameWay'),
    recipe(draft) {
      writeWord(draft, 'ways', wayKey(way), name.trim(), language)
    },
  }
}

export function renameCanvas(name: string, language?: Language): CanvasCommand {
  return {
    label: phrase('undo.renameCanvas'),
    recipe(draft) {
      writeName(draft, name, language)
    },
  }
}

/** A config of its own for the document: nobody outside holds on to what undo would restore. */
function configCopy(config: object): CanvasStep['config'] {
  return canvasStepSchema.shape.config.parse(structuredClone(config))
}

function positionAfter(draft: CanvasDocument, place: Place): Position {
  const above = draft.layout[place.from] ?? { x: 0, y: 0 }
  const source = draft.logic.steps.find((step) => step.id === place.from)
  const ports = source ? stepCatalog[source.kind].ports(source.config) : []
  const index = Math.max(
    0,
    ports.findIndex((port) => port.id === place.port),
  )
  const offset = (index - (ports.length - 1) / 2) * grid.column
  return {
    x: above.x + (ports.length > 1 ? Math.round(offset) : 0),
    y: above.y + (source ? rowBelow(source.kind) : grid.row),
  }
}

/** What comes between two steps of a group, or after its last one, belongs to it. */
function joinNeighbours(draft: CanvasDocument, id: StepId, { from }: Place, next: StepId | undefined): void {
  const { groups } = draft
  const of = groups?.[from]
  if (groups && of !== undefined && (next === undefined || groups[next] === of)) groups[id] = of
}

/** Pushes `first` and everything after it down until `first` stands at `minimumY` or lower. */
function makeRoom(draft: CanvasDocument, first: StepId, minimumY: number): void {
  const position = draft.layout[first]
  const missing = position ? minimumY - position.y : 0
  if (missing <= 0) return
  const moved = new Set<StepId>()
  const open: StepId[] = [first]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (moved.has(id)) continue
    moved.add(id)
    const place = draft.layout[id]
    if (place) draft.layout[id] = { x: place.x, y: place.y + missing }
    for (const link of draft.logic.links) if (link.from === id) open.push(link.to)
  }
}
