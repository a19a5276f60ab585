// Reads what a stranger sent: bytes to JSON, without believing in its shape. Nothing here writes; every refusal is an IngestRefusal.

/** An answer of refusal: a status and a sentence for the developer at the other end. Never holds a key or a person's value. */
export class IngestRefusal extends Error {
  readonly status: number
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.status = status
    this.details = details
  }
}

export type JsonObject = Readonly<Record<string, unknown>>

const deepest = 32
const poisoned = new Set(['__proto__', 'constructor', 'prototype'])
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** The body as an object. An empty body is an empty object, so that the endpoint says what is missing. */
export function readBody(bytes: Buffer): JsonObject {
  let text: string
  try {
    text = strictUtf8.decode(bytes)
  } catch {
    throw new IngestRefusal(400, 'The body is not valid UTF-8.')
  }
  if (text.trim() === '') return {}
  if (isTooDeep(text)) throw new IngestRefusal(400, `The body is nested more than ${deepest} levels deep.`)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new IngestRefusal(400, 'The body is not valid JSON.')
  }
  if (!isObject(body)) throw new IngestRefusal(400, 'The body must be a JSON object.')
  // Only a text with one of the words, or with escapes that could spell it, is worth walking.
  if (/proto|constructor|\\u/.test(text) && hasPoison(body))
    throw new IngestRefusal(400, "Names like '__proto__' and 'constructor' are not allowed.")
  return body
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text with something in it. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

/** Looked at before it is parsed: brackets outside of strings, so that no depth is ever built. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const sign = text.charCodeAt(index)
    if (inString) {
      if (sign === 0x5c) index++
      else if (sign === 0x22) inString = false
    } else if (sign === 0x22) inString = true
    else if (sign === 0x5b || sign === 0x7b) {
      if (++depth > deepest) return true
    } else if (sign === 0x5d || sign === 0x7d) depth--
  }
  return false
}

function hasPoison(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(hasPoison)
  return Object.entries(value).some(([name, inner]) => poisoned.has(name) || hasPoison(inner))
}
