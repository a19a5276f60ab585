// Breaks a text into the lines that fit a width, where its language may break: between words, and in Japanese between phrases. A text
// that needs more lines than there are ends in an ellipsis. Pure, given how wide a text is.
import type { Language } from '#shared/words/word-table.ts'

export interface TextLook {
  readonly size: number
  readonly weight: number
}

export type Measure = (text: string, look: TextLook) => number

export interface Wrapping {
  readonly width: number
  readonly look: TextLook
  readonly language: Language
  readonly mostLines?: number
}

/** What may not stand at the beginning of a line. */
const sticksToTheLast = /^[\s\p{Pe}\p{Pf}\p{Po}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u
/** Endings, and what is said of a time or place, stay with their word. */
const endsAPhrase = /^(\p{sc=Hira}|[時後前中間内外]$)/u
const opens = /[\p{Ps}\p{Pi}]$/u

export function wrapText(text: string, wrapping: Wrapping, measure: Measure): string[] {
  const { width, look, language, mostLines = Infinity } = wrapping
  const fits = (line: string) => measure(line.trimEnd(), look) <= width
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const piece of piecesOf(paragraph, language)) {
      if (fits(line + piece)) line += piece
      else {
        if (line !== '') lines.push(line.trimEnd())
        line = ''
        // A word wider than the whole line is broken anywhere.
        for (const letter of fits(piece) ? [piece] : Array.from(piece)) {
          if (line !== '' && !fits(line + letter)) {
            lines.push(line.trimEnd())
            line = ''
          }
          line += letter
        }
      }
    }
    lines.push(line.trimEnd())
  }
  if (lines.length <= mostLines) return lines
  const kept = lines.slice(0, mostLines)
  const last = Array.from(kept.pop() ?? '')
  while (last.length > 0 && !fits(`${last.join('')}…`)) last.pop()
  return [...kept, `${last.join('').trimEnd()}…`]
}

/** What stays together on a line, with the blanks after it. */
function piecesOf(text: string, language: Language): string[] {
  const words = language === 'ja' ? phrases(text) : (text.match(/\S+\s*|\s+/g) ?? [])
  const pieces: string[] = []
  for (const word of words) {
    const before = pieces.at(-1)
    if (before !== undefined && staysWith(before, word, language)) pieces[pieces.length - 1] = before + word
    else pieces.push(word)
  }
  return pieces
}

function staysWith(before: string, word: string, language: Language): boolean {
  if (language !== 'ja') return word.trim() === ''
  return sticksToTheLast.test(word) || opens.test(before) || (endsAPhrase.test(word) && /[^\s\p{P}]$/u.test(before))
}

function phrases(text: string): string[] {
  return Array.from(new Intl.Segmenter('ja', { granularity: 'word' }).segment(text), ({ segment }) => segment)
}
