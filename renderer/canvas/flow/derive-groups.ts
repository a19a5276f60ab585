// Turns collapsed groups into React Flow's nodes, remembered by identity, and says how one sums up. Pure but for its memory.
import type { Node } from '@xyflow/react'
import type { Box } from './step-boxes.ts'

export type GroupNode = Node<{ readonly groupId: string }, 'collapsed'>

export interface GroupLook {
  readonly groupId: string
  readonly box: Box
  readonly selected: boolean
  readonly tabStop: boolean
  readonly label: string
  readonly readOnly: boolean
}

export function groupDeriver(): (looks: readonly GroupLook[], roleDescription: string) => GroupNode[] {
  let memory = new Map<string, { readonly look: GroupLook; readonly node: GroupNode }>()
  return (looks, roleDescription) => {
    const next: typeof memory = new Map()
    for (const look of looks) {
      const before = memory.get(look.groupId)
      next.set(
        look.groupId,
        before && isSame(before.look, look) ? before : { look, node: nodeOf(look, roleDescription) },
      )
    }
    memory = next
    return [...next.values()].map(({ node }) => node)
  }
}

function isSame(before: GroupLook, look: GroupLook): boolean {
  return (
    before.box.x === look.box.x &&
    before.box.y === look.box.y &&
    before.selected === look.selected &&
    before.tabStop === look.tabStop &&
    before.label === look.label &&
    before.readOnly === look.readOnly
  )
}

function nodeOf({ groupId, box, selected, tabStop, label, readOnly }: GroupLook, roleDescription: string): GroupNode {
  return {
    id: groupId,
    type: 'collapsed',
    position: { x: box.x, y: box.y },
    data: { groupId },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    selected,
    draggable: !readOnly,
    connectable: false,
    focusable: false,
    ariaRole: 'group',
    ariaLabel: label,
    domAttributes: { 'aria-roledescription': roleDescription, tabIndex: tabStop ? 0 : -1 },
  }
}
