// Whoever reads no places is told of every change but those of places, and finds the canvas as it is.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addStep, configureStep, deleteSteps, moveSteps, renameStep } from '#shared/canvas/canvas-commands.ts'
import { emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { besidesPlaces, type CanvasBesidesPlaces } from './besides-places.ts'
import { type CanvasState, openCanvasSession } from './canvas-store.ts'

const delay = stepIdSchema.parse('step-1')

function aStore() {
  const document = emptyCanvas(canvasIdSchema.parse('canvas-1'), 'Test')
  addStep({ id: delay, kind: 'delay' }, { at: { x: 0, y: 0 } }).recipe(document)
  const file = { revision: 'r0', savedAt: 1, state: 'draft', version: null, changedSinceLaunch: false } as const
  return openCanvasSession(
    { ...file, document, readOnly: null, brokenText: null, brokenDetail: null },
    { clock: new VirtualClock(1_000), save: () => new Promise(() => {}) },
  ).store
}

const picks: ReadonlyMap<string, (state: CanvasBesidesPlaces) => unknown> = new Map(
  Object.entries({
    logic: ({ document }: CanvasBesidesPlaces) => document.logic,
    wording: ({ document }: CanvasBesidesPlaces) => document.wording,
    selected: ({ selected }: CanvasBesidesPlaces) => selected,
    renaming: ({ renaming }: CanvasBesidesPlaces) => renaming,
    sheet: ({ sheet }: CanvasBesidesPlaces) => sheet,
  }),
)

const move = (now: CanvasState, n: number) => now.apply(moveSteps(new Map([[delay, { x: n, y: n }]]), 'drag'))
const acts: readonly ((now: CanvasState, n: number) => void)[] = [
  move,
  (now, n) => now.apply(renameStep(delay, `Wait ${n}`)),
  (now, n) => now.apply(configureStep(delay, { wait: { kind: 'duration', amount: n, unit: 'day' } })),
  (now) => now.apply(deleteSteps([delay], 'Delay')),
  (now, n) => now.select(n % 2 === 0 ? [delay] : []),
  (now, n) => now.rename(n % 2 === 0 ? delay : null),
  (now) => now.openStep(delay),
  (now) => now.undo(),
  (now) => now.redo(),
]

it('what was told last is what there is, whatever is done', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat(9)), { maxLength: 30 }), (done) => {
      const store = aStore()
      const besides = besidesPlaces(store)
      const readAll = () => [...picks.values()].map((pick) => pick(besides.getState()))
      let told = readAll()
      besides.subscribe(() => {
        told = readAll()
      })
      for (const [act, n] of done) {
        act(store.getState(), n)
        for (const [at, value] of readAll().entries()) expect(told[at]).toBe(value)
      }
    }),
  )
})

it('a drag tells nobody, and whoever went is not told', () => {
  const store = aStore()
  // The first move of all is told: something is not saved now.
  move(store.getState(), 0)
  const besides = besidesPlaces(store)
  let told = 0
  const stop = besides.subscribe(() => told++)
  for (let n = 1; n <= 60; n++) move(store.getState(), n)
  expect(store.getState().document.layout[delay]).toEqual({ x: 60, y: 60 })
  expect(told).toBe(0)
  store.getState().select([delay])
  expect(told).toBe(1)
  stop()
  store.getState().select([])
  expect(told).toBe(1)
})
