// The right button on the drawing: which context menu opens, and what is selected for it.
import { useReactFlow } from '@xyflow/react'
import { type MouseEvent as ReactMouseEvent, useMemo } from 'react'
import { linkIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { useCanvasDesk } from '../canvas-desk.tsx'
import type { MenuAbout } from '../view-slice.ts'
import type { LinkEdge } from './derive-links.ts'
import type { CardNode } from './use-drawing.ts'

export function useFlowMenus() {
  const { actions, session } = useCanvasDesk()
  const flow = useReactFlow()
  const state = session.store.getState
  return useMemo(() => {
    const open = (event: MouseEvent | ReactMouseEvent, about: MenuAbout) => {
      event.preventDefault()
      state().ask({ kind: 'menu', about, at: { x: event.clientX, y: event.clientY } })
    }
    const ofNode = (event: ReactMouseEvent, node: CardNode) => {
      if (node.type === 'collapsed') {
        actions.selectGroup(node.id)
        open(event, { kind: 'group', groupId: node.id })
        return
      }
      const stepId = stepIdSchema.parse(node.id)
      if (!state().selected.has(stepId)) state().select([stepId])
      open(event, { kind: 'step', stepId })
    }
    return {
      onNodeContextMenu: ofNode,
      onSelectionContextMenu(event: ReactMouseEvent, [node]: CardNode[]) {
        if (node) ofNode(event, node)
      },
      onEdgeContextMenu(event: ReactMouseEvent, edge: LinkEdge) {
        const linkId = linkIdSchema.parse(edge.id)
        state().selectLink(linkId)
        open(event, { kind: 'link', linkId })
      },
      onPaneContextMenu(event: MouseEvent | ReactMouseEvent) {
        const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
        open(event, { kind: 'canvas', point })
      },
    }
  }, [actions, flow, state])
}
