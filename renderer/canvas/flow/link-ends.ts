// Where each link begins and ends, as places of steps and a share of the card's width: what the layer of shapes draws lines by.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { StepBoxes } from './step-boxes.ts'

export interface LinkEnds {
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly share: Float64Array
}

const known = new WeakMap<CanvasDocument['logic'], LinkEnds>()

export function linkEnds({ logic }: Pick<CanvasDocument, 'logic'>, placeOf: StepBoxes['placeOf']): LinkEnds {
  const before = known.get(logic)
  if (before) return before
  const { steps } = graphOf({ logic })
  const links = logic.links.filter((link) => placeOf.has(link.from) && placeOf.has(link.to))
  const ends: LinkEnds = {
    from: new Uint32Array(links.length),
    to: new Uint32Array(links.length),
    share: new Float64Array(links.length),
  }
  for (const [at, link] of links.entries()) {
    const source = steps.get(link.from)
    const ports = source ? stepCatalog[source.kind].ports(source.config) : []
    const port = ports.findIndex(({ id }) => id === link.port)
    ends.from[at] = placeOf.get(link.from) ?? 0
    ends.to[at] = placeOf.get(link.to) ?? 0
    ends.share[at] = (Math.max(0, port) + 1) / (Math.max(1, ports.length) + 1)
  }
  known.set(logic, ends)
  return ends
}
