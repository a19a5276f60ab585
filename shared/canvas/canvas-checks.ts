// What blocks a launch and what only warns: every step's own check plus what only the whole canvas shows.
import type { StepId } from '../core/ids.ts'
import { audienceSyncConfigSchema } from '../steps/audience-sync/audience-sync-config.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import type { CanvasFacts, StepProblem, StepSurroundings } from '../steps/step-definition.ts'
import { phrase } from '../words/say.ts'
import type { CanvasDocument, CanvasStep } from './canvas-document.ts'
import { graphOf } from './canvas-graph.ts'
import { entryOf } from './journey-rules.ts'

/** Beyond this, canvases load slowly elsewhere (CC); ours are drawn in full up to 5,000, so it is a warning. */
const advisedSteps = 200

export interface CanvasProblem extends StepProblem {
  /** Null when it concerns the canvas as a whole. */
  readonly stepId: StepId | null
}

export function checkCanvas(document: CanvasDocument, facts: CanvasFacts): readonly CanvasProblem[] {
  const around: StepSurroundings = { hasConversion: (entryOf(document)?.conversions.length ?? 0) > 0 }
  return [
    ...wholeCanvasProblems(document, facts),
    ...document.logic.steps.flatMap((step) => stepProblems(step, facts, around)),
  ]
}

export function blocksLaunch(problems: readonly CanvasProblem[]): boolean {
  return problems.some((problem) => problem.level === 'error')
}

interface Checked {
  readonly hasConversion: boolean
  readonly problems: readonly CanvasProblem[]
}

/** What each step's own check found, for as long as neither the step nor what it may know changes. */
const found = new WeakMap<CanvasFacts, WeakMap<CanvasStep, Checked>>()

function stepProblems(step: CanvasStep, facts: CanvasFacts, around: StepSurroundings): readonly CanvasProblem[] {
  if (!Object.isFrozen(step)) return checkStep(step, facts, around)
  const known = found.get(facts) ?? new WeakMap<CanvasStep, Checked>()
  found.set(facts, known)
  const { hasConversion } = around
  const before = known.get(step)
  if (before?.hasConversion === hasConversion) return before.problems
  const problems = checkStep(step, facts, around)
  known.set(step, { hasConversion, problems })
  return problems
}

function checkStep(step: CanvasStep, facts: CanvasFacts, around: StepSurroundings): CanvasProblem[] {
  // Whatever its settings, a bypassed step does nothing.
  if (step.bypassed) return []
  const kind = stepCatalog[step.kind]
  if (!kind.isReadable(step.config)) {
    return [{ level: 'error', phrase: phrase('check.step.unreadable'), field: null, fix: 'field', stepId: step.id }]
  }
  return kind.check(step.config, facts, around).map((problem) => ({ ...problem, stepId: step.id }))
}

function wholeCanvasProblems(document: CanvasDocument, facts: CanvasFacts): CanvasProblem[] {
  const graph = graphOf(document)
  const problems: CanvasProblem[] = []
  const add = (level: CanvasProblem['level'], stepId: StepId | null, said: CanvasProblem['phrase']) =>
    problems.push({ level, phrase: said, field: null, fix: stepId === null ? 'field' : 'connect-link', stepId })

  if (graph.entries.length === 0) add('error', null, phrase('check.canvas.noEntry'))
  for (const extra of graph.entries.slice(1)) add('error', extra.id, phrase('check.canvas.manyEntries'))
  const [entry] = graph.entries
  if (entry && graph.linksFrom(entry.id).length === 0) add('error', entry.id, phrase('check.canvas.nothingToDo'))
  const [circle] = graph.readingOrder.filter((id) => graph.onCycle.has(id))
  if (circle) add('error', circle, phrase('check.canvas.cycle'))
  for (const step of document.logic.steps) {
    if (graph.entries.length > 0 && !graph.reachable.has(step.id))
      add('warning', step.id, phrase('check.canvas.unreachable'))
  }
  for (const [stepId, name, count] of sameNames(document)) {
    add('warning', stepId, phrase('check.canvas.sameName', { name, count }))
  }
  if (document.logic.steps.length > advisedSteps) {
    add(
      'warning',
      null,
      phrase('check.canvas.tooManySteps', { most: advisedSteps, steps: document.logic.steps.length }),
    )
  }
  const kinds = new Set(syncedConnections(document).flatMap((id) => facts.connection(id)?.kind ?? []))
  if (kinds.size > 1) add('error', null, phrase('check.canvas.mixedKinds'))
  return problems
}

/** The second step of each name that people gave more than once: lists and reports could not tell them apart. */
function sameNames({ logic, wording }: CanvasDocument): [StepId, string, number][] {
  const named = new Map<string, StepId[]>()
  for (const { id } of logic.steps) {
    const name = wording.steps[id]?.normalize('NFC').trim().toLowerCase()
    if (name) named.set(name, [...(named.get(name) ?? []), id])
  }
  return [...named.values()].flatMap((ids): [StepId, string, number][] => {
    const [, second] = ids
    return second === undefined ? [] : [[second, wording.steps[second] ?? '', ids.length]]
  })
}

/** The connections a canvas writes through. */
export function syncedConnections(document: CanvasDocument): string[] {
  const ids = document.logic.steps.flatMap((step) => {
    if (step.kind !== 'audience-sync' || step.bypassed) return []
    const config = audienceSyncConfigSchema.safeParse(step.config)
    return config.success && config.data.connectionId ? [config.data.connectionId] : []
  })
  return [...new Set(ids)]
}
