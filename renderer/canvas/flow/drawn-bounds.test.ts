// All that is drawn is held: cards, the frames round them, notes; nothing that a collapsed group hides.
import { expect, it } from 'vitest'
import { type CanvasDocument, emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { drawnFrom, selectedBounds, wholeBounds } from './drawn-bounds.ts'
import { groupFrames } from './group-boxes.ts'
import { holds, stepBoxes } from './step-boxes.ts'

const [above, below] = ['step-above', 'step-below'].map((id) => stepIdSchema.parse(id))

function drawing(): CanvasDocument {
  const document = emptyCanvas(canvasIdSchema.parse('canvas-a'), 'A')
  for (const [place, id] of [above, below].entries()) {
    if (!id) continue
    document.logic.steps.push({ id, kind: 'delay', version: 1, config: { ...stepCatalog.delay.defaults() } })
    document.layout[id] = { x: 0, y: place * 200 }
  }
  document.notes = { far: { x: 900, y: -300 }, near: { x: 0, y: 300 } }
  document.wording.notes = { far: 'Ask the agency', near: '' }
  return document
}
const seen = (document: CanvasDocument, collapsed: Iterable<string> = []) =>
  drawnFrom({ document, sizes: new Map(), collapsed: new Set(collapsed) })

it('holds notes as well as steps', () => {
  expect(wholeBounds(seen(drawing()))).toMatchObject({ x: 0, y: -300, width: 900 + 220 })
})

it('holds the frame of an open group, and only the card of a collapsed one', () => {
  const document = drawing()
  document.groups = { [`${below}`]: 'group', far: 'group' }
  const frame = groupFrames(document, stepBoxes(document, new Map())).get('group')
  const open = wholeBounds(seen(document))
  const folded = wholeBounds(seen(document, ['group']))
  if (!frame || !open || !folded) throw new Error('nothing drawn')
  expect(holds(open, frame)).toBe(true)
  expect(holds(folded, frame)).toBe(false)
})

it('of a selection holds its steps and notes; nothing selected is nothing', () => {
  const drawn = seen(drawing())
  expect(selectedBounds(drawn, [], ['far'])).toMatchObject({ x: 900, y: -300 })
  expect(selectedBounds(drawn, above ? [above] : [], ['near'])).toMatchObject({ x: 0, y: 0, height: 390 })
  expect(selectedBounds(drawn, [], [])).toBeNull()
})

it('a note in Korean or Japanese is higher than one of as many Latin letters', () => {
  const height = (text: string) => {
    const document = drawing()
    document.wording.notes = { far: text }
    return selectedBounds(seen(document), [], ['far'])?.height ?? 0
  }
  expect(height('가'.repeat(130))).toBeGreaterThan(height('a'.repeat(130)))
})
