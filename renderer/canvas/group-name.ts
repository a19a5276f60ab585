// What a group is called: the name people gave it, else just that. Pure.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { Say } from '#shared/words/say.ts'

export function groupName({ wording }: Pick<CanvasDocument, 'wording'>, id: string, say: Say): string {
  return wording.groups?.[id] || say('group.unnamed')
}
