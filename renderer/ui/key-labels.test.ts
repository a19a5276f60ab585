// Keys are named as the computer's own keyboard names them.
import { expect, it } from 'vitest'
import { keyLabel, keyNames } from './key-labels.ts'

it('names keys as written, and on a Mac by their signs in its own order', () => {
  expect(keyLabel('Ctrl+Shift+G', false)).toBe('Ctrl+Shift+G')
  expect(keyLabel('Ctrl+Shift+G', true)).toBe('⇧⌘G')
  expect(keyLabel('Ctrl+Alt+1', true)).toBe('⌥⌘1')
  expect(keyLabel('Ctrl++', true)).toBe('⌘+')
  expect(keyLabel('F2', true)).toBe('F2')
  expect(keyLabel('', true)).toBe('')
  expect(keyNames(['Ctrl', 'Z'], false)).toEqual(['Ctrl', 'Z'])
})
