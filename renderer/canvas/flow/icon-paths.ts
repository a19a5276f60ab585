// The icons of steps as paths for a canvas element, read from the shelf of the cards' icons: one drawing of each, wherever it is shown.
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { type StepFamily, stepKinds } from '#shared/steps/step-kind.ts'
import { drawnIcon } from './card-icon.tsx'

/** From afar a step shows its family: as the first kind of it is drawn. */
export function iconPaths(place: Element): ReadonlyMap<StepFamily, Path2D> {
  const paths = new Map<StepFamily, Path2D>()
  for (const kind of stepKinds) {
    const { family } = stepCatalog[kind]
    if (paths.has(family)) continue
    const path = new Path2D()
    for (const part of drawnIcon(place, kind)?.children ?? []) path.addPath(pathOf(part))
    paths.set(family, path)
  }
  return paths
}

function pathOf(part: Element): Path2D {
  const number = (name: string) => Number(part.getAttribute(name) ?? 0)
  const path = new Path2D(part.getAttribute('d') ?? '')
  if (part.tagName === 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI)
  if (part.tagName === 'rect') path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'))
  if (part.tagName === 'line') {
    path.moveTo(number('x1'), number('y1'))
    path.lineTo(number('x2'), number('y2'))
  }
  if (part.tagName === 'polyline') {
    const points = (part.getAttribute('points') ?? '').split(/[\s,]+/).map(Number)
    for (let at = 0; at + 1 < points.length; at += 2) path.lineTo(points[at] ?? 0, points[at + 1] ?? 0)
  }
  return path
}
