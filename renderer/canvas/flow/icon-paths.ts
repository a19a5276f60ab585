// The icons of steps as paths for a canvas element, read from the shelf of the cards' icons: one drawing of each, wherever it is shown.
import { type StepKind, stepKinds } from '#shared/steps/step-kind.ts'
import { drawnIcon } from './card-icon.tsx'

export function iconPaths(place: Element): ReadonlyMap<StepKind, Path2D> {
  const pathsOf = (kind: StepKind) => {
    const path = new Path2D()
    for (const part of drawnIcon(place, kind)?.children ?? []) path.addPath(pathOf(part))
    return path
  }
  return new Map(stepKinds.map((kind) => [kind, pathsOf(kind)]))
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
