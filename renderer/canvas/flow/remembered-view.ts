// Where a canvas was looked at last, on this computer: fit on the first open, remembered after (ux.md 4.7).
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

function attempt<Value>(act: () => Value): Value | null {
  try {
    return act()
  } catch {
    return null
  }
}
