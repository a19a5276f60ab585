// Two people's edits become one canvas: of different steps without a question, of the same field with one.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canvasIdSchema, linkIdSchema, stepIdSchema } from '../core/ids.ts'
import { sayIn } from '../words/say.ts'
import { addStep, deleteSteps, moveSteps } from './canvas-commands.ts'
import { type CanvasDocument, canvasFileText } from './canvas-document.ts'
import { mergeCanvases } from './canvas-merge.ts'
import { canvasTemplates } from './canvas-templates.ts'

const base = () => canvasTemplates['high-value-two-partners'](canvasIdSchema.parse('canvas-one'), sayIn('en'))
const ids = base().logic.steps.map(({ id }) => id)
const changed = (change: (document: CanvasDocument) => void) => {
  const document = base()
  change(document)
  return document
}

/** What one hand does to one step. */
const deed = fc.record({
  name: fc.option(fc.string({ maxLength: 20 })),
  field: fc.option(fc.record({ key: fc.constantFrom('amount', 'future'), value: fc.integer() })),
  at: fc.option(fc.record({ x: fc.integer({ min: -9e5, max: 9e5 }), y: fc.integer({ min: -9e5, max: 9e5 }) })),
  bypassed: fc.option(fc.boolean()),
})
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never

function edit(document: CanvasDocument, index: number, { name, field, at, bypassed }: Deed): void {
  const step = document.logic.steps[index]
  if (!step) throw new Error('no such step')
  if (name !== null) document.wording.steps[step.id] = name
  if (field !== null) step.config = { ...step.config, [field.key]: field.value }
  if (at !== null) document.layout[step.id] = at
  if (bypassed !== null) step.bypassed = bypassed
}

it('edits to different steps need no question, and both are there', () => {
  const split = fc.array(fc.record({ side: fc.boolean(), deed }), { minLength: ids.length, maxLength: ids.length })
  fc.assert(
    fc.property(split, (deeds) => {
      const [mine, theirs, both] = [base(), base(), base()]
      deeds.forEach(({ side, deed: one }, index) => {
        edit(side ? mine : theirs, index, one)
        edit(both, index, one)
      })
      const { document, questions } = mergeCanvases(base(), mine, theirs)
      expect(questions).toEqual([])
      expect(canvasFileText(document)).toBe(canvasFileText(both))
    }),
    { numRuns: 200 },
  )
})

it('edits to the same field ask, and the answer decides; a merge with itself or with nothing new changes nothing', () => {
  fc.assert(
    fc.property(
      fc.nat(ids.length - 1),
      fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 2 }),
      (index, values) => {
        const [mine, theirs] = values.map((value) =>
          changed((document) =>
            edit(document, index, { name: null, at: null, bypassed: null, field: { key: 'amount', value } }),
          ),
        )
        if (!mine || !theirs) throw new Error('two of them')
        const { document, questions } = mergeCanvases(base(), mine, theirs)
        expect(questions).toEqual([{ key: expect.any(String), stepId: ids[index], about: 'settings', part: 'amount' }])
        expect(canvasFileText(document)).toBe(canvasFileText(mine))
        const answered = mergeCanvases(base(), mine, theirs, new Map(questions.map(({ key }) => [key, 'theirs'])))
        expect(canvasFileText(answered.document)).toBe(canvasFileText(theirs))
        for (const [left, right] of [
          [mine, mine],
          [mine, base()],
          [base(), mine],
        ] as const) {
          const merged = mergeCanvases(base(), left, right)
          expect(merged.questions).toEqual([])
          expect(canvasFileText(merged.document)).toBe(canvasFileText(mine))
        }
      },
    ),
    { numRuns: 100 },
  )
})

it('asks when one takes a step away that the other changed or gave a new link, and never leaves a link without an end', () => {
  const gone = ids.at(1)
  if (!gone) throw new Error('a template of two steps at least')
  const mine = changed((document) => deleteSteps([gone], 'gone').recipe(document))
  const edited = changed((document) => edit(document, 1, { name: null, at: null, bypassed: true, field: null }))
  const asked = mergeCanvases(base(), mine, edited)
  expect(asked.questions).toMatchObject([{ stepId: gone, about: 'removed' }])
  const linked = changed((document) =>
    addStep(
      { id: stepIdSchema.parse('step-new'), kind: 'delay' },
      {
        after: { from: gone, port: linkOut(document, gone) },
        links: [linkIdSchema.parse('l1'), linkIdSchema.parse('l2')],
      },
    ).recipe(document),
  )
  const again = mergeCanvases(base(), mine, linked)
  expect(again.questions).toContainEqual(expect.objectContaining({ stepId: gone, about: 'removed' }))
  for (const { document } of [asked, again]) {
    const there = new Set(document.logic.steps.map(({ id }) => id))
    expect(document.logic.links.every(({ from, to }) => there.has(from) && there.has(to))).toBe(true)
    expect(Object.keys(document.layout).sort()).toEqual([...there].sort())
  }
})

function linkOut(document: CanvasDocument, id: string): string {
  const link = document.logic.links.find(({ from }) => from === id)
  if (!link) throw new Error('no way out')
  return link.port
}

it('moving any steps changes no line of logic in the file', () => {
  const logicOf = (document: CanvasDocument) => canvasFileText(document).split('"layout"')[0]
  const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer(), fc.integer()), { maxLength: 50 })
  fc.assert(
    fc.property(moves, (places) => {
      const moved = changed((document) =>
        moveSteps(new Map(places.map(([id, x, y]) => [id, { x, y }])), 'drag').recipe(document),
      )
      expect(logicOf(moved)).toBe(logicOf(base()))
    }),
  )
})
