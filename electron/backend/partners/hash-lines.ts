// One column of many people at once, as the lines of a text: what is its own normal form, as most is, is hashed in lanes straight from
// the text's bytes; any other line is normalised and hashed like a single value. Raw text comes in and never goes further.
import type { NormalisationRules } from '#shared/partners/identifier.ts'
import { type HashedPeople, hashInto } from './hash-identifiers.ts'
import { createSha256Lanes, longestText, type Sha256Lanes } from './sha256-lanes.ts'

const mostLines = 1_000
const mostBytes = 262_144
const digestWords = 8
const newline = 0x0a
const missing = 1

/** Made when first needed: one for each thread. */
let lanes: Sha256Lanes | undefined

/**
 * Hashes the column at `columnIndex` of `count` people, from `fromPerson` on: line by line, an empty line for who has nothing there.
 * Answers false and does nothing where the text is too long or does not have as many lines as people.
 */
export function hashLines(
  hashed: HashedPeople,
  { fromPerson, count, columnIndex }: { fromPerson: number; count: number; columnIndex: number },
  text: string,
  rules: NormalisationRules,
): boolean {
  const { rows, faults, sendable } = hashed
  const column = rows.columns[columnIndex]
  // A character of a text is at most three bytes.
  if (!column || count > mostLines || text.length * 3 >= mostBytes) return false
  lanes ??= createSha256Lanes(mostLines, mostBytes)
  const { bytes, places } = lanes
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = source.write(text, 'utf8')
  bytes[end] = newline
  if (!hasLines(bytes, end + 1, count)) return false
  const findEnd = finderOf(column, rules)
  const width = rows.columns.length
  const digests = Buffer.from(rows.digests.buffer)
  const cells = new Uint32Array(count)
  let queued = 0
  let at = 0
  for (let line = 0; line < count; line++) {
    const cell = (fromPerson + line) * width + columnIndex
    const found = findEnd(bytes, at)
    const lineEnd = found < 0 ? ~found : found
    const length = lineEnd - at
    if (length === 0) faults[cell] = missing
    else {
      let fault = 0
      if (found >= 0 && length <= longestText) {
        places[queued * 2] = at
        places[queued * 2 + 1] = length
        cells[queued++] = cell
      } else fault = hashInto(digests, cell * digestWords * 4, column, source.toString('utf8', at, lineEnd), rules)
      faults[cell] = fault
      if (fault === 0) {
        rows.present[cell] = 1
        sendable[fromPerson + line] = 1
      }
    }
    at = lineEnd + 1
  }
  lanes.hash(queued)
  putDigests(lanes, cells.subarray(0, queued), rows.digests)
  return true
}

function putDigests({ digests }: Sha256Lanes, cells: Uint32Array, into: Uint8Array): void {
  const from = new Uint32Array(digests.buffer, digests.byteOffset, cells.length * digestWords)
  const to = new Uint32Array(into.buffer, into.byteOffset, into.byteLength / 4)
  for (let index = 0; index < cells.length; index++) {
    const cell = (cells[index] ?? 0) * digestWords
    for (let word = 0; word < digestWords; word++) to[cell + word] = from[index * digestWords + word] ?? 0
  }
}

function hasLines(bytes: Uint8Array, end: number, count: number): boolean {
  let lines = 0
  for (let at = 0; at < end; at++) if (bytes[at] === newline) lines++
  return lines === count
}

/** Where the line ends that begins here; the complement (`~end`) when it has to be normalised. A newline ends the bytes. */
type FindEnd = (bytes: Uint8Array, from: number) => number

function finderOf(column: string, { phoneForm }: NormalisationRules): FindEnd {
  if (column === 'email') return findEmailEnd
  return column === 'phone' && phoneForm === 'e164' ? findPhoneEnd : findLineEnd
}

const findLineEnd: FindEnd = (bytes, from) => {
  let at = from
  while (bytes[at] !== newline) at++
  return ~at
}

const dot = 0x2e
const atSign = 0x40
const plus = 0x2b
const isLabelByte = bytesOf('abcdefghijklmnopqrstuvwxyz0123456789-')
const isNameByte = bytesOf('abcdefghijklmnopqrstuvwxyz0123456789-._+')
const isDigit = bytesOf('0123456789')

/** `name@label.label`, with at least one dot and no empty label. */
const findEmailEnd: FindEnd = (bytes, from) => {
  let at = from
  while (isNameByte[bytes[at] ?? 0] === 1) at++
  if (at === from || bytes[at] !== atSign) return findLineEnd(bytes, at)
  let dots = 0
  for (;;) {
    const label = ++at
    while (isLabelByte[bytes[at] ?? 0] === 1) at++
    if (at === label) return findLineEnd(bytes, at)
    if (bytes[at] === newline) return dots > 0 ? at : ~at
    if (bytes[at] !== dot) return findLineEnd(bytes, at)
    dots++
  }
}

/** `+` and 7 to 15 digits, the first not 0. */
const findPhoneEnd: FindEnd = (bytes, from) => {
  if (bytes[from] !== plus || bytes[from + 1] === 0x30) return findLineEnd(bytes, from)
  let at = from + 1
  while (isDigit[bytes[at] ?? 0] === 1) at++
  const digits = at - from - 1
  return bytes[at] === newline && digits >= 7 && digits <= 15 ? at : findLineEnd(bytes, at)
}

function bytesOf(characters: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}
