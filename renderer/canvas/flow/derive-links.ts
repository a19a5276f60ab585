// Turns the document's links into React Flow's edges, one way, remembered by identity. Pure but for its memory.
import type { Edge } from '@xyflow/react'
import type { CanvasDocument, CanvasLink } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { LinkId, StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { Phrase } from '#shared/words/say.ts'

export type LinkEdge = Edge<
  {
    readonly link: CanvasLink
    readonly port: Phrase | null /** It leaves a collapsed group. */
    readonly fromGroup: boolean
  },
  'link'
>

export interface LinkLook {
  readonly logic: CanvasDocument['logic']
  /** The steps drawn as cards: a link is drawn between two of them. */
  readonly cards: ReadonlySet<StepId>
  /** The collapsed group a step is shown by: its links begin and end at that card, and those within it are not drawn. */
  readonly groupOf: ReadonlyMap<StepId, string>
  readonly selected: LinkId | null
  /** "From Entry to Wait 1 day": names, never ids (ux.md 5.1). */
  label(link: CanvasLink): string
  readonly roleDescription: string
  readonly readOnly: boolean
}

interface Remembered {
  readonly link: CanvasLink
  readonly portKey: string | undefined
  readonly source: string
  readonly target: string
  readonly selected: boolean
  readonly label: string
  readonly edge: LinkEdge
}

export function linkDeriver(): (look: LinkLook) => LinkEdge[] {
  let memory = new Map<LinkId, Remembered>()
  return (look) => {
    const { steps, linksFrom } = graphOf(look)
    const next = new Map<LinkId, Remembered>()
    const edges: LinkEdge[] = []
    for (const link of [...look.cards].flatMap(linksFrom)) {
      const source = steps.get(link.from)
      if (!source || !look.cards.has(link.to)) continue
      const ends = { source: look.groupOf.get(link.from) ?? link.from, target: look.groupOf.get(link.to) ?? link.to }
      if (ends.source === ends.target) continue
      const port = stepCatalog[source.kind].ports(source.config).find((candidate) => candidate.id === link.port)
      const seen = {
        link,
        ...ends,
        portKey: port?.label?.key,
        selected: look.selected === link.id,
        label: look.label(link),
      }
      const before = memory.get(link.id)
      const same =
        before?.link === link &&
        before.portKey === seen.portKey &&
        before.source === seen.source &&
        before.target === seen.target &&
        before.selected === seen.selected &&
        before.label === seen.label
      const remembered = same ? before : { ...seen, edge: edgeOf(seen, port?.label ?? null, look) }
      next.set(link.id, remembered)
      edges.push(remembered.edge)
    }
    memory = next
    return edges
  }
}

function edgeOf(
  { link, source, target, selected, label }: Omit<Remembered, 'edge'>,
  port: Phrase | null,
  { roleDescription, readOnly }: LinkLook,
): LinkEdge {
  const fromGroup = source !== link.from
  return {
    id: link.id,
    type: 'link',
    source,
    ...(fromGroup ? {} : { sourceHandle: link.port }),
    target,
    data: { link, port, fromGroup },
    selected,
    // The end of a selected link can be taken to another step.
    reconnectable: selected && !readOnly && !fromGroup ? 'target' : false,
    // A marquee selects steps; a link is selected by a click alone.
    selectable: false,
    focusable: false,
    ariaLabel: label,
    domAttributes: { 'aria-roledescription': roleDescription },
  }
}
