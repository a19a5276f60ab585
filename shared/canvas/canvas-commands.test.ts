// Whatever is done to a canvas, it stays a canvas: no dangling links, one link a way out, a place for each step.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canvasIdSchema, type LinkId, linkIdSchema, type StepId, stepIdSchema } from '../core/ids.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import { type StepKind, stepKinds } from '../steps/step-kind.ts'
import { arrangeSteps } from './branch-commands.ts'
import {
  addStep,
  type CanvasCommand,
  configureStep,
  connect,
  deleteSteps,
  disconnect,
  grid,
  linkRefusal,
  moveSteps,
  renameStep,
} from './canvas-commands.ts'
import { type CanvasDocument, canvasDocumentSchema, canvasFileText, emptyCanvas } from './canvas-document.ts'
import { graphOf } from './canvas-graph.ts'
import { tidyLayout } from './tidy-layout.ts'

const step = (name: string | number): StepId => stepIdSchema.parse(`step-${name}`)
const link = (name: string | number): LinkId => linkIdSchema.parse(`link-${name}`)
const blank = () => emptyCanvas(canvasIdSchema.parse('canvas-test'), 'Test')

function after(document: CanvasDocument, ...commands: CanvasCommand[]): CanvasDocument {
  const draft = structuredClone(document)
  for (const command of commands) command.recipe(draft)
  return draft
}
const entry = addStep({ id: step('entry'), kind: 'entry' }, { at: { x: 0, y: 0 } })
const add = (name: string, kind: StepKind, from: string, port = 'next') =>
  addStep(
    { id: step(name), kind },
    { after: { from: step(from), port }, links: [link(`${name}-a`), link(`${name}-b`)] },
  )
const flows = (document: CanvasDocument) =>
  document.logic.links.map(({ from, port, to }) => `${from.slice(5)} ${port} ${to.slice(5)}`).sort()

it('adds a step between two others, which move down to make room', () => {
  const document = after(blank(), entry, add('exit', 'exit', 'entry'), add('wait', 'delay', 'entry'))
  expect(flows(document)).toEqual(['entry next wait', 'wait next exit'])
  expect(document.layout['step-wait']).toEqual({ x: 0, y: grid.row })
  expect(document.layout['step-exit']).toEqual({ x: 0, y: 2 * grid.row })
})

it('deletes a step and closes the gap, for one step and for several in a row', () => {
  const document = after(
    blank(),
    entry,
    add('exit', 'exit', 'entry'),
    add('sync', 'audience-sync', 'entry'),
    add('wait', 'delay', 'entry'),
  )
  expect(flows(after(document, deleteSteps([step('wait')], 'Wait')))).toEqual(['entry next sync', 'sync next exit'])
  expect(flows(after(document, deleteSteps([step('sync'), step('wait')], 'Wait')))).toEqual(['entry next exit'])
  expect(after(document, deleteSteps([step('wait')], 'Wait')).layout).not.toHaveProperty('step-wait')
})

it('keeps the branches of a deleted split, unconnected', () => {
  const document = after(
    blank(),
    entry,
    add('vip', 'decision-split', 'entry'),
    add('yes', 'exit', 'vip', 'yes'),
    add('no', 'exit', 'vip', 'no'),
  )
  const left = after(document, deleteSteps([step('vip')], 'VIP'))
  expect(flows(left)).toEqual([])
  expect(left.logic.steps.map(({ id }) => id)).toEqual(['step-entry', 'step-yes', 'step-no'])
})

it('refuses wrong links with their reason, and lets a way out lead elsewhere', () => {
  const document = after(blank(), entry, add('wait', 'delay', 'entry'), add('exit', 'exit', 'wait'))
  const why = (from: string, to: string, port = 'next') => linkRefusal(document, { from: step(from), port }, step(to))
  expect(why('wait', 'wait')).toBe('same-step')
  expect(why('wait', 'entry')).toBe('into-entry')
  expect(why('exit', 'wait')).toBe('no-such-port')
  expect(why('entry', 'exit')).toBeNull()
  expect(flows(after(document, connect({ from: step('entry'), port: 'next' }, step('exit'), link('new'))))).toEqual([
    'entry next exit',
    'wait next exit',
  ])
  const looped = after(document, add('more', 'delay', 'wait'))
  expect(linkRefusal(looped, { from: step('more'), port: 'next' }, step('wait'))).toBe('circle')
})

