// The outline as rows of a tree: each group, each step, and each way out of a split as a branch of its own, with its depth and its place among
// its sisters. Pure; what is folded hides what is below it.

import type { Outline, OutlineBranch, OutlineItem } from '#shared/canvas/outline.ts'
import type { StepId } from '#shared/core/ids.ts'
import type { Phrase } from '#shared/words/say.ts'

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
/** A run of steps of one group. A group that branches into several runs has a row for each. */
export interface GroupRow extends Row {
  readonly kind: 'group'
  readonly groupId: string
  readonly steps: number
}
export type OutlineRow = StepRow | BranchRow | GroupRow

/** `groups` says which group a step belongs to; a collapsed one is folded here as well. */
export function outlineRows(
  { flow, apart }: Outline,
  folded: ReadonlySet<string>,
  groups: Readonly<Record<string, string>> = {},
  collapsed: ReadonlySet<string> = new Set(),
): OutlineRow[] {
  const rows: OutlineRow[] = []
  const top = [...flow, ...apart.flat()]
  addRuns(top, 1, null, undefined)
  return rows

  /** Neighbours of one group stand below it; within its group a step needs no row to say so again. */
  function addRuns(
    items: readonly OutlineItem[],
    level: number,
    parent: string | null,
    within: string | undefined,
  ): void {
    const runs: { readonly group: string | undefined; readonly items: OutlineItem[] }[] = []
    for (const item of items) {
      const own = groups[item.stepId]
      const group = own === within ? undefined : own
      const last = runs.at(-1)
      if (last && group !== undefined && last.group === group) last.items.push(item)
      else runs.push({ group, items: [item] })
    }
    for (const [index, run] of runs.entries()) {
      const [first] = run.items
      if (run.group === undefined || !first) {
        addItems(run.items, level, parent, within, { from: index, all: runs.length })
        continue
      }
      const key = `${run.group} ${first.stepId}`
      rows.push({
        kind: 'group',
        key,
        groupId: run.group,
        steps: run.items.length,
        level,
        place: index + 1,
        sisters: runs.length,
        hasChildren: true,
        parent,
      })
      if (!collapsed.has(run.group)) addRuns(run.items, level + 1, key, run.group)
    }
  }

  function addItems(
    items: readonly OutlineItem[],
    level: number,
    parent: string | null,
    within: string | undefined,
    among: { readonly from: number; readonly all: number },
  ): void {
    for (const [index, item] of items.entries()) {
      const key: string = item.stepId
      const hasChildren = item.branches.length > 0
      rows.push({
        kind: 'step',
        key,
        stepId: item.stepId,
        level,
        place: among.from + index + 1,
        sisters: among.all,
        hasChildren,
        parent,
      })
      if (hasChildren && !folded.has(key)) addBranches(item.stepId, item.branches, level + 1, within)
    }
  }

  function addBranches(
    from: StepId,
    branches: readonly OutlineBranch[],
    level: number,
    within: string | undefined,
  ): void {
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
      if (hasChildren && !folded.has(key)) addRuns(branch.items, level + 1, key, within)
    }
  }
}

/** Where an arrow goes in the tree: the row it comes to, or the row that is folded or unfolded by it. */
export function treeStep(
  rows: readonly OutlineRow[],
  at: number,
  key: string,
  isFolded: (row: OutlineRow) => boolean,
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
      return isFolded(row) ? { fold: row.key } : clamp(at + 1)
    case 'ArrowLeft': {
      if (row.hasChildren && !isFolded(row)) return { fold: row.key }
      const parent = rows.findIndex((each) => each.key === row.parent)
      return parent < 0 ? null : { go: parent }
    }
    default:
      return null
  }
}
