// Two canvases that grew out of one, made one again. What only one side touched is taken from it; what both changed differently is
// a question for a person. Where a step stands is never a question: mine wins. Pure.
import type { StepId } from '../core/ids.ts'
import { type CanvasDocument, type CanvasLink, canvasDocumentSchema } from './canvas-document.ts'

export type Side = 'mine' | 'theirs'

/** Something both sides changed, each in its own way. */
export interface MergeQuestion {
  /** The same for the same question, however often it is asked. */
  readonly key: string
  /** Null where it is about the canvas itself. */
  readonly stepId: StepId | null
  readonly about: 'removed' | 'settings' | 'name' | 'link' | 'canvas-name' | 'words'
  /** The setting or way out; empty where the step as a whole is meant. */
  readonly part: string
}

export interface CanvasMerge {
  readonly document: CanvasDocument
  readonly questions: readonly MergeQuestion[]
}

type Path = readonly string[]
type Parts = ReadonlyMap<string, unknown>

/** Without an answer a question is settled by mine, so that the result is always a whole canvas. */
export function mergeCanvases(
  base: CanvasDocument,
  mine: CanvasDocument,
  theirs: CanvasDocument,
  answers: ReadonlyMap<string, Side> = new Map(),
): CanvasMerge {
  const ownLinks = withKnownIds(mine.logic.links, base.logic.links)
  const otherLinks = withKnownIds(withKnownIds(theirs.logic.links, base.logic.links), ownLinks)
  const lost = goneButNeeded(base, mine, theirs)
  const questions: MergeQuestion[] = []

  const settle = (path: Path, own: unknown, other: unknown): unknown => {
    if (path[0] === 'layout' || path[0] === 'notes') return own ?? other
    const question = questionAt(path)
    questions.push(question)
    return answers.get(question.key) === 'theirs' ? other : own
  }
  const merge = (path: Path, was: unknown, own: unknown, other: unknown): unknown => {
    const isWanted = path[0] === 'steps' && path.length === 2 && lost.has(path[1] ?? '')
    if (isSame(own, other)) return own
    if (isWanted) return settle(path, own, other)
    if (isSame(was, own)) return other
    if (isSame(was, other)) return own
    const [before, left, right] = [partsOf(was), partsOf(own), partsOf(other)]
    if (!left || !right || isOne(path)) return settle(path, own, other)
    const keys = new Set([...left.keys(), ...right.keys()])
    return Object.fromEntries(
      [...keys].flatMap((key) => {
        const part = merge([...path, key], before?.get(key), left.get(key), right.get(key))
        return part === undefined ? [] : [[key, part]]
      }),
    )
  }
  const parts = merge([], keyed(base, base.logic.links), keyed(mine, ownLinks), keyed(theirs, otherLinks))
  return { document: whole(parts, mine, theirs), questions }
}

/** One field of a step's settings, one position and one link are chosen as they are, never half of each. */
function isOne([room, , part, field]: Path): boolean {
  return (
    (room === 'steps' && part === 'config' && field !== undefined) ||
    (room === 'links' && part !== undefined) ||
    ((room === 'layout' || room === 'notes') && part !== undefined)
  )
}

function questionAt(path: Path): MergeQuestion {
  const [room = '', id = '', part = '', field = ''] = path
  const key = JSON.stringify(path)
  if (room === 'steps') {
    const about = part === '' ? 'removed' : 'settings'
    return { key, stepId: asStep(id), about, part: part === 'config' ? field : part }
  }
  if (room === 'links') {
    const [from = '', port = ''] = id.split(' ')
    return { key, stepId: asStep(from), about: 'link', part: port }
  }
  if (room === 'wording' && id === 'name') return { key, stepId: null, about: 'canvas-name', part: '' }
  if (room === 'wording' && id === 'steps') return { key, stepId: asStep(part), about: 'name', part: '' }
  return { key, stepId: null, about: 'words', part: '' }
}

function asStep(id: string): StepId {
  return canvasDocumentSchema.shape.logic.shape.steps.element.shape.id.parse(id)
}

/** The document with its lists by what makes an item the same: a step by its id, a link by where it begins. */
function keyed(document: CanvasDocument, links: readonly CanvasLink[]): object {
  const { logic, ...parts } = document
  const { steps, links: _, ...logicParts } = logic
  return {
    ...parts,
    logicParts,
    steps: Object.fromEntries(steps.map((step) => [step.id, step])),
    links: Object.fromEntries(links.map((link) => [`${link.from} ${link.port}`, link])),
  }
}

/** The parts as a document again: steps in my order, then theirs; nothing that belongs to a step which is gone. */
function whole(merged: unknown, mine: CanvasDocument, theirs: CanvasDocument): CanvasDocument {
  const parts = partsOf(merged)
  const [steps, links] = [partsOf(parts?.get('steps')), partsOf(parts?.get('links'))]
  const { steps: _, links: __, logicParts, ...rest } = Object.fromEntries(parts ?? [])
  const order = [...new Set([...mine.logic.steps, ...theirs.logic.steps].map(({ id }) => id))]
  const document = canvasDocumentSchema.parse({
    ...rest,
    logic: {
      ...Object.fromEntries(partsOf(logicParts) ?? []),
      steps: order.flatMap((id) => steps?.get(id) ?? []),
      links: [...(links?.values() ?? [])],
    },
  })
  const ids = new Set<string>(document.logic.steps.map(({ id }) => id))
  document.logic.links = document.logic.links.filter(({ from, to }) => ids.has(from) && ids.has(to))
  for (const id of ids) {
    const place = document.layout[id] ?? theirs.layout[id] ?? mine.layout[id]
    if (place) document.layout[id] = place
  }
  const known = (id: string) => ids.has(id) || document.notes?.[id] !== undefined
  document.layout = Object.fromEntries(Object.entries(document.layout).filter(([id]) => ids.has(id)))
  if (document.groups) {
    document.groups = Object.fromEntries(Object.entries(document.groups).filter(([id]) => known(id)))
    if (Object.keys(document.groups).length === 0) delete document.groups
  }
  return document
}

/** Steps one side took away, which the other gave a new link or changed. */
function goneButNeeded(base: CanvasDocument, mine: CanvasDocument, theirs: CanvasDocument): ReadonlySet<string> {
  const before = new Map(base.logic.steps.map((step) => [String(step.id), step]))
  const oldLinks = new Set(base.logic.links.map(placeOf))
  const found = new Set<string>()
  for (const [one, other] of [
    [mine, theirs],
    [theirs, mine],
  ] as const) {
    const kept = new Set<string>(one.logic.steps.map(({ id }) => id))
    const isGone = (id: string) => before.has(id) && !kept.has(id)
    for (const link of other.logic.links) {
      if (oldLinks.has(placeOf(link))) continue
      for (const end of [link.from, link.to]) if (isGone(end)) found.add(end)
    }
  }
  return found
}

function withKnownIds(links: readonly CanvasLink[], known: readonly CanvasLink[]): CanvasLink[] {
  const ids = new Map(known.map((link) => [placeOf(link), link.id]))
  return links.map((link) => ({ ...link, id: ids.get(placeOf(link)) ?? link.id }))
}

function placeOf({ from, port, to }: CanvasLink): string {
  return `${from} ${port} ${to}`
}

function partsOf(value: unknown): Parts | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return new Map(Object.entries(value))
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  const [one, other] = [partsOf(left), partsOf(right)]
  if (one && other) {
    const keys = new Set([...one.keys(), ...other.keys()])
    return [...keys].every((key) => isSame(one.get(key), other.get(key)))
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => isSame(item, right[index]))
  }
  return false
}
