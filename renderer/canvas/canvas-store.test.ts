// The open canvas as a whole: one writer, autosave that is honest and never overwrites, editors that can be cancelled.
import { expect, it } from 'vitest'
import { addStep, configureStep, deleteSteps, moveSteps, renameCanvas } from '#shared/canvas/canvas-commands.ts'
import { type CanvasDocument, canvasFileText, emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { type CanvasDraft, canvasDraftSchema, withDraft } from '#shared/canvas/canvas-draft.ts'
import { mergeCanvases } from '#shared/canvas/canvas-merge.ts'
import { drawAs } from '#shared/canvas/restore-version.ts'
import type { OpenCanvas } from '#shared/contract/canvas-calls.ts'
import type { KeptHistory } from '#shared/contract/history-schema.ts'
import { AppError } from '#shared/core/app-error.ts'
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { phrase } from '#shared/words/say.ts'
import { openCanvasSession } from './canvas-store.ts'
import { stepOnTheWay } from './view-slice.ts'

const delay = stepIdSchema.parse('step-1')
const opened = (change: Partial<OpenCanvas> = {}): OpenCanvas => {
  const document = emptyCanvas(canvasIdSchema.parse('canvas-1'), 'Test')
  addStep({ id: delay, kind: 'delay' }, { at: { x: 0, y: 0 } }).recipe(document)
  return {
    document,
    revision: 'r0',
    savedAt: 1,
    state: 'draft',
    version: null,
    changedSinceLaunch: false,
    readOnly: null,
    brokenText: null,
    brokenDetail: null,
    ...change,
  }
}

function aSession(change: Partial<OpenCanvas> = {}) {
  const clock = new VirtualClock(1_000)
  const disk = {
    revision: 'r0',
    names: [] as string[],
    fail: null as AppError | null,
    slow: false,
    writing: 0,
    most: 0,
    histories: [] as KeptHistory[],
    draft: null as CanvasDraft | null,
    drafts: 0,
  }
  const gates: (() => void)[] = []
  const session = openCanvasSession(opened(change), {
    keep: (history) => disk.histories.push(history),
    keepDraft: async (draft) => {
      disk.draft = draft && canvasDraftSchema.parse(JSON.parse(JSON.stringify(draft)))
      disk.drafts++
    },
    clock,
    async save(document: CanvasDocument, baseRevision) {
      disk.writing++
      disk.most = Math.max(disk.most, disk.writing)
      if (disk.slow) await new Promise<void>((resolve) => gates.push(resolve))
      disk.writing--
      if (disk.fail) throw disk.fail
      if (baseRevision !== disk.revision) throw new AppError('stale-revision')
      disk.names.push(document.wording.name)
      disk.revision = `r${disk.names.length}`
      return { revision: disk.revision, savedAt: clock.now(), changedSinceLaunch: true }
    },
  })
  const state = () => session.store.getState()
  return { clock, disk, session, state, openGate: () => gates.shift()?.() }
}

it('saves one second after the last change, once', async () => {
  const { clock, disk, state } = aSession()
  state().apply(renameCanvas('A'))
  await clock.advanceBy(700)
  state().apply(renameCanvas('AB'))
  await clock.advanceBy(999)
  expect(disk.names).toEqual([])
  expect(state().status).toEqual({ state: 'changed' })
  await clock.advanceBy(1)
  expect(disk.names).toEqual(['AB'])
  expect(state().status).toEqual({ state: 'saved', at: 2_700 })
  expect(state()).toMatchObject({ revision: 'r1', changedSinceLaunch: true })
})

it('saves at once when asked, never two at a time, and what came meanwhile afterwards', async () => {
  const { clock, disk, session, state, openGate } = aSession()
  disk.slow = true
  state().apply(renameCanvas('A'))
  const first = session.flush()
  state().apply(renameCanvas('AB'))
  const second = session.flush()
  await clock.advanceBy(5_000)
  openGate()
  await clock.advanceBy(0)
  openGate()
  await Promise.all([first, second])
  expect(await second).toBe(true)
  expect(disk).toMatchObject({ names: ['A', 'AB'], most: 1 })
  expect(session.hasUnsaved()).toBe(false)
})

it('shows a failed save, tries again with growing pauses, and recovers', async () => {
  const { clock, disk, state } = aSession()
  disk.fail = new AppError('disconnected', { retryable: true })
  state().apply(renameCanvas('A'))
  await clock.advanceBy(1_000)
  expect(state().status).toMatchObject({ state: 'failed', error: { code: 'disconnected' }, nextTryAt: 4_000 })
  await clock.advanceBy(2_000)
  expect(state().status).toMatchObject({ nextTryAt: 8_000 })
  disk.fail = null
  await clock.advanceBy(4_000)
  expect(disk.names).toEqual(['A'])
  expect(state().status.state).toBe('saved')
})

it('never overwrites another revision: it says so and stops saving', async () => {
  const { clock, disk, session, state } = aSession()
  disk.revision = 'theirs'
  state().apply(renameCanvas('Mine'))
  await clock.advanceBy(1_000)
  expect(state().status).toEqual({ state: 'stale' })
  state().apply(renameCanvas('Mine too'))
  await clock.advanceBy(60_000)
  expect(await session.flush()).toBe(false)
  expect(disk).toMatchObject({ names: [], revision: 'theirs' })
  expect(state().document.wording.name).toBe('Mine too')
})

it('keeps what is typed at once, beside the file, until the file has it', async () => {
  const { clock, disk, session, state } = aSession()
  const file = state().document
  const typed = () => disk.draft && withDraft(file, disk.draft)
  state().openStep(delay)
  state().apply(configureStep(delay, { mode: 'for', amount: 30, unit: 'hours' }, 'typing'), { inVisit: true })
  // Not a second, not a timer: the stroke itself.
  expect(disk.drafts).toBe(1)
  expect(typed()?.logic.steps[0]?.config).toMatchObject({ amount: 30 })
  expect(disk.draft).toMatchObject({ revision: 'r0', stepId: delay })
  await Promise.resolve()
  state().apply(configureStep(delay, { mode: 'for', amount: 300, unit: 'hours' }, 'typing'), { inVisit: true })
  await clock.advanceBy(1)
  expect(typed() && canvasFileText(typed() ?? file)).toBe(canvasFileText(state().document))
  expect(session.isKept()).toBe(true)
  expect(disk.names).toEqual([])
  await clock.advanceBy(1_000)
  expect(disk.names).toHaveLength(1)
  expect(disk.draft).toBeNull()
})

it('keeps what a hand drags when it lets go, not at every move', async () => {
  const { clock, disk, state } = aSession()
  for (let move = 1; move <= 20; move++) {
    state().apply(moveSteps(new Map([[delay, { x: move * 8, y: 0 }]]), 'gesture-1'))
    await clock.advanceBy(16)
  }
  expect(disk.drafts).toBe(0)
  state().endGesture()
  await clock.advanceBy(1)
  expect(disk.drafts).toBe(1)
  expect(disk.draft?.layout?.[delay]).toEqual({ x: 160, y: 0 })
})

it('lets nothing go over earlier typing that somebody has still to decide about', async () => {
  const { clock, disk, session, state } = aSession()
  session.holdDrafts(true)
  state().apply(renameCanvas('New'))
  await clock.advanceBy(2_000)
  expect(disk.drafts).toBe(0)
  session.holdDrafts(false)
  await clock.advanceBy(1)
  expect([disk.drafts, disk.draft]).toEqual([1, null])
})

it('ends a conflict: the merge goes over the other version as one change, and undo brings mine back', async () => {
  const { clock, disk, session, state } = aSession()
  const base = state().document
  disk.revision = 'theirs'
  state().apply(renameCanvas('Mine'))
  await clock.advanceBy(1_000)
  expect(session.known()).toBe(base)
  const theirs = opened({ revision: 'theirs' })
  theirs.document.wording.steps[delay] = 'Theirs'
  const { document, questions } = mergeCanvases(session.known(), state().document, theirs.document)
  expect(questions).toEqual([])
  session.goOnFrom(theirs, drawAs(document, phrase('undo.merge')))
  expect(state().document.wording).toMatchObject({ name: 'Mine', steps: { [delay]: 'Theirs' } })
  expect(state().status).toEqual({ state: 'changed' })
  await clock.advanceBy(1_000)
  expect(disk.names).toEqual(['Mine'])
  expect(state().status.state).toBe('saved')
  state().undo()
  expect(state().document.wording).toMatchObject({ name: 'Mine', steps: {} })
})

it('changes nothing in a canvas that is read-only', async () => {
  const { clock, disk, state } = aSession({ readOnly: phrase('error.unexpected') })
  state().apply(renameCanvas('Other'))
  await clock.advanceBy(5_000)
  expect(state().document.wording.name).toBe('Test')
  expect(disk.names).toEqual([])
})

it('cancels an editor to what it was when it opened, and Done keeps each change undoable', () => {
  const { state } = aSession()
  const before = canvasFileText(state().document)
  state().openStep(delay)
  state().apply(configureStep(delay, { mode: 'for', amount: 3, unit: 'hours' }), { inVisit: true })
  state().apply(configureStep(delay, { mode: 'for', amount: 4, unit: 'hours' }), { inVisit: true })
  state().closeSheet('cancel')
  expect(canvasFileText(state().document)).toBe(before)
  expect(state()).toMatchObject({ history: { past: [], future: [] }, sheet: null, visit: null })
  state().openStep(delay)
  state().apply(configureStep(delay, { mode: 'for', amount: 3, unit: 'hours' }), { inVisit: true })
  state().closeSheet('done')
  expect(state().history.past).toHaveLength(1)
  state().undo()
  expect(canvasFileText(state().document)).toBe(before)
})

it('cancels by a change of its own when something else was done meanwhile', () => {
  const { state } = aSession()
  state().openStep(delay)
  state().apply(configureStep(delay, { mode: 'for', amount: 3, unit: 'hours' }), { inVisit: true })
  state().apply(renameCanvas('Between'))
  state().closeSheet('cancel')
  expect(state().document.logic.steps[0]?.config).toEqual(stepCatalog.delay.defaults())
  expect(state().document.wording.name).toBe('Between')
  expect(state().history.past).toHaveLength(3)
})

it('lets go of what was deleted: selection and open editor', () => {
  const { state } = aSession()
  state().openStep(delay)
  state().apply(deleteSteps([delay], 'Wait'))
  expect(state()).toMatchObject({ sheet: null, visit: null })
  expect([...state().selected]).toEqual([])
  state().undo()
  expect(state().document.logic.steps).toHaveLength(1)
})

it('means the step the focus is on its way to, until it is reached', () => {
  const { session } = aSession()
  const view = session.store.getState
  expect(stepOnTheWay(view())).toBeUndefined()
  view().reveal(delay)
  const first = view().goTo?.count ?? 0
  expect(stepOnTheWay(view())).toBe(delay)
  view().reveal(delay)
  view().reach(first)
  expect(stepOnTheWay(view())).toBe(delay)
  view().reach(first + 1)
  expect(stepOnTheWay(view())).toBeUndefined()
  view().reveal(delay, { focus: false })
  expect(stepOnTheWay(view())).toBeUndefined()
})
