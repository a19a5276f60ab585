// Keys do what ux.md 4.8 says, never while composing, never what a text field needs for itself.
import { expect, it } from 'vitest'
import { canvasIntent, type KeyPlace, type KeyPressed } from './canvas-keys.ts'

const pressed = (key: string, held: Partial<KeyPressed> = {}): KeyPressed => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...held,
})
const intent = (key: string, place: KeyPlace, held: Partial<KeyPressed> = {}, options = {}) =>
  canvasIntent(pressed(key, held), place, { singleKeys: true, mac: false, ...options })?.do ?? null
const ctrl = { ctrlKey: true }

it('walks, opens, adds, deletes, renames and connects on a step', () => {
  const onStep = ['ArrowDown', 'Enter', 'Insert', 'Delete', 'F2', 'c', '1', '2', '+'].map((key) => intent(key, 'step'))
  expect(onStep).toEqual(['walk', 'open', 'add', 'delete', 'rename', 'connect', 'fit-all', 'fit-selection', 'add'])
  expect(intent('ArrowDown', 'step', { altKey: true })).toBe('nudge')
  expect(intent('ArrowDown', 'step', { shiftKey: true })).toBe('extend')
  expect(intent('F10', 'step', { shiftKey: true })).toBe('menu')
})

it('undoes and redoes, but never in a text field, which has an undo of its own', () => {
  expect(intent('z', 'page', ctrl)).toBe('undo')
  expect(intent('Z', 'step', { ...ctrl, shiftKey: true })).toBe('redo')
  expect(intent('y', 'drawing', ctrl)).toBe('redo')
  expect(intent('z', 'text', ctrl)).toBeNull()
  expect(intent('z', 'page', { metaKey: true }, { mac: true })).toBe('undo')
  expect(intent('z', 'page', ctrl, { mac: true })).toBeNull()
})

it('opens versions and handing on from the page, and not while somebody types', () => {
  const shift = { ...ctrl, shiftKey: true }
  expect(['H', 'E', 'P'].map((key) => intent(key, 'page', shift))).toEqual(['versions', 'hand-on', 'picture'])
  expect(['H', 'E'].map((key) => intent(key, 'text', shift))).toEqual([null, null])
})

it('leaves letters, Enter, Delete and arrows to a text field, and finds from anywhere', () => {
  for (const key of ['c', 'Enter', 'Delete', 'ArrowDown', 'Insert', '1']) expect(intent(key, 'text')).toBeNull()
  expect(intent('f', 'text', ctrl)).toBe('find')
  expect(intent('F8', 'text')).toBe('next-problem')
  expect(intent('F8', 'page', { shiftKey: true })).toBe('previous-problem')
})

it('does nothing while a text is being composed', () => {
  for (const key of ['Enter', 'Escape', 'ArrowDown', 'c', 'F8']) {
    expect(intent(key, 'step', { isComposing: true })).toBeNull()
    expect(intent(key, 'step', { keyCode: 229 })).toBeNull()
  }
})

it('keeps single letters quiet where they are turned off or the canvas has no focus', () => {
  expect(intent('c', 'step', {}, { singleKeys: false })).toBeNull()
  expect(intent('1', 'drawing', {}, { singleKeys: false })).toBeNull()
  expect(intent('c', 'page')).toBeNull()
  expect(intent('ㅊ', 'step', { code: 'KeyC' })).toBe('connect')
})

it('copies by the browser’s own events, duplicates, bypasses, finds on, opens the palette', () => {
  expect(intent('c', 'step', ctrl)).toBeNull()
  expect(intent('d', 'step', ctrl)).toBe('duplicate')
  expect(intent('d', 'text', ctrl)).toBeNull()
  expect(intent('b', 'step')).toBe('bypass')
  expect(intent('ㅠ', 'step', { code: 'KeyB' })).toBe('bypass')
  expect(intent('k', 'text', ctrl)).toBe('commands')
  expect(intent('F3', 'page')).toBe('next-found')
  expect(intent('F3', 'page', { shiftKey: true })).toBe('previous-found')
  expect(intent('ContextMenu', 'drawing')).toBe('menu')
})

it('does to a line of the outline what it does to a step, and leaves walking and opening to the outline', () => {
  expect(['F2', 'Delete', 'Insert', 'c', 'b'].map((key) => intent(key, 'outline'))).toEqual([
    ...['rename', 'delete', 'add', 'connect', 'bypass'],
  ])
  for (const key of ['ArrowDown', 'Enter', ' ', 'Escape']) expect(intent(key, 'outline')).toBeNull()
})
