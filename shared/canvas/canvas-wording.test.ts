// A canvas in three languages: what is missing is borrowed and known to be, writing in one language leaves the others alone.
import { produce } from 'immer'
import { expect, it } from 'vitest'
import { canvasIdSchema, stepIdSchema } from '../core/ids.ts'
import { deleteSteps, renameCanvas, renameStep } from './canvas-commands.ts'
import { type CanvasDocument, emptyCanvas } from './canvas-document.ts'
import { isBorrowed, ownLanguage, readIn, writtenLanguages } from './canvas-wording.ts'
import { group, groupsOf, nameGroup, ungroup } from './group-commands.ts'
import { addNote, deleteNote, writeNote } from './note-commands.ts'

const step = (name: string) => stepIdSchema.parse(name)
const [first, second] = [step('step-1'), step('step-2')]

function canvas(name: string): CanvasDocument {
  const document = emptyCanvas(canvasIdSchema.parse('canvas-test'), name)
  for (const id of [first, second]) {
    document.logic.steps.push({ id, kind: 'delay', version: 1, config: {} })
    document.layout[id] = { x: 0, y: 0 }
  }
  return document
}

it('knows its own language by its letters, and keeps it from the first translation on', () => {
  expect(ownLanguage(canvas('Win back'))).toBe('en')
  expect(ownLanguage(canvas('재방문 유도'))).toBe('ko')
  expect(ownLanguage(canvas('カゴ落ち'))).toBe('ja')
  expect(ownLanguage(canvas('再訪促進'))).toBe('ja')
  expect(ownLanguage(canvas('TikTok 재방문 유도'))).toBe('ko')
  expect(ownLanguage(produce(canvas('Abandoned cart'), renameStep(first, '하루').recipe))).toBe('en')
  const translated = produce(canvas('Win back'), renameCanvas('재방문 유도', 'ko').recipe)
  expect(translated.wording).toMatchObject({ name: 'Win back', language: 'en' })
  const again = produce(translated, renameCanvas('다시', 'en').recipe)
  expect(ownLanguage(again)).toBe('en')
  expect(again.wording.name).toBe('다시')
})

it('reads in another language with what was written, borrows the rest, and says so', () => {
  let document = produce(canvas('Win back'), renameStep(first, 'Wait a day').recipe)
  document = produce(document, renameStep(second, 'Wait a week').recipe)
  document = produce(document, renameStep(first, '하루 대기', undefined, 'ko').recipe)
  const korean = readIn(document, 'ko')
  expect(korean.wording).toMatchObject({ name: 'Win back', steps: { [first]: '하루 대기', [second]: 'Wait a week' } })
  expect(readIn(document, 'en')).toBe(document)
  expect(readIn(document, 'ko')).toBe(korean)
  expect(isBorrowed(document, 'ko', 'steps', first)).toBe(false)
  expect(isBorrowed(document, 'ko', 'steps', second)).toBe(true)
  expect(isBorrowed(document, 'ko', 'name')).toBe(true)
  expect(isBorrowed(document, 'en', 'name')).toBe(false)
  expect(writtenLanguages(document)).toEqual(['en', 'ko'])
  const given = produce(document, renameStep(first, ' ', undefined, 'ko').recipe)
  expect(given.wording.translations).toBeUndefined()
  expect(readIn(given, 'ko').wording.steps[first]).toBe('Wait a day')
})

it('lets groups go with their last member and words with what they are about, in every language', () => {
  let document = produce(canvas('Win back'), addNote('note-1', { x: 0, y: 0 }).recipe)
  document = produce(document, writeNote('note-1', '메모', 'typing', 'ko').recipe)
  document = produce(document, group('group-1', [first, second, 'note-1', 'stranger']).recipe)
  document = produce(document, nameGroup('group-1', 'Warm up').recipe)
  document = produce(document, nameGroup('group-1', '준비', 'ko').recipe)
  expect([...groupsOf(document)]).toEqual([['group-1', { steps: [first, second], notes: ['note-1'] }]])
  const fewer = produce(document, ungroup([first]).recipe)
  expect(fewer.wording.groups).toEqual({ 'group-1': 'Warm up' })
  const noSteps = produce(fewer, deleteSteps([second], 'x').recipe)
  expect(noSteps.groups).toEqual({ 'note-1': 'group-1' })
  const nothing = produce(noSteps, deleteNote('note-1').recipe)
  expect(nothing.groups).toBeUndefined()
  expect(JSON.stringify(nothing.wording)).not.toMatch(/note-1|group-1|준비|메모/)
})
