// What stands in the way of a launch, per step, remembered by identity: a step whose problems are the same is not drawn again.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CanvasProblem, checkCanvas } from '#shared/canvas/canvas-checks.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { StepId } from '#shared/core/ids.ts'
import type { CanvasFacts } from '#shared/steps/step-definition.ts'

export interface ProblemBoard {
  readonly problems: readonly CanvasProblem[]
  readonly byStep: ReadonlyMap<StepId, readonly CanvasProblem[]>
  readonly errors: number
  readonly warnings: number
}

export type ProblemBoardApi = StoreApi<ProblemBoard>

export function newProblemBoard(): ProblemBoardApi {
  return createStore<ProblemBoard>()(() => ({ problems: [], byStep: new Map(), errors: 0, warnings: 0 }))
}

export function checkOnto(board: ProblemBoardApi, document: CanvasDocument, facts: CanvasFacts): void {
  const found = checkCanvas(document, facts)
  const before = board.getState()
  const byStep = new Map<StepId, CanvasProblem[]>()
  for (const problem of found) {
    if (problem.stepId === null) continue
    byStep.set(problem.stepId, [...(byStep.get(problem.stepId) ?? []), problem])
  }
  const kept = new Map<StepId, readonly CanvasProblem[]>()
  for (const [id, problems] of byStep) {
    const old = before.byStep.get(id)
    kept.set(id, old && sameProblems(old, problems) ? old : problems)
  }
  if (sameProblems(before.problems, found)) return
  const errors = found.filter((problem) => problem.level === 'error').length
  board.setState({ problems: found, byStep: kept, errors, warnings: found.length - errors })
}

function sameProblems(left: readonly CanvasProblem[], right: readonly CanvasProblem[]): boolean {
  return left.length === right.length && left.every((problem, index) => signOf(problem) === signOf(right[index]))
}

/** The same problem, though it may have been found anew. */
export function isSameProblem(left: CanvasProblem, right: CanvasProblem): boolean {
  return signOf(left) === signOf(right)
}

function signOf(problem: CanvasProblem | undefined): string {
  return problem ? JSON.stringify([problem.stepId, problem.level, problem.field, problem.phrase]) : ''
}

/** Errors first, each in reading order of the canvas: what F8 walks through and the panel lists. */
export function sortedProblems(board: ProblemBoard, order: readonly StepId[]): readonly CanvasProblem[] {
  const place = new Map(order.map((id, index) => [id, index]))
  const rank = (problem: CanvasProblem) =>
    (problem.level === 'error' ? 0 : 1_000_000) + (problem.stepId === null ? -1 : (place.get(problem.stepId) ?? 0))
  return [...board.problems].sort((left, right) => rank(left) - rank(right))
}
