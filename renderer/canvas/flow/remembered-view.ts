// Where a canvas was looked at last, and which of its groups were collapsed, on this computer: fit on the first open, remembered after (ux.md 4.7).
// A convenience only: losing it loses nothing, so a full or forbidden storage is not an error.
import type { CanvasId } from '#shared/core/ids.ts'
import type { View } from './see-step.ts'

const keyOf = (id: CanvasId) => `canvas-view ${id}`

export function rememberedView(id: CanvasId): View | null {
  const text = attempt(() => localStorage.getItem(keyOf(id)))
  const [x, y, zoom] = (text ?? '').split(' ').map(Number)
  if (x === undefined || y === undefined || zoom === undefined) return null
  return Number.isFinite(x + y + zoom) && zoom > 0 ? { x, y, zoom } : null
}

export function rememberView(id: CanvasId, { x, y, zoom }: View): void {
  attempt(() => localStorage.setItem(keyOf(id), `${x} ${y} ${zoom}`))
}

const groupsKeyOf = (id: CanvasId) => `canvas-groups ${id}`

/** The groups that were collapsed; which of them there still are, the store knows. */
export function rememberedGroups(id: CanvasId): readonly string[] {
  return (attempt(() => localStorage.getItem(groupsKeyOf(id))) ?? '').split(' ').filter((group) => group !== '')
}

export function rememberGroups(id: CanvasId, groups: Iterable<string>): void {
  attempt(() => localStorage.setItem(groupsKeyOf(id), [...groups].join(' ')))
}

function attempt<Value>(act: () => Value): Value | null {
  try {
    return act()
  } catch {
    return null
  }
}
