// SHA-256 of many short texts, four at a time: a WebAssembly module with SIMD, put together here from its instructions. No library
// hashes variable short texts in lanes (looked 2026-11: hash-wasm and noble hash one at a time, as-sha256 only pairs of 64 bytes), and
// node:crypto spends most of its 0.39 µs on the call. Knows no person and no partner; the algorithm is FIPS 180-4.

/** A text of more bytes needs a second block: hash it elsewhere. */
export const longestText = 55
const lanes = 4

export interface Sha256Lanes {
  /** Write texts here; whatever lies behind a text is not hashed. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Start and length of each text in `bytes`, one pair after another. */
  readonly places: Uint32Array
  /** The digests after `hash`, 32 bytes each. */
  readonly digests: Uint8Array<ArrayBuffer>
  /** Hashes the first `count` texts of `places`. */
  hash(count: number): void
}

/** Room for so many texts at a time, and for so many bytes of them. */
export function createSha256Lanes(mostTexts: number, mostBytes: number): Sha256Lanes {
  const texts = Math.ceil(mostTexts / lanes) * lanes
  const placesAt = 0
  const digestsAt = placesAt + texts * 8
  const bytesAt = digestsAt + texts * 32
  // A block is read whole, however short its text.
  const size = bytesAt + mostBytes + 64
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / 65_536) })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(sha256Module()), { host: { memory } })
  const run = exports.hash
  if (typeof run !== 'function') throw new Error('the module exports no hash')
  const places = new Uint32Array(memory.buffer, placesAt, texts * 2)
  const bytes = new Uint8Array(memory.buffer, bytesAt, mostBytes)
  return {
    bytes,
    places,
    digests: new Uint8Array(memory.buffer, digestsAt, texts * 32),
    hash(count) {
      for (let index = count; index % lanes !== 0; index++) places.fill(0, index * 2, index * 2 + 2)
      if (count > 0) run(placesAt, placesAt + count * 8, digestsAt, bytesAt)
    },
  }
}

// Instructions, by their names in the WebAssembly specification.
type Code = readonly number[]
const localGet = (index: number): Code => [0x20, index]
const localSet = (index: number): Code => [0x21, index]
const localTee = (index: number): Code => [0x22, index]
const i32Const = (value: number): Code => [0x41, ...signed(value)]
const i32Add: Code = [0x6a]
const i32Load = (offset: number): Code => [0x28, 2, ...unsigned(offset)]
const simd = (opcode: number, ...rest: readonly number[]): Code => [0xfd, ...unsigned(opcode), ...rest]
const v128Load = (offset: number): Code => simd(0x00, 0, ...unsigned(offset))
const v128Store = (offset: number): Code => simd(0x0b, 0, ...unsigned(offset))
const v128Const = (bytes: readonly number[]): Code => simd(0x0c, ...bytes)
const shuffle = (picked: readonly number[]): Code => simd(0x0d, ...picked)
const splatByte = simd(0x0f)
const replaceWord = (lane: number): Code => simd(0x1c, lane)
const equalBytes = simd(0x23)
const lessBytes = simd(0x26)
const and = simd(0x4e)
const or = simd(0x50)
const xor = simd(0x51)
const select = simd(0x52)
const shiftLeft = simd(0xab)
const shiftRight = simd(0xad)
const add = simd(0xae)

// Locals: four parameters, then vectors.
const place = 0
const placesEnd = 1
const out = 2
const base = 3
const from = 4
const length = 5
const words = 6
const state = words + 16
const rows = state + 8
const vectors = 16 + 8 + 4

const bigEndian = shuffle([3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12])
const fourTimes = (word: number) => v128Const(Array.from({ length: 16 }, (_, at) => (word >>> ((at % 4) * 8)) & 255))
const rotated = (x: number, by: number): Code => [
  ...[...localGet(x), ...i32Const(by), ...shiftRight],
  ...[...localGet(x), ...i32Const(32 - by), ...shiftLeft, ...or],
]
const shifted = (x: number, by: number): Code => [...localGet(x), ...i32Const(by), ...shiftRight]

/** Four rows of four words become four columns. */
function transposed(row: number, column: number): Code {
  const low = (bytes: readonly number[]) => bytes.flatMap((word) => [0, 1, 2, 3].map((byte) => word * 4 + byte))
  const pair = (one: number, other: number, picked: readonly number[]) => [
    ...[...localGet(one), ...localGet(other), ...shuffle(low(picked))],
  ]
  const firsts = [0, 4, 1, 5]
  const lasts = [2, 6, 3, 7]
  return [
    ...[...pair(row, row + 1, firsts), ...pair(row + 2, row + 3, firsts)],
    ...[...pair(row, row + 1, lasts), ...pair(row + 2, row + 3, lasts)],
    ...[...localSet(row + 3), ...localSet(row + 2), ...localSet(row + 1), ...localSet(row)],
    ...[...pair(row, row + 1, [0, 1, 4, 5]), ...localSet(column)],
    ...[...pair(row, row + 1, [2, 3, 6, 7]), ...localSet(column + 1)],
    ...[...pair(row + 2, row + 3, [0, 1, 4, 5]), ...localSet(column + 2)],
    ...[...pair(row + 2, row + 3, [2, 3, 6, 7]), ...localSet(column + 3)],
  ]
}

