// A file that cannot be read still tells what it is called, where its text does.
import { expect, it } from 'vitest'
import { canvasIdSchema } from '../core/ids.ts'
import { canvasFileText, emptyCanvas } from './canvas-document.ts'
import { nameInCanvasText, readCanvasText } from './read-canvas-text.ts'

const name = '가을 "재방문" · 秋 \\ {'
const text = canvasFileText(emptyCanvas(canvasIdSchema.parse('canvas-a'), name))

it('finds the name in a text that is broken elsewhere, and of a newer build', () => {
  const broken = text.replace('"logic": {', '"logic": { oops')
  const newer = text.replace('"format": 1', '"format": 99')
  for (const unreadable of [broken, newer]) {
    expect(readCanvasText(unreadable).ok).toBe(false)
    expect(nameInCanvasText(unreadable)).toBe(name)
  }
})

it('finds none where there is none', () => {
  for (const nothing of ['', '{}', text.slice(0, 40), '\n  "wording": {\n    "name": "cut']) {
    expect(nameInCanvasText(nothing)).toBeNull()
  }
})
