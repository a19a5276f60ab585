// Tells which of UTF-8, CP949 (Korean Windows) and Shift_JIS (Japanese Windows) a file is written in, and decodes it.
// TextDecoder misreads CP949 (it knows EUC-KR's older half), hence iconv-lite (decisions.md, "Tried here").
import iconv from 'iconv-lite'
import type { CsvEncoding } from '#shared/people/import-target.ts'

export interface EncodingGuess {
  readonly encoding: CsvEncoding
  /** False for spreadsheets, pictures and UTF-16: files with bytes no CSV has. */
  readonly text: boolean
}

export async function detectEncoding(file: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<EncodingGuess> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let utf8 = true
  let korean = 0
  let japanese = 0
  for await (const chunk of file) {
    signal?.throwIfAborted()
    if (chunk.includes(0)) return { encoding: 'utf-8', text: false }
    if (utf8) utf8 = decodes(strict, chunk, true)
    korean += koreanPairs(chunk)
    japanese += japanesePairs(chunk)
  }
  if (utf8 && decodes(strict, new Uint8Array(), false)) return { encoding: 'utf-8', text: true }
  return { encoding: japanese > korean ? 'shift_jis' : 'cp949', text: true }
}

function decodes(decoder: TextDecoder, chunk: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream })
    return true
  } catch {
    return false
  }
}

/** Pairs in the Hangul rows of KS X 1001 (B0–C8), where nearly all Korean text is. Shift_JIS has lone half-width kana there. */
function koreanPairs(bytes: Uint8Array): number {
  let pairs = 0
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x81) continue
    const trail = bytes[at + 1] ?? 0
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1 && trail <= 0xfe) pairs++
    at++
  }
  return pairs
}

/** Pairs led by 81–9F or E0–EA: kana and common kanji in Shift_JIS, in CP949 only Hangul that nobody writes, and rare Hanja. */
function japanesePairs(bytes: Uint8Array): number {
  let pairs = 0
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    const leads = (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xea)
    if (!leads) continue
    const trail = bytes[at + 1] ?? 0
    if (trail >= 0x40 && trail <= 0xfc && trail !== 0x7f) pairs++
    at++
  }
  return pairs
}

/** The file's text in pieces, without a byte order mark. What cannot be read becomes U+FFFD, never an exception. */
export async function* decodedText(
  file: AsyncIterable<Uint8Array>,
  encoding: CsvEncoding,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding)
  for await (const chunk of file) {
    signal?.throwIfAborted()
    yield decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
  }
  yield decoder.end() ?? ''
}
