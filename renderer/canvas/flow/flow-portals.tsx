// What moves with the drawing but is neither card nor line: labels of links between the lines and the cards, everything else above them.
// React Flow's own portals search the page for their place at every change, for every link; here it is found once.
import { type ReactFlowState, useStore as useFlowStore } from '@xyflow/react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

const labels = placeFinder('.react-flow__edgelabel-renderer')
const above = placeFinder('.react-flow__viewport-portal')

export function LabelPortal({ children }: { children: ReactNode }) {
  const place = useFlowStore(labels)
  return place && createPortal(children, place)
}

export function DrawingPortal({ children }: { children: ReactNode }) {
  const place = useFlowStore(above)
  return place && createPortal(children, place)
}

function placeFinder(selector: string): (state: ReactFlowState) => Element | null {
  const found = new WeakMap<Element, Element>()
  return ({ domNode }) => {
    if (!domNode) return null
    const place = found.get(domNode) ?? domNode.querySelector(selector)
    if (place) found.set(domNode, place)
    return place
  }
}
