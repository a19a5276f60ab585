// What hands and keys do to groups, each as one gesture: the command, what is selected afterwards, and what is said. Collapsing is a
// way of looking and no command (ux.md 4.6).
import type { CanvasCommand } from '#shared/canvas/canvas-commands.ts'
import { group, groupsOf, ungroup } from '#shared/canvas/group-commands.ts'
import { groupName } from '#shared/canvas/group-name.ts'
import { newIdText } from '#shared/core/ids.ts'
import { phrase, type Say } from '#shared/words/say.ts'
import type { CanvasStoreApi } from './canvas-store.ts'
import { saidSelected } from './said-selected.ts'
import { shownDocument } from './shown-document.ts'

export interface GroupActions {
  /** A frame round what is selected. A group that is selected whole takes the rest in. */
  group(): void
  /** Dissolves the group given, or every group that something selected is in. */
  ungroup(id?: string): void
  /** Takes what is selected out of its groups, which stay. */
  leaveGroup(): void
  selectGroup(id: string, isAdded?: boolean): void
  /** Shows a group as one card, or opens it again; without an id all of them. */
  collapse(isCollapsed: boolean, id?: string): void
}

export function groupActions(parts: {
  store: CanvasStoreApi
  say: Say
  /** False when the canvas is read-only, which is said. */
  apply(command: CanvasCommand): boolean
}): GroupActions {
  const { apply, say } = parts
  const state = () => parts.store.getState()
  const nameOf = (id: string) => groupName(shownDocument(state()), id, say)
  const chosen = (): string[] => [...state().selected, ...state().selectedNotes]
  const membersOf = (id: string): string[] => {
    const members = groupsOf(state().document).get(id)
    return members ? [...members.steps, ...members.notes] : []
  }

  return {
    group() {
      const members = chosen()
      if (members.length === 0) {
        state().announce(phrase('editing.refused.nothingSelected'))
        return
      }
      const isChosen = new Set(members)
      const whole = [...groupsOf(state().document).keys()].filter((id) =>
        membersOf(id).every((each) => isChosen.has(each)),
      )
      const [only] = whole
      const id = whole.length === 1 && only !== undefined ? only : newIdText('group')
      if (!apply(group(id, members))) return
      state().announce(phrase('group.said.grouped', { count: members.length }))
      if (id !== only) state().ask({ kind: 'rename-group', groupId: id })
    },
    ungroup(given) {
      const { groups } = state().document
      const ids = given === undefined ? new Set(chosen().flatMap((member) => groups?.[member] ?? [])) : [given]
      const members = [...ids].flatMap(membersOf)
      if (members.length === 0) state().announce(phrase('group.refused.none'))
      else if (apply(ungroup(members))) state().announce(phrase('group.said.ended'))
    },
    leaveGroup() {
      const { groups } = state().document
      const members = chosen().filter((member) => groups?.[member] !== undefined)
      if (members.length === 0) state().announce(phrase('group.refused.none'))
      else if (apply(ungroup(members, 'undo.leaveGroup'))) state().announce(phrase('group.said.left'))
    },
    selectGroup(id, isAdded = false) {
      const members = groupsOf(state().document).get(id)
      if (!members) return
      const { selected, selectedNotes } = state()
      state().select(
        [...(isAdded ? selected : []), ...members.steps],
        [...(isAdded ? selectedNotes : []), ...members.notes],
      )
      state().announce(saidSelected(state()))
    },
    collapse(isCollapsed, id) {
      const all = groupsOf(state().document)
      const ids = id === undefined ? [...all.keys()] : [id]
      const others = [...state().collapsed].filter((each) => !ids.includes(each))
      state().collapse(isCollapsed ? [...others, ...ids] : others)
      if (id === undefined) {
        state().announce(
          phrase(isCollapsed ? 'group.said.allCollapsed' : 'group.said.allExpanded', { count: all.size }),
        )
        return
      }
      const name = nameOf(id)
      const count = all.get(id)?.steps.length ?? 0
      state().announce(
        isCollapsed ? phrase('group.said.collapsed', { name, count }) : phrase('group.said.expanded', { name }),
      )
    },
  }
}
