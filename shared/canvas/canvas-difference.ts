// What differs between two canvases, as people think of it: steps and links that came, went or changed. Positions are no difference.
import type { StepId } from '../core/ids.ts'
import type { CanvasDocument, CanvasLink, CanvasStep } from './canvas-document.ts'

const differenceKinds = [
  'step-added',
  'step-removed',
  'step-changed',
  'step-renamed',
  'link-added',
  'link-removed',
  'canvas-renamed',
  'words-changed',
] as const

export interface CanvasDifference {
  readonly kind: (typeof differenceKinds)[number]
  /** Null for the canvas itself. */
  readonly stepId: StepId | null
  /** Which parts of a step's settings, or which way out a link took. */
  readonly what: readonly string[]
}

export function differencesBetween(before: CanvasDocument, after: CanvasDocument): CanvasDifference[] {
  const [old, now] = [stepsOf(before), stepsOf(after)]
  const [oldLinks, nowLinks] = [linksOf(before), linksOf(after)]
  const differences: CanvasDifference[] = []
  const add = (kind: CanvasDifference['kind'], stepId: StepId | null, what: readonly string[] = []) =>
    differences.push({ kind, stepId, what })
  if (before.wording.name !== after.wording.name) add('canvas-renamed', null, [before.wording.name, after.wording.name])
  for (const id of old.keys()) if (!now.has(id)) add('step-removed', id)
  for (const [id, step] of now) {
    const was = old.get(id)
    if (!was) {
      add('step-added', id)
      continue
    }
    const parts = changedParts(was, step)
    if (parts.length > 0) add('step-changed', id, parts)
    const [oldName, newName] = [before.wording.steps[id] ?? '', after.wording.steps[id] ?? '']
    if (oldName !== newName) add('step-renamed', id, [oldName, newName])
  }
  for (const [key, link] of oldLinks) if (!nowLinks.has(key)) add('link-removed', link.from, [link.port, link.to])
  for (const [key, link] of nowLinks) if (!oldLinks.has(key)) add('link-added', link.from, [link.port, link.to])
  if (otherWords(before) !== otherWords(after)) add('words-changed', null)
  return differences
}

/** Notes, groups, names of ways out, other languages: words that are no step's own name. */
function otherWords({ wording, notes, groups }: CanvasDocument): string {
  const { name: _, steps: __, ...words } = wording
  return JSON.stringify(inOrder([words, Object.keys(notes ?? {}), groups ?? {}]))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .map(([key, part]) => [key, inOrder(part)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1))
}

function stepsOf({ logic }: CanvasDocument): Map<StepId, CanvasStep> {
  return new Map(logic.steps.map((step) => [step.id, step]))
}

/** A link is where it goes, whatever its id. */
function linksOf({ logic }: CanvasDocument): Map<string, CanvasLink> {
  return new Map(logic.links.map((link) => [`${link.from} ${link.port} ${link.to}`, link]))
}

function changedParts(before: CanvasStep, after: CanvasStep): string[] {
  if (before.kind !== after.kind) return ['kind']
  const [old, now] = [new Map(Object.entries(before.config)), new Map(Object.entries(after.config))]
  const names = new Set([...old.keys(), ...now.keys()])
  const parts = [...names].filter((name) => JSON.stringify(old.get(name)) !== JSON.stringify(now.get(name))).sort()
  return before.bypassed === after.bypassed || (!before.bypassed && !after.bypassed) ? parts : [...parts, 'bypassed']
}
