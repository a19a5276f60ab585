import { expect, test } from 'vitest'
import { keptToasts, type Toast, type ToastNote } from './toast-list.ts'

const after = (...notes: ToastNote[]) => notes.reduce<readonly Toast[]>(keptToasts, [])

test('at most three are shown, and the oldest gives way', () => {
  const shown = after({ text: 'a' }, { text: 'b' }, { text: 'c' }, { text: 'd' })
  expect(shown.map(({ text }) => text)).toEqual(['b', 'c', 'd'])
})

test('the same plain words are shown once, as the newest', () => {
  const shown = after({ text: 'saved' }, { text: 'sent' }, { text: 'saved' })
  expect(shown.map(({ text }) => text)).toEqual(['sent', 'saved'])
})

test('two things that can each be undone stay two, though the words are the same', () => {
  const undo = { label: 'Undo', onPress() {} }
  expect(after({ text: 'Deleted', action: undo }, { text: 'Deleted', action: undo })).toHaveLength(2)
})

test('no two on screen share an id, also after the oldest gave way', () => {
  const ids = after({ text: 'a' }, { text: 'b' }, { text: 'c' }, { text: 'd' }, { text: 'e' }).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
