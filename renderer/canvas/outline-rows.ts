// The outline as rows of a tree: each step, and each way out of a split as a branch of its own, with its depth and its place among
// its sisters. Pure; what is folded hides what is below it.
import type { StepId } from '#shared/core/ids.ts'
import type { Phrase } from '#shared/words/say.ts'
import type { Outline, OutlineBranch, OutlineItem } from './outline.ts'

interface Row {
  /** Unique and lasting: a step's id, or a step's id and its way out. */
  readonly key: string
  readonly level: number
  /** Among the rows below the same parent, from 1. */
  readonly place: number
  readonly sisters: number
  readonly hasChildren: boolean
  readonly parent: string | null
}
export interface StepRow extends Row {
  readonly kind: 'step'
  readonly stepId: StepId
}
export interface BranchRow extends Row {
  readonly kind: 'branch'
  readonly from: StepId
  readonly portId: string
  readonly port: Phrase | null
  readonly joins: StepId | null
  readonly isFree: boolean
}
export type OutlineRow = StepRow | BranchRow

export function outlineRows({ flow, apart }: Outline, folded: ReadonlySet<string>): OutlineRow[] {
  const rows: OutlineRow[] = []
  const top = [...flow, ...apart.flat()]
  addItems(top, 1, null)
  return rows

  function addItems(items: readonly OutlineItem[], level: number, parent: string | null): void {
    for (const [index, item] of items.entries()) {
      const key: string = item.stepId
      const hasChildren = item.branches.length > 0
      rows.push({
        kind: 'step',
        key,
        stepId: item.stepId,
        level,
        place: index + 1,
        sisters: items.length,
        hasChildren,
        parent,
      })
      if (hasChildren && !folded.has(key)) addBranches(item.stepId, item.branches, level + 1)
    }
  }

  function addBranches(from: StepId, branches: readonly OutlineBranch[], level: number): void {
    for (const [index, branch] of branches.entries()) {
      const key = `${from} ${branch.portId}`
      const hasChildren = branch.items.length > 0
      rows.push({
        kind: 'branch',
        key,
        from,
        portId: branch.portId,
        port: branch.port,
        joins: branch.joins,
        isFree: !hasChildren && branch.joins === null,
        level,
        place: index + 1,
        sisters: branches.length,
        hasChildren,
        parent: from,
      })
      if (hasChildren && !folded.has(key)) addItems(branch.items, level + 1, key)
    }
  }
}

/** Where an arrow goes in the tree: the row it comes to, or the row that is folded or unfolded by it. */
export function treeStep(
  rows: readonly OutlineRow[],
  at: number,
  key: string,
  folded: ReadonlySet<string>,
): { readonly go: number } | { readonly fold: string } | null {
  const row = rows[at]
  if (!row) return rows.length > 0 ? { go: 0 } : null
  const clamp = (place: number) => ({ go: Math.min(rows.length - 1, Math.max(0, place)) })
  switch (key) {
    case 'ArrowDown':
      return clamp(at + 1)
    case 'ArrowUp':
      return clamp(at - 1)
    case 'Home':
      return clamp(0)
    case 'End':
      return clamp(rows.length - 1)
    case 'PageDown':
      return clamp(at + 10)
    case 'PageUp':
      return clamp(at - 10)
    case 'ArrowRight':
      if (!row.hasChildren) return null
      return folded.has(row.key) ? { fold: row.key } : clamp(at + 1)
    case 'ArrowLeft': {
      if (row.hasChildren && !folded.has(row.key)) return { fold: row.key }
      const parent = rows.findIndex((each) => each.key === row.parent)
      return parent < 0 ? null : { go: parent }
    }
    default:
      return null
  }
}
