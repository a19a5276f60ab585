// A draft brings back exactly what was drawn and typed, whatever it was, and holds no more than what is different.
import fc from 'fast-check'
import { freeze, produce } from 'immer'
import { expect, it } from 'vitest'
import { canvasIdSchema, linkIdSchema, stepIdSchema } from '../core/ids.ts'
import { sayIn } from '../words/say.ts'
import { addStep, configureStep, deleteSteps, moveSteps, renameCanvas, renameStep } from './canvas-commands.ts'
import { type CanvasDocument, canvasFileText } from './canvas-document.ts'
import { canvasDraftSchema, draftOf, withDraft } from './canvas-draft.ts'
import { canvasTemplates } from './canvas-templates.ts'

const where = { revision: 'r1', stepId: null }
const base = freeze(canvasTemplates['high-value-two-partners'](canvasIdSchema.parse('canvas-1'), sayIn('en')), true)
const link = (name: string) => linkIdSchema.parse(`link-${name}`)

type Edit = (draft: CanvasDocument, step: CanvasDocument['logic']['steps'][number] | undefined, count: number) => void
const edits: readonly Edit[] = [
  (draft, step) => step && configureStep(step.id, { typed: 'text' }).recipe(draft),
  (draft, step) => step && renameStep(step.id, '이름').recipe(draft),
  (draft, step) => step && deleteSteps([step.id], 'gone').recipe(draft),
  (draft, step) => step && moveSteps(new Map([[step.id, { x: 7, y: 8 }]]), 'drag').recipe(draft),
  (draft) => renameCanvas('名前').recipe(draft),
  (draft, step, count) =>
    addStep(
      { id: stepIdSchema.parse(`step-new-${count}`), kind: 'delay' },
      step
        ? { after: { from: step.id, port: 'next' }, links: [link(`a${count}`), link(`b${count}`)] }
        : { at: { x: 1, y: 1 } },
    ).recipe(draft),
  (draft) => {
    draft.notes = { ...draft.notes, 'note-1': { x: 1, y: 2 } }
  },
  (draft) => {
    delete draft.notes
  },
  (draft, step) => {
    if (step) draft.groups = { [step.id]: 'group-1' }
  },
]

it('gives back any sequence of edits, over a file read anew', () => {
  const sequence = fc.array(fc.tuple(fc.nat({ max: edits.length - 1 }), fc.nat({ max: 9 })), { maxLength: 12 })
  fc.assert(
    fc.property(sequence, sequence, (before, after) => {
      const made = (document: CanvasDocument, list: typeof before, from: number) =>
        list.reduce(
          (drawn, [edit, at], count) =>
            produce(
              drawn,
              (draft) =>
                void edits[edit]?.(draft, draft.logic.steps[at % (draft.logic.steps.length || 1)], from + count),
            ),
          document,
        )
      const saved = made(base, before, 0)
      const newest = made(saved, after, 100)
      const draft = canvasDraftSchema.parse(JSON.parse(JSON.stringify(draftOf(saved, newest, where))))
      const reopened: CanvasDocument = JSON.parse(canvasFileText(saved))
      expect(canvasFileText(withDraft(reopened, draft))).toBe(canvasFileText(newest))
    }),
  )
})

it('holds one step where one field was typed in, and nothing where nothing was', () => {
  const [first] = base.logic.steps
  if (!first) throw new Error('no step')
  const typed = produce(base, (draft) => configureStep(first.id, { ...first.config, name: 'x' }).recipe(draft))
  expect(draftOf(base, typed, where)).toEqual({ ...where, steps: [typed.logic.steps[0]] })
  expect(draftOf(base, base, where)).toEqual({ ...where, steps: [] })
})
