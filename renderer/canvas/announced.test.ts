// What hands and keys do is also said (WCAG 4.1.3): every deed on the canvas, in whole sentences of each language.
import { describe, expect, it } from 'vitest'
import { addStep, connect } from '#shared/canvas/canvas-commands.ts'
import { emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { group } from '#shared/canvas/group-commands.ts'
import { addNote } from '#shared/canvas/note-commands.ts'
import { canvasIdSchema, linkIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { phrase, sayIn, speak } from '#shared/words/say.ts'
import { languages } from '#shared/words/word-table.ts'
import { type CanvasActions, canvasActions } from './canvas-actions.ts'
import { openCanvasSession } from './canvas-store.ts'
import { layOutHere } from './lay-out.ts'

const step = (at: number) => stepIdSchema.parse(`step-${at}`)
const link = (at: number) => linkIdSchema.parse(`link-${at}`)

/** Entry, three waits in a row (the middle ones are a group), one wait alone, a note; the first two waits are selected. */
function open(readOnly = false, language: (typeof languages)[number] = 'en') {
  const document = emptyCanvas(canvasIdSchema.parse('canvas-test'), 'Win back')
  for (let at = 0; at < 5; at++) {
    addStep({ id: step(at), kind: at === 0 ? 'entry' : 'delay' }, { at: { x: 0, y: at * 160 } }).recipe(document)
    if (at > 0 && at < 4) connect({ from: step(at - 1), port: 'next' }, step(at), link(at)).recipe(document)
  }
  addNote('note-1', { x: 300, y: 160 }).recipe(document)
  group('group-1', [step(2), step(3)]).recipe(document)
  const session = openCanvasSession(
    {
      document,
      ...{ revision: 'r0', savedAt: 1, state: 'draft', version: null, changedSinceLaunch: false },
      ...{ readOnly: readOnly ? phrase('editor.said.readOnly') : null, brokenText: null, brokenDetail: null },
    },
    { clock: new VirtualClock(0), save: async () => ({ revision: 'r1', savedAt: 0, changedSinceLaunch: false }) },
  )
  session.store.getState().select([step(1), step(2)])
  const say = sayIn(language)
  return { session, actions: canvasActions(session.store, say, (said) => speak(language, said), layOutHere) }
}

/** How each language is told from a key that was left as it is. */
const letters = { en: /^[A-Z0-9“].* [a-z]/, ko: /[가-힣]{2}/, ja: /[ぁ-んァ-ヶ一-龠]{2}/ }

type Deed = (actions: CanvasActions) => unknown

/** Null where the hand sees what it does while it does it, and its end is said. A new action has to be listed here. */
const deeds: Readonly<Record<keyof CanvasActions, Deed | null>> = {
  add: (does) => does.add('delay'),
  remove: (does) => does.remove(),
  removeLink: (does) => does.removeLink(link(1)),
  removeBranch: (does) => does.removeBranch(step(2)),
  connect: (does) => does.connect({ from: step(3), port: 'next' }, step(4)),
  insert: (does) => does.insert(step(4), { from: step(1), port: 'next' }),
  rename: (does) => does.rename(step(1), 'Wait for it'),
  renameCanvas: (does) => does.renameCanvas('Holiday'),
  nameWay: (does) => does.nameWay({ from: step(1), port: 'next' }, 'Later'),
  nameGroup: (does) => does.nameGroup('group-1', 'Warm up'),
  nudge: (does) => does.nudge('right'),
  drag: null,
  moveTogether: null,
  moveNote: null,
  endDrag: (does) => does.endDrag(step(4)),
  showLanguage: (does) => does.showLanguage('ko'),
  nextLanguage: (does) => does.nextLanguage(),
  undo: (does) => {
    does.nudge('left')
    does.undo()
  },
  redo: (does) => {
    does.nudge('left')
    does.undo()
    does.redo()
  },
  copy: (does) => does.copy(),
  cut: (does) => does.cut(),
  paste: (does) => does.paste(does.copy() ?? '', { x: 0, y: 0 }),
  duplicate: (does) => does.duplicate(),
  toggleBypass: (does) => does.toggleBypass(),
  align: (does) => does.align('left'),
  spread: (does) => does.spread('down'),
  selectStream: (does) => does.selectStream(step(1), 'down'),
  addNote: (does) => does.addNote({ x: 0, y: 0 }),
  writeNote: null,
  deleteNote: (does) => does.deleteNote('note-1'),
  group: (does) => does.group(),
  ungroup: (does) => does.ungroup(),
  leaveGroup: (does) => does.leaveGroup(),
  selectGroup: (does) => does.selectGroup('group-1'),
  collapse: (does) => does.collapse(true),
  tidy: (does) => does.tidy('down'),
}

describe.each(Object.entries(deeds).flatMap(([name, deed]) => (deed ? [{ name, deed }] : [])))('$name', ({ deed }) => {
  it.each(languages)('is said in %s', async (language) => {
    const { session, actions } = open(false, language)
    deed(actions)
    await Promise.resolve()
    const { announced } = session.store.getState()
    const said = announced ? speak(language, announced.phrase) : ''
    expect(said).toMatch(letters[language])
    expect(said).not.toMatch(/\{\{|undefined|step-\d|group-\d|note-\d/)
  })

  it('says why not, where the canvas cannot be changed', async () => {
    const { session, actions } = open(true)
    const before = session.store.getState().document
    deed(actions)
    await Promise.resolve()
    expect(session.store.getState().document).toBe(before)
    expect(session.store.getState().announced).not.toBeNull()
  })
})

it('says a collapsed group by its name, and nothing of a name that stays', () => {
  const { session, actions } = open()
  const said = () => session.store.getState().announced
  actions.rename(step(1), '')
  expect(said()).toBeNull()
  actions.nameGroup('group-1', 'Warm up')
  actions.collapse(true, 'group-1')
  expect(said()?.phrase).toEqual(phrase('group.said.collapsed', { name: 'Warm up', count: 2 }))
})
