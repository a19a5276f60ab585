// What a group is called: the name people gave it, else just that. Pure.

import type { Say } from '../words/say.ts'
import type { CanvasDocument } from './canvas-document.ts'

export function groupName({ wording }: Pick<CanvasDocument, 'wording'>, id: string, say: Say): string {
  return wording.groups?.[id] || say('group.unnamed')
}
