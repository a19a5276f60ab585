// Turns the document's links into React Flow's edges, one way, remembered by identity. Pure but for its memory.
import type { Edge } from '@xyflow/react'
import type { CanvasDocument, CanvasLink } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { LinkId, StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { Phrase } from '#shared/words/say.ts'

export type LinkEdge = Edge<{ readonly link: CanvasLink; readonly port: Phrase | null }, 'link'>

export interface LinkLook {
  readonly document: CanvasDocument
  /** The steps drawn as cards: a link is drawn between two of them. */
  readonly cards: ReadonlySet<StepId>
  readonly selected: LinkId | null
  /** "From Entry to Wait 1 day": names, never ids (ux.md 5.1). */
  label(link: CanvasLink): string
  readonly roleDescription: string
  readonly readOnly: boolean
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
    const { steps, linksFrom } = graphOf(look.document)
    const next = new Map<LinkId, Remembered>()
    const edges: LinkEdge[] = []
    for (const link of [...look.cards].flatMap(linksFrom)) {
      const source = steps.get(link.from)
      if (!source || !look.cards.has(link.to)) continue
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
        : { ...seen, edge: edgeOf(link, port?.label ?? null, seen.selected, seen.label, look) }
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
  { roleDescription, readOnly }: LinkLook,
): LinkEdge {
  return {
    id: link.id,
    type: 'link',
    source: link.from,
    sourceHandle: link.port,
    target: link.to,
    data: { link, port },
    selected,
    // The end of a selected link can be taken to another step.
    reconnectable: selected && !readOnly ? 'target' : false,
    // A marquee selects steps; a link is selected by a click alone.
    selectable: false,
    focusable: false,
    ariaLabel: label,
    domAttributes: { 'aria-roledescription': roleDescription },
  }
}
