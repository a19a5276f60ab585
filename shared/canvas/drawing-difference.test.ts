// What is laid over each other: nothing lost of either drawing, moves told from a push of the whole.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canvasIdSchema } from '../core/ids.ts'
import { sayIn } from '../words/say.ts'
import { canvasTemplates } from './canvas-templates.ts'
import { compareDrawings, movedSteps } from './drawing-difference.ts'

const canvas = () => canvasTemplates['high-value-two-partners'](canvasIdSchema.parse('canvas-one'), sayIn('en'))
const marked = (before = canvas(), after = canvas()) =>
  compareDrawings(before, after)
    .steps.filter(({ marks }) => marks.length > 0)
    .map(({ id, marks }) => [id, ...marks])

it('marks nothing where nothing is different, nor where the whole was pushed aside', () => {
  expect(marked()).toEqual([])
  const pushed = canvas()
  for (const place of Object.values(pushed.layout)) place.x += 300
  expect(marked(canvas(), pushed)).toEqual([])
})

it('tells the one that moved from a drawing that was pushed', () => {
  const after = canvas()
  for (const place of Object.values(after.layout)) place.y += 40
  const [first] = after.logic.steps
  if (!first) throw new Error('no step')
  after.layout[first.id] = { x: -500, y: 9 }
  expect(movedSteps(canvas(), after)).toEqual([first.id])
  const [moved] = compareDrawings(canvas(), after).steps
  const was = canvas().layout[first.id] ?? { x: 0, y: 0 }
  expect(moved?.before).toEqual({ x: was.x, y: was.y + 40 })
})

it('says of a step that changed and moved that it did both, of a renamed one that it changed', () => {
  const after = canvas()
  const [first, second] = after.logic.steps
  if (!first || !second) throw new Error('no steps')
  first.config = { ...first.config, schedule: 'api' }
  after.layout[first.id] = { x: 999, y: 999 }
  after.wording.steps[second.id] = 'Another name'
  expect(marked(canvas(), after)).toEqual([
    [first.id, 'changed', 'moved'],
    [second.id, 'changed'],
  ])
})

it('shows every step and link of both, each once, and the other way round what came is what went', () => {
  const kept = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })
  const some = (keep: readonly boolean[]) => {
    const document = canvas()
    const ids = new Set(document.logic.steps.filter((_, index) => keep[index]).map(({ id }) => id))
    document.logic.steps = document.logic.steps.filter(({ id }) => ids.has(id))
    document.logic.links = document.logic.links.filter(({ from, to }) => ids.has(from) && ids.has(to))
    return document
  }
  fc.assert(
    fc.property(kept, kept, (left, right) => {
      const [before, after] = [some(left), some(right)]
      const found = compareDrawings(before, after)
      const back = compareDrawings(after, before)
      const shown = found.steps.map(({ id }) => id)
      expect(new Set(shown)).toEqual(new Set([...before.logic.steps, ...after.logic.steps].map(({ id }) => id)))
      expect(shown).toHaveLength(new Set(shown).size)
      const idsOf = (drawings: typeof found, mark: 'added' | 'removed') =>
        drawings.steps
          .filter(({ marks }) => marks.includes(mark))
          .map(({ id }) => String(id))
          .sort()
      expect(idsOf(found, 'added')).toEqual(idsOf(back, 'removed'))
      const linksOf = (drawings: typeof found, mark: 'added' | 'removed' | 'same') =>
        drawings.links
          .filter((link) => link.mark === mark)
          .map(({ key }) => key)
          .sort()
      expect(linksOf(found, 'added')).toEqual(linksOf(back, 'removed'))
      expect(linksOf(found, 'same')).toEqual(linksOf(back, 'same'))
    }),
  )
})
