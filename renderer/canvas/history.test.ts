// Undo gives back exactly what was, however the hands went; a gesture is one entry; Cancel of an editor leaves no trace.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addStep,
  configureStep,
  connect,
  deleteSteps,
  disconnect,
  moveSteps,
  renameCanvas,
  renameStep,
} from '#shared/canvas/canvas-commands.ts'
import { canvasFileText, emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { canvasIdSchema, linkIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { stepKinds } from '#shared/steps/step-kind.ts'
import {
  gestureEnded,
  gestureGapMs,
  type Historied,
  historyLimit,
  leftVisit,
  noHistory,
  record,
  redone,
  undone,
} from './history.ts'

const step = (name: string | number): StepId => stepIdSchema.parse(`step-${name}`)
const link = (name: string | number) => linkIdSchema.parse(`link-${name}`)
const start = (): Historied => ({
  document: emptyCanvas(canvasIdSchema.parse('canvas-1'), 'Test'),
  history: noHistory,
})
const at = { x: 0, y: 0 }

function doneWith(current: Historied, [what, one, two]: readonly number[], now: number): Historied {
  const { steps, links } = current.document.logic
  const from = steps[(one ?? 0) % Math.max(1, steps.length)]
  const to = steps[(two ?? 0) % Math.max(1, steps.length)]
  const kind = stepKinds[(two ?? 0) % stepKinds.length] ?? 'exit'
  const old = links[(one ?? 0) % Math.max(1, links.length)]
  if (!from || !to || what === 0) return record(current, addStep({ id: step(now), kind }, { at }), now)
  if (what === 1) {
    const place = { from: from.id, port: 'next' }
    return record(
      current,
      addStep({ id: step(now), kind }, { after: place, links: [link(`${now}a`), link(`${now}b`)] }),
      now,
    )
  }
  if (what === 2) return record(current, deleteSteps([from.id, to.id], 'x'), now)
  if (what === 3) return record(current, connect({ from: from.id, port: 'next' }, to.id, link(now)), now)
  if (what === 4 && old) return record(current, disconnect(old.id), now)
  if (what === 5) return record(current, renameStep(from.id, `n${two}`, 'typing'), now)
  if (what === 6) return record(current, configureStep(from.id, { amount: two }, 'typing'), now)
  if (what === 7) return { ...current, history: gestureEnded(current.history) }
  return record(current, moveSteps(new Map([[from.id, { x: two ?? 0, y: now }]]), 'drag'), now)
}

it('any sequence of commands, then all undos, is the original byte for byte; all redos give the result again', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(40), fc.nat(40)), { maxLength: 60 }), (gestures) => {
      const original = start()
      let current = original
      for (const [now, gesture] of gestures.entries()) current = doneWith(current, gesture, now)
      const result = canvasFileText(current.document)
      const entries = current.history.past.length
      for (let left = entries; left > 0; left--) current = undone(current)
      expect(canvasFileText(current.document)).toBe(canvasFileText(original.document))
      for (let left = entries; left > 0; left--) current = redone(current)
      expect(canvasFileText(current.document)).toBe(result)
    }),
    { numRuns: 300 },
  )
})

it('joins a drag into one entry, and typing until it pauses', () => {
  let current = record(start(), addStep({ id: step(1), kind: 'delay' }, { at }), 0)
  for (let x = 1; x <= 100; x++) current = record(current, moveSteps(new Map([[step(1), { x, y: 0 }]]), 'drag-1'), x)
  expect(current.history.past).toHaveLength(2)
  expect(current.history.past[1]?.forward).toHaveLength(1)
  expect(undone(current).document.layout['step-1']).toEqual(at)
  current = record(current, moveSteps(new Map([[step(1), { x: 0, y: 9 }]]), 'drag-2'), 101)
  expect(current.history.past).toHaveLength(3)
  const typed = record(current, renameStep(step(1), 'W', 'name'), 200)
  expect(record(typed, renameStep(step(1), 'Wa', 'name'), 300).history.past).toHaveLength(4)
  expect(record(typed, renameStep(step(1), 'Wa', 'name'), 201 + gestureGapMs).history.past).toHaveLength(5)
  const ended = { ...typed, history: gestureEnded(typed.history) }
  expect(record(ended, renameStep(step(1), 'Wa', 'name'), 300).history.past).toHaveLength(5)
})

it('records nothing for a command that changes nothing, and keeps the redo list then', () => {
  const named = undone(record(start(), renameCanvas('Other'), 0))
  expect(record(named, renameCanvas('Test'), 1)).toEqual(named)
  expect(record(named, renameCanvas('Third'), 1).history.future).toEqual([])
})

it('keeps at least 200 entries and no endless list', () => {
  let current = start()
  for (let index = 0; index < historyLimit + 50; index++)
    current = record(current, renameCanvas(`Name ${index}`), index)
  expect(current.history.past).toHaveLength(historyLimit)
  expect(historyLimit).toBeGreaterThanOrEqual(200)
})

it('leaves an editor’s visit without a trace: no entry, no redo of it, and the redos of before', () => {
  const before = undone(
    record(record(start(), addStep({ id: step(1), kind: 'delay' }, { at }), 0), renameCanvas('B'), 1),
  )
  const opened = canvasFileText(before.document)
  let inside = record(before, configureStep(step(1), { amount: 3 }), 2, 'visit-1')
  inside = record(inside, renameStep(step(1), 'Pause'), 3, 'visit-1')
  const left = leftVisit(inside, 'visit-1', before.history.future)
  expect(left && canvasFileText(left.document)).toBe(opened)
  expect(left?.history).toEqual(before.history)
  expect(leftVisit(record(inside, renameCanvas('Between'), 4), 'visit-1', [])).toBeNull()
})