/** Sixteen bytes of the padded block of each of four texts: the text, a one bit, zeros, and at the end its length in bits. */
function readQuarter(quarter: number): Code {
  const at = v128Const(Array.from({ length: 16 }, (_, byte) => quarter * 16 + byte))
  const text = Array.from(
    { length: lanes },
    (_, lane): Code => [
      ...[...localGet(place), ...i32Load(lane * 8), ...localGet(base), ...i32Add, ...localSet(from)],
      ...[...localGet(place), ...i32Load(lane * 8 + 4), ...localSet(length)],
      ...[...localGet(from), ...v128Load(quarter * 16)],
      ...[...at, ...localGet(length), ...splatByte, ...lessBytes, ...and],
      ...[...at, ...localGet(length), ...splatByte, ...equalBytes, ...v128Const(Array(16).fill(0x80)), ...and, ...or],
      ...[...localTee(rows + lane), ...localGet(rows + lane), ...bigEndian],
      ...(quarter === 3 ? [...localGet(length), ...i32Const(3), 0x74, ...replaceWord(3)] : []),
      ...localSet(rows + lane),
    ],
  )
  return [...text.flat(), ...transposed(rows, words + quarter * 4)]
}

function round(index: number): Code {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = Array.from(
    { length: 8 },
    (_, letter) => state + ((letter - index) & 7),
  )
  const word = words + (index & 15)
  return [
    ...(index < 16 ? [] : nextWord(index)),
    ...[...localGet(h), ...localGet(word), ...fourTimes(roundConstants[index] ?? 0), ...add, ...add],
    ...[...rotated(e, 6), ...rotated(e, 11), ...xor, ...rotated(e, 25), ...xor, ...add],
    ...[...localGet(f), ...localGet(g), ...localGet(e), ...select, ...add, ...localSet(h)],
    ...[...localGet(d), ...localGet(h), ...add, ...localSet(d)],
    ...[...localGet(h), ...rotated(a, 2), ...rotated(a, 13), ...xor, ...rotated(a, 22), ...xor, ...add],
    // Where a and b agree it is theirs, else c decides.
    ...[...localGet(c), ...localGet(a), ...localGet(a), ...localGet(b), ...xor, ...select, ...add, ...localSet(h)],
  ]
}

function nextWord(index: number): Code {
  const w = (back: number) => words + ((index - back) & 15)
  return [
    ...[...localGet(w(16)), ...localGet(w(7)), ...add],
    ...[...rotated(w(15), 7), ...rotated(w(15), 18), ...xor, ...shifted(w(15), 3), ...xor, ...add],
    ...[...rotated(w(2), 17), ...rotated(w(2), 19), ...xor, ...shifted(w(2), 10), ...xor, ...add],
    ...localSet(w(16)),
  ]
}

function sha256Module(): Uint8Array<ArrayBuffer> {
  const letters = Array.from({ length: 8 }, (_, letter) => letter)
  const fourTexts: Code = [
    ...[0, 1, 2, 3].flatMap(readQuarter),
    ...letters.flatMap((letter) => [...fourTimes(startWords[letter] ?? 0), ...localSet(state + letter)]),
    ...Array.from({ length: 64 }, (_, index) => round(index)).flat(),
    ...letters.flatMap((letter) => [
      ...[...localGet(state + letter), ...fourTimes(startWords[letter] ?? 0), ...add, ...localSet(state + letter)],
    ]),
    ...[0, 1].flatMap((half) => [
      ...transposed(state + half * 4, words),
      ...Array.from({ length: lanes }, (_, lane) => [
        ...[...localGet(out), ...localGet(words + lane), ...localGet(words + lane), ...bigEndian],
        ...v128Store(lane * 32 + half * 16),
      ]).flat(),
    ]),
    ...[...localGet(out), ...i32Const(lanes * 32), ...i32Add, ...localSet(out)],
    ...[...localGet(place), ...i32Const(lanes * 8), ...i32Add, ...localTee(place)],
  ]
  const isBelow = [...localGet(placesEnd), 0x49]
  const loop = [0x03, 0x40, ...fourTexts, ...isBelow, 0x0d, 0, 0x0b]
  const body = [2, 2, 0x7f, vectors, 0x7b, ...loop, 0x0b]
  const name = (text: string) => [text.length, ...new TextEncoder().encode(text)]
  const section = (id: number, content: readonly number[]) => [id, ...unsigned(content.length), ...content]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 4, 0x7f, 0x7f, 0x7f, 0x7f, 0]),
    ...section(2, [1, ...name('host'), ...name('memory'), 2, 0, 0]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('hash'), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ])
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]
}

function signed(value: number): number[] {
  return value < 64 && value >= -64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)]
}

const primes = firstPrimes(64)
/** The first 32 bits of the fractions of square and cube roots of the first primes. */
const startWords = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const roundConstants = primes.map((prime) => fraction(Math.cbrt(prime)))

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0
}

function firstPrimes(count: number): number[] {
  const found: number[] = []
  for (let number = 2; found.length < count; number++)
    if (found.every((prime) => number % prime !== 0)) found.push(number)
  return found
}
