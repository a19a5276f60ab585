// Where a canvas was looked at last, and which of its groups were collapsed, on this computer: fit on the first open, remembered after (ux.md 4.7).
// A convenience only: losing it loses nothing, so a full or forbidden storage is not an error.
import type { CanvasId } from '#shared/core/ids.ts'
import type { View } from './see-step.ts'

const keyOf = (id: CanvasId) => `canvas-view ${id}`

/** Remembered is the place in the window: panels beside the drawing and banners above it come and go. */
export function rememberedView(id: CanvasId, pane: HTMLElement): View | null {
  const text = attempt(() => localStorage.getItem(keyOf(id)))
  const [x, y, zoom] = (text ?? '').split(' ').map(Number)
  if (x === undefined || y === undefined || zoom === undefined) return null
  const corner = pane.getBoundingClientRect()
  return Number.isFinite(x + y + zoom) && zoom > 0 ? { x: x - corner.x, y: y - corner.y, zoom } : null
}

/** Null where all was seen: next time all is shown again, however large it and the window are by then. */
export function rememberView(id: CanvasId, view: View | null, pane: HTMLElement): void {
  const corner = pane.getBoundingClientRect()
  attempt(() => {
    if (view === null) localStorage.removeItem(keyOf(id))
    else localStorage.setItem(keyOf(id), `${corner.x + view.x} ${corner.y + view.y} ${view.zoom}`)
  })
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
