// What came back from a partner, as plain data with its secrets struck out; or that nothing came. Judges nothing.
import type { HttpAnswer, NetworkCode } from './partner-request.ts'
import type { BodyText } from './read-body.ts'
import { redactExcerpt } from './redact-exchange.ts'

function plainHeaders(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
}

export function readAnswer(read: {
  status: number
  headers: object
  body: BodyText
  known: readonly string[]
  durationMs: number
}): HttpAnswer {
  const { status, body, known, durationMs } = read
  const headers = plainHeaders(read.headers)
  // Adapters live below one base address; whoever points elsewhere would receive tokens and digests.
  if (status >= 300 && status < 400) return { ...noAnswer('redirected', durationMs), headers }
  return {
    status,
    networkCode: null,
    headers,
    json: body.cut ? undefined : parsed(body.text),
    excerpt: redactExcerpt(body.text, known),
    durationMs,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function noAnswer(networkCode: NetworkCode, durationMs: number, excerpt = ''): HttpAnswer {
  return { status: 0, networkCode, headers: {}, json: undefined, excerpt, durationMs }
}
