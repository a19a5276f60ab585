// Which keys the list of keys shows, in its order. Data only.
import type { WordKey } from '#shared/words/all-words.ts'

type KeyWord = Extract<WordKey, `keys.${string}`>
export interface KeyRow {
  readonly word: KeyWord
  /** Alternatives, each a chord of keys pressed together. */
  readonly chords: readonly (readonly string[])[]
  /** A single character: gone when the settings turn those off. */
  readonly single?: true
}

export const keyGroups: readonly { readonly title: KeyWord; readonly rows: readonly KeyRow[] }[] = [
  {
    title: 'keys.everywhere',
    rows: [
      { word: 'keys.help', chords: [['?'], ['F1']] },
      { word: 'keys.regions', chords: [['F6'], ['Shift', 'F6']] },
      {
        word: 'keys.languages',
        chords: [
          ['Ctrl', 'Alt', '1'],
          ['Ctrl', 'Alt', '2'],
          ['Ctrl', 'Alt', '3'],
        ],
      },
      { word: 'keys.close.about', chords: [['Esc']] },
    ],
  },
  {
    title: 'keys.step',
    rows: [
      { word: 'keys.walk', chords: [['↑'], ['↓'], ['←'], ['→']] },
      {
        word: 'keys.extend',
        chords: [
          ['Shift', '↑'],
          ['Shift', '↓'],
        ],
      },
      {
        word: 'keys.move',
        chords: [
          ['Alt', '↑'],
          ['Alt', '↓'],
        ],
      },
      { word: 'keys.open', chords: [['Enter'], ['Space']] },
      { word: 'keys.add', chords: [['Insert'], ['+']] },
      { word: 'keys.connect', chords: [['C']], single: true },
      { word: 'keys.bypass', chords: [['B']], single: true },
      { word: 'keys.rename', chords: [['F2']] },
      { word: 'keys.delete', chords: [['Delete'], ['Backspace']] },
      { word: 'keys.menu', chords: [['Shift', 'F10']] },
    ],
  },
  {
    title: 'keys.canvas',
    rows: [
      { word: 'keys.undo', chords: [['Ctrl', 'Z']] },
      {
        word: 'keys.redo',
        chords: [
          ['Ctrl', 'Shift', 'Z'],
          ['Ctrl', 'Y'],
        ],
      },
      { word: 'keys.commands', chords: [['Ctrl', 'K']] },
      { word: 'keys.find', chords: [['Ctrl', 'F']] },
      { word: 'keys.findOn', chords: [['F3'], ['Shift', 'F3']] },
      {
        word: 'keys.clipboard',
        chords: [
          ['Ctrl', 'C'],
          ['Ctrl', 'X'],
          ['Ctrl', 'V'],
        ],
      },
      { word: 'keys.duplicate', chords: [['Ctrl', 'D']] },
      { word: 'keys.all', chords: [['Ctrl', 'A'], ['Esc']] },
      {
        word: 'keys.zoom',
        chords: [
          ['Ctrl', '+'],
          ['Ctrl', '-'],
          ['Ctrl', '0'],
        ],
      },
      { word: 'keys.fit', chords: [['1'], ['2']], single: true },
      {
        word: 'keys.group',
        chords: [
          ['Ctrl', 'G'],
          ['Ctrl', 'Shift', 'G'],
        ],
      },
      { word: 'keys.content', chords: [['L']], single: true },
      { word: 'keys.tidy', chords: [['Ctrl', 'Shift', 'L']] },
      { word: 'keys.outline', chords: [['Ctrl', 'Shift', 'O']] },
      { word: 'keys.versions', chords: [['Ctrl', 'Shift', 'H']] },
      { word: 'keys.handOn', chords: [['Ctrl', 'Shift', 'E']] },
      { word: 'keys.problems', chords: [['F8'], ['Shift', 'F8']] },
    ],
  },
]
