// Turns the document's links into React Flow's edges, one way, remembered by identity. Pure but for its memory.
import type { Edge } from '@xyflow/react'
import type { CanvasDocument, CanvasLink } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { LinkId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { Phrase } from '#shared/words/say.ts'

export type LinkEdge = Edge<{ readonly link: CanvasLink; readonly port: Phrase | null }, 'link'>

export interface LinkLook {
  readonly document: CanvasDocument
  readonly selected: LinkId | null
  /** "From Entry to Wait 1 day": names, never ids (ux.md 5.1). */
  label(link: CanvasLink): string
  readonly roleDescription: string
}

interface Remembered {
  readonly link: CanvasLink
  readonly portKey: string | undefined
  readonly selected: boolean
  readonly label: string
  readonly edge: LinkEdge
}

export function linkDeriver(): (look: LinkLook) => LinkEdge[] {
  let memory = new Map<LinkId, Remembered>()
  return (look) => {
    const { steps } = graphOf(look.document)
    const next = new Map<LinkId, Remembered>()
    const edges: LinkEdge[] = []
    for (const link of look.document.logic.links) {
      const source = steps.get(link.from)
      if (!source || !steps.has(link.to)) continue
      const port = stepCatalog[source.kind].ports(source.config).find((candidate) => candidate.id === link.port)
      const seen = {
        link,
        portKey: port?.label?.key,
        selected: look.selected === link.id,
        label: look.label(link),
      }
      const before = memory.get(link.id)
      const same =
        before?.link === link &&
        before.portKey === seen.portKey &&
        before.selected === seen.selected &&
        before.label === seen.label
      const remembered = same
        ? before
        : { ...seen, edge: edgeOf(link, port?.label ?? null, seen.selected, seen.label, look.roleDescription) }
      next.set(link.id, remembered)
      edges.push(remembered.edge)
    }
    memory = next
    return edges
  }
}

function edgeOf(
  link: CanvasLink,
  port: Phrase | null,
  selected: boolean,
  label: string,
  roleDescription: string,
): LinkEdge {
  return {
    id: link.id,
    type: 'link',
    source: link.from,
    sourceHandle: link.port,
    target: link.to,
    data: { link, port },
    selected,
    // A marquee selects steps; a link is selected by a click alone.
    selectable: false,
    focusable: false,
    ariaLabel: label,
    domAttributes: { 'aria-roledescription': roleDescription },
  }
}
