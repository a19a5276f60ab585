// Groups, and words in three languages, as hands use them on an open canvas: one gesture each, undone as one, never lost on the way.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addStep, connect } from '#shared/canvas/canvas-commands.ts'
import { type CanvasDocument, canvasFileText, emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { group, groupsOf } from '#shared/canvas/group-commands.ts'
import { addNote } from '#shared/canvas/note-commands.ts'
import { wayName } from '#shared/canvas/way-name.ts'
import type { StepCounters } from '#shared/contract/canvas-calls.ts'
import { canvasIdSchema, linkIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { type Phrase, sayIn, speak } from '#shared/words/say.ts'
import { canvasActions } from './canvas-actions.ts'
import { openCanvasSession } from './canvas-store.ts'
import { folded, groupFrames } from './flow/group-boxes.ts'
import { boxAt, stepBoxes, touch } from './flow/step-boxes.ts'
import { groupCounts } from './group-counts.ts'
import { layOutHere } from './lay-out.ts'
import { shownDocument } from './shown-document.ts'
import { neighbourOf } from './walk.ts'

const step = (at: number) => stepIdSchema.parse(`step-${at}`)

/** A chain of steps, a note beside the second. */
function aChain(steps: number): CanvasDocument {
  const document = emptyCanvas(canvasIdSchema.parse('canvas-test'), 'Win back')
  for (let at = 0; at < steps; at++) {
    addStep({ id: step(at), kind: at === 0 ? 'entry' : 'delay' }, { at: { x: 0, y: at * 160 } }).recipe(document)
    if (at > 0) {
      connect({ from: step(at - 1), port: 'next' }, step(at), linkIdSchema.parse(`link-${at}`)).recipe(document)
    }
  }
  addNote('note-1', { x: 300, y: 160 }).recipe(document)
  return document
}

function open(document = aChain(5)) {
  const session = openCanvasSession(
    {
      document,
      revision: 'r0',
      savedAt: 1,
      state: 'draft',
      version: null,
      changedSinceLaunch: false,
      readOnly: null,
      brokenText: null,
      brokenDetail: null,
    },
    { clock: new VirtualClock(0), save: async () => ({ revision: 'r1', savedAt: 0, changedSinceLaunch: false }) },
  )
  const say = sayIn('en')
  const speakPhrase = (spoken: Phrase) => speak('en', spoken)
  const state = () => session.store.getState()
  const said = () => speakPhrase(state().announced?.phrase ?? { key: 'note.label' })
  return { session, state, said, actions: canvasActions(session.store, say, speakPhrase, layOutHere) }
}

it('groups what is selected, names it, and gives all of it back by undo', () => {
  const { state, said, actions } = open()
  const before = canvasFileText(state().document)
  actions.group()
  expect(said()).toBe('Select a step first.')
  state().select([step(1), step(2)], ['note-1'])
  actions.group()
  expect(said()).toBe('3 items grouped.')
  const [id] = [...groupsOf(state().document).keys()]
  if (id === undefined) throw new Error('no group')
  expect(state().asking).toEqual({ kind: 'rename-group', groupId: id })
  actions.nameGroup(id, ' Warm up ')
  expect(state().document.wording.groups).toEqual({ [id]: 'Warm up' })
  // A whole group and one more step: it takes the step in and keeps its name.
  actions.selectGroup(id)
  state().select([...state().selected, step(3)], state().selectedNotes)
  actions.group()
  expect(groupsOf(state().document).get(id)?.steps).toEqual([step(1), step(2), step(3)])
  actions.ungroup()
  expect(state().document.groups).toBeUndefined()
  expect(state().document.wording.groups ?? {}).toEqual({})
  for (let left = state().history.past.length; left > 0; left--) actions.undo()
  expect(canvasFileText(state().document)).toBe(before)
})

it('moves, duplicates and deletes a group with its note, each in one undo', () => {
  const { state, actions } = open()
  state().select([step(1), step(2)], ['note-1'])
  actions.group()
  const [id] = [...groupsOf(state().document).keys()]
  if (id === undefined) throw new Error('no group')
  actions.nudge('right')
  expect(state().document.layout[step(1)]).toEqual({ x: 16, y: 160 })
  expect(state().document.notes?.['note-1']).toEqual({ x: 316, y: 160 })
  actions.selectGroup(id)
  actions.duplicate()
  expect(state().document.logic.steps).toHaveLength(7)
  expect(Object.keys(state().document.notes ?? {})).toHaveLength(2)
  const [, copy] = [...groupsOf(state().document)]
  expect(copy?.[1]).toMatchObject({ steps: [expect.any(String), expect.any(String)], notes: [expect.any(String)] })
  expect([...state().selected]).toEqual(copy?.[1].steps)
  actions.undo()
  actions.selectGroup(id)
  actions.remove()
  expect(state().document.logic.steps.map((each) => each.id)).toEqual([step(0), step(3), step(4)])
  expect(state().document.logic.links.map(({ from, to }) => [from, to])).toContainEqual([step(0), step(3)])
  expect(state().document.groups).toBeUndefined()
  expect(state().document.notes).toEqual({})
  actions.undo()
  expect(groupsOf(state().document).get(id)?.steps).toHaveLength(2)
})

it('lets what is put between two of a group belong to it, and what follows a split of others not', () => {
  const { state, actions } = open()
  state().select([step(1), step(2)])
  actions.group()
  const between = actions.add('delay', { after: { from: step(1), port: 'next' } })
  const outside = actions.add('delay', { after: { from: step(2), port: 'next' } })
  const { groups } = state().document
  expect(groups?.[between]).toBe(groups?.[step(1)])
  expect(groups?.[outside]).toBeUndefined()
})

it('collapses without touching the document, opens for whoever goes to a step in it, and walks as one card', () => {
  const { state, said, actions } = open()
  state().select([step(1), step(2)])
  actions.group()
  const [id] = [...groupsOf(state().document).keys()]
  if (id === undefined) throw new Error('no group')
  const { document } = state()
  actions.collapse(true, id)
  expect(said()).toContain('one card for 2 steps')
  expect(state().document).toBe(document)
  const together = groupsOf(document).get(id)?.steps ?? []
  expect(neighbourOf(document, step(1), 'down', together)).toBe(step(3))
  expect(neighbourOf(document, step(2), 'up', together)).toBe(step(0))
  const boxes = stepBoxes(document, new Map())
  const fold = folded(document, boxes, groupFrames(document, boxes), state().collapsed)
  expect([...fold.groupOf.keys()]).toEqual([step(1), step(2)])
  expect(boxAt(fold.boxes, 1)).toEqual(boxAt(fold.boxes, 2))
  expect(boxAt(fold.boxes, 3)).toEqual(boxAt(boxes, 3))
  state().openStep(step(2))
  expect(state().collapsed.size).toBe(0)
  // A group that is gone is no longer collapsed either.
  actions.collapse(true, id)
  actions.ungroup(id)
  expect(state().collapsed.size).toBe(0)
})

it('keeps groups whole and apart when tidying, and leaves a tidied selection where it was', async () => {
  const membership = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(membership, fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 8 }), async (of, links) => {
      const document = aChain(0)
      for (let at = 0; at < 12; at++) {
        addStep({ id: step(at), kind: at === 0 ? 'entry' : 'delay' }, { at: { x: at, y: at } }).recipe(document)
      }
      for (const [at, [from, to]] of links.entries()) {
        if (from < to)
          connect({ from: step(from), port: 'next' }, step(to), linkIdSchema.parse(`link-${at}`)).recipe(document)
      }
      for (const [at, into] of of.entries()) if (into > 0) group(`group-${into}`, [step(at)]).recipe(document)
      const { state, actions } = open(document)
      actions.tidy('down')
      await Promise.resolve()
      const boxes = stepBoxes(state().document, new Map())
      const frames = [...groupFrames(state().document, boxes)]
      for (const [id, frame] of frames) {
        for (const [place, each] of boxes.ids.entries()) {
          if (state().document.groups?.[each] !== id) expect(touch(frame, boxAt(boxes, place))).toBe(false)
        }
        for (const [other, theirs] of frames) if (other !== id) expect(touch(frame, theirs)).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
  const { state, actions } = open()
  state().select([step(1), step(2)])
  const { layout } = state().document
  actions.tidy('across')
  await Promise.resolve()
  expect(state().document.layout[step(0)]).toEqual(layout[step(0)])
  expect(state().document.layout[step(4)]).toEqual(layout[step(4)])
  expect(state().document.layout[step(1)]?.y).toBe(state().document.layout[step(2)]?.y)
})

it('sums up what is counted inside, and says nothing where it cannot know', () => {
  const document = aChain(4)
  const counted = (at: number, entered: number, here: number): [StepId, StepCounters] => {
    const stepId = step(at)
    const sync =
      at === 2 ? { synced: 5, notSynced: 1, pending: 2, errored: 0, waitingForNetwork: 0, paused: null } : null
    return [stepId, { stepId, entered, proceeded: entered - here, exited: 0, here, sync, attention: null }]
  }
  const byStep = new Map([counted(0, 10, 0), counted(1, 10, 2), counted(2, 8, 2), counted(3, 6, 0)])
  expect(groupCounts(document, [step(1), step(2)], byStep)).toMatchObject({
    entered: 10,
    here: 4,
    sync: { synced: 5, notSynced: 1, pending: 2, errored: 0 },
  })
  expect(groupCounts(document, [step(1), step(2)], new Map())).toBeNull()
  // Step 2 is come to from inside (1) and from outside (0): nobody counted the two apart.
  const joined = {
    logic: {
      ...document.logic,
      links: [...document.logic.links, { id: linkIdSchema.parse('link-x'), from: step(0), port: 'other', to: step(2) }],
    },
  }
  expect(groupCounts(joined, [step(1), step(2)], byStep)?.entered).toBeNull()
})

it('writes names and notes in the language shown, and leaves the others as they were', () => {
  const { state, said, actions } = open()
  actions.rename(step(1), 'Wait a day')
  actions.nextLanguage()
  expect(state().language).toBe('ko')
  expect(said()).toContain('한국어')
  expect(shownDocument(state()).wording.steps[step(1)]).toBe('Wait a day')
  actions.rename(step(1), '하루 대기')
  actions.writeNote('note-1', '법무팀 확인')
  actions.renameCanvas('재방문 유도')
  expect(state().document.wording).toMatchObject({
    name: 'Win back',
    steps: { [step(1)]: 'Wait a day' },
    language: 'en',
  })
  expect(shownDocument(state()).wording).toMatchObject({ name: '재방문 유도', notes: { 'note-1': '법무팀 확인' } })
  actions.nameWay({ from: step(0), port: 'next' }, '모두')
  const speakKorean = (spoken: Phrase) => speak('ko', spoken)
  expect(wayName(shownDocument(state()), { from: step(0), port: 'next' }, null, speakKorean)).toBe('모두')
  expect(wayName(state().document, { from: step(0), port: 'next' }, null, speakKorean)).toBeNull()
  actions.undo()
  actions.nextLanguage()
  expect(shownDocument(state()).wording.name).toBe('Win back')
  actions.nextLanguage()
  expect(state().language).toBeNull()
  actions.undo()
  expect(state().document.wording.translations?.ko?.name).toBeUndefined()
})