it('tidies so that nothing overlaps and the flow goes down', () => {
  const document = after(
    blank(),
    entry,
    add('vip', 'decision-split', 'entry'),
    add('yes', 'audience-sync', 'vip', 'yes'),
    add('no', 'exit', 'vip', 'no'),
    moveSteps(new Map([[step('no'), { x: 0, y: 0 }]]), 'drag'),
  )
  const tidied = after(
    document,
    arrangeSteps(
      tidyLayout(document, () => ({ width: grid.stepWidth, height: 120 })),
      'undo.tidy',
    ),
  )
  for (const { from, to } of tidied.logic.links) {
    expect(tidied.layout[to]?.y).toBeGreaterThanOrEqual((tidied.layout[from]?.y ?? 0) + 120)
  }
  expect(Math.abs((tidied.layout['step-yes']?.x ?? 0) - (tidied.layout['step-no']?.x ?? 0))).toBeGreaterThanOrEqual(
    grid.stepWidth,
  )
})

/** What a hand may do, as numbers that pick among what is there. */
const gesture = fc.tuple(fc.nat(6), fc.nat(), fc.nat(), fc.nat())

function commandOf(document: CanvasDocument, [what, one, two, three]: readonly number[], at: number): CanvasCommand {
  const { steps } = document.logic
  const pick = (index = 0) => steps[index % Math.max(1, steps.length)]
  const [from, to] = [pick(one), pick(two)]
  const kind = stepKinds[(three ?? 0) % stepKinds.length] ?? 'delay'
  const ports = from ? stepCatalog[from.kind].ports(from.config) : []
  const port = ports[(two ?? 0) % Math.max(1, ports.length)]
  const place = from && port ? { from: from.id, port: port.id } : null
  if (what === 0 || !from || !to) return addStep({ id: step(at), kind }, { at: { x: at * 10, y: at } })
  if (what === 1 && place)
    return addStep({ id: step(at), kind }, { after: place, links: [link(`${at}-a`), link(`${at}-b`)] })
  if (what === 2) return deleteSteps([from.id, ...((three ?? 0) % 2 ? [to.id] : [])], 'x')
  if (what === 3 && place && linkRefusal(document, place, to.id) === null) return connect(place, to.id, link(at))
  const old = document.logic.links[(one ?? 0) % Math.max(1, document.logic.links.length)]
  if (what === 4 && old) return disconnect(old.id)
  if (what === 5) return renameStep(from.id, (three ?? 0) % 2 ? `Name ${at}` : ' ')
  return configureStep(from.id, stepCatalog[from.kind].defaults())
}

it('keeps its shape through any sequence of commands, and no command touches the document it was not given', () => {
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 40 }), (gestures) => {
      let document = blank()
      for (const [at, made] of gestures.entries()) {
        const before = canvasFileText(document)
        const next = after(document, commandOf(document, made, at))
        expect(canvasFileText(document)).toBe(before)
        document = next
      }
      expect(canvasDocumentSchema.safeParse(document).success).toBe(true)
      const ids = new Set<string>(document.logic.steps.map(({ id }) => id))
      expect(new Set(Object.keys(document.layout))).toEqual(ids)
      for (const name of Object.keys(document.wording.steps)) expect(ids.has(name)).toBe(true)
      const places = document.logic.links.map(({ from, port }) => `${from} ${port}`)
      expect(new Set(places).size).toBe(places.length)
      expect(new Set(document.logic.links.map(({ id }) => id)).size).toBe(places.length)
      for (const { from, to } of document.logic.links) expect([ids.has(from), ids.has(to)]).toEqual([true, true])
      expect([...graphOf(document).readingOrder].sort()).toEqual([...ids].sort())
      expect(graphOf(document).onCycle.size).toBe(0)
    }),
    { numRuns: 300 },
  )
})
