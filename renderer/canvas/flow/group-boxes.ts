// Where groups stand: the frame round what belongs to one, and the card it is collapsed to. Steps of a collapsed group count as standing
// where its card stands, so that links, shapes and the pointer find them there. Pure.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { type GroupMembers, groupRoom, groupsOf } from '#shared/canvas/group-commands.ts'
import type { StepId } from '#shared/core/ids.ts'
import { type Box, boxAt, boxRound, type StepBoxes } from './step-boxes.ts'

const groupCard = { width: 248, height: 100 } as const
const note = { width: 220, line: 18, letters: 26, least: 90 }
/** Hangul, kana and Han letters are as wide as two Latin ones. */
const wideLetters = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g

/** A note is as high as its text; what it measures exactly is nobody's business but the drawing's. */
export function noteBox(document: Pick<CanvasDocument, 'notes' | 'wording'>, id: string): Box | null {
  const place = document.notes?.[id]
  if (!place) return null
  const lines = (document.wording.notes?.[id] ?? '')
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.replace(wideLetters, '$&$&').length / note.letters)), 0)
  return { ...place, width: note.width, height: Math.max(note.least, lines * note.line + 24) }
}

export function groupFrames(document: CanvasDocument, boxes: StepBoxes): ReadonlyMap<string, Box> {
  const frames = new Map<string, Box>()
  for (const [id, members] of groupsOf(document)) {
    const frame = frameOf(document, boxes, members)
    if (frame) frames.set(id, frame)
  }
  return frames
}

function frameOf(document: CanvasDocument, boxes: StepBoxes, { steps, notes }: GroupMembers): Box | null {
  const ofSteps = steps.flatMap((id) => {
    const place = boxes.placeOf.get(id)
    return place === undefined ? [] : boxAt(boxes, place)
  })
  const inside = boxRound([...ofSteps, ...notes.map((id) => noteBox(document, id))])
  return (
    inside && {
      x: inside.x - groupRoom.side,
      y: inside.y - groupRoom.top,
      width: inside.width + 2 * groupRoom.side,
      height: inside.height + groupRoom.top + groupRoom.bottom,
    }
  )
}

/** The card of a collapsed group: at the top of its frame, in the middle, so that links from above still come straight down. */
export function cardBox({ x, y, width }: Box): Box {
  return { x: Math.round(x + (width - groupCard.width) / 2), y: Math.round(y + groupRoom.top), ...groupCard }
}

export interface Folded {
  /** The collapsed group of each step that is not shown by itself. */
  readonly groupOf: ReadonlyMap<StepId, string>
  readonly notes: ReadonlySet<string>
  readonly boxes: StepBoxes
}

const nothingFolded: Omit<Folded, 'boxes'> = { groupOf: new Map(), notes: new Set() }

export function folded(
  document: CanvasDocument,
  boxes: StepBoxes,
  frames: ReadonlyMap<string, Box>,
  collapsed: ReadonlySet<string>,
): Folded {
  if (collapsed.size === 0) return { ...nothingFolded, boxes }
  const groupOf = new Map<StepId, string>()
  const notes = new Set<string>()
  const moved = {
    ...boxes,
    x: boxes.x.slice(),
    y: boxes.y.slice(),
    width: boxes.width.slice(),
    height: boxes.height.slice(),
  }
  for (const [group, members] of groupsOf(document)) {
    const frame = frames.get(group)
    if (!collapsed.has(group) || !frame) continue
    const card = cardBox(frame)
    for (const id of members.notes) notes.add(id)
    for (const id of members.steps) {
      groupOf.set(id, group)
      const place = boxes.placeOf.get(id)
      if (place === undefined) continue
      moved.x[place] = card.x
      moved.y[place] = card.y
      moved.width[place] = card.width
      moved.height[place] = card.height
    }
  }
  return { groupOf, notes, boxes: moved }
}
