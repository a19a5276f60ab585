// Groups: named frames round steps and notes, never part of the logic. Who belongs to which, and the commands on them, undone like all
// others. Whether a group is collapsed is a way of looking (ux.md 4.6) and not here.
import { type StepId, stepIdSchema } from '../core/ids.ts'
import { phrase } from '../words/say.ts'
import type { Language } from '../words/word-table.ts'
import type { CanvasCommand } from './canvas-commands.ts'
import type { CanvasDocument } from './canvas-document.ts'
import { forgetWords, writeWord } from './canvas-wording.ts'

/** Between a group's frame and what is in it: below, room for a free way out's "+". Its name stands on the frame, in a tab. */
export const groupRoom = { tab: 30, top: 20, side: 24, bottom: 40 } as const

export interface GroupMembers {
  readonly steps: readonly StepId[]
  readonly notes: readonly string[]
}

const none: ReadonlyMap<string, GroupMembers> = new Map()
const known = new WeakMap<object, { readonly notes: unknown; readonly found: ReadonlyMap<string, GroupMembers> }>()

/** Who is in which group, in the order they came; the same answer for the same document. */
export function groupsOf({
  groups,
  notes,
}: Pick<CanvasDocument, 'groups' | 'notes'>): ReadonlyMap<string, GroupMembers> {
  if (!groups) return none
  const before = known.get(groups)
  if (before && before.notes === notes) return before.found
  const found = new Map<string, { steps: StepId[]; notes: string[] }>()
  for (const [member, group] of Object.entries(groups)) {
    const members = found.get(group) ?? { steps: [], notes: [] }
    found.set(group, members)
    if (notes?.[member]) members.notes.push(member)
    else members.steps.push(stepIdSchema.parse(member))
  }
  if (Object.isFrozen(groups)) known.set(groups, { notes, found })
  return found
}

/** Puts steps and notes into a group; a group they leave goes when nobody is left in it. */
export function group(id: string, members: Iterable<string>): CanvasCommand {
  const joining = [...members]
  return {
    label: phrase('undo.group', { count: joining.length }),
    recipe(draft) {
      draft.groups ??= {}
      for (const member of joining) if (draft.layout[member] || draft.notes?.[member]) draft.groups[member] = id
      forgetEmptyGroups(draft)
    },
  }
}

/** Takes members out of whatever group they are in. */
export function ungroup(
  members: Iterable<string>,
  word: 'undo.ungroup' | 'undo.leaveGroup' = 'undo.ungroup',
): CanvasCommand {
  const leaving = [...members]
  return {
    label: phrase(word),
    recipe(draft) {
      leaveGroups(draft, leaving)
    },
  }
}

export function nameGroup(id: string, name: string, language?: Language): CanvasCommand {
  return {
    label: phrase('undo.nameGroup'),
    recipe(draft) {
      if (Object.values(draft.groups ?? {}).includes(id)) writeWord(draft, 'groups', id, name, language)
    },
  }
}

/** For commands that take members away. */
export function leaveGroups(draft: CanvasDocument, members: Iterable<string>): void {
  if (!draft.groups) return
  for (const member of members) delete draft.groups[member]
  forgetEmptyGroups(draft)
}

function forgetEmptyGroups(draft: CanvasDocument): void {
  const left = new Set(Object.values(draft.groups ?? {}))
  const named = [draft.wording, ...Object.values(draft.wording.translations ?? {})].flatMap(({ groups }) =>
    Object.keys(groups ?? {}),
  )
  const gone = new Set(named.filter((id) => !left.has(id)))
  if (gone.size > 0) forgetWords(draft, 'groups', gone)
  if (left.size === 0) delete draft.groups
}
