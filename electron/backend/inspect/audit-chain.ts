// The audit log's chain: each entry holds the hash of the one before and its own, over one exact text. Pure: no file, no clock.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AuditVerdict } from '#shared/contract/inspect-calls.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const auditLineSchema = z.strictObject({
  number: z.number().int().positive(),
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  previous: digest,
  hash: digest,
})
export type AuditLine = z.infer<typeof auditLineSchema>
export type AuditDraft = Pick<AuditLine, 'at' | 'actor' | 'action' | 'subject' | 'details'>

/** Where the log ends. */
export interface AuditHead {
  readonly entries: number
  readonly hash: string
}

export const emptyHead: AuditHead = { entries: 0, hash: '0'.repeat(64) }

export function linkAfter(head: AuditHead, draft: AuditDraft): AuditLine {
  const entry = { ...draft, number: head.entries + 1, previous: head.hash }
  return { ...entry, hash: hashOf(entry) }
}

/** The one text of an entry: keys in order, no blanks. An entry written in any other way counts as edited. */
export function textOf(line: AuditLine): string {
  return canonicalJson(line)
}

export function readLine(text: string): AuditLine | null {
  try {
    const read = auditLineSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Whether a line is the entry that comes after `head`. */
export function judgeLine(text: string, head: AuditHead): 'intact' | 'unreadable' | 'edited' | 'moved' {
  const line = readLine(text)
  if (!line) return 'unreadable'
  const { hash, ...entry } = line
  if (textOf(line) !== text || hashOf(entry) !== hash) return 'edited'
  return line.number === head.entries + 1 && line.previous === head.hash ? 'intact' : 'moved'
}

/** Every line from the first; `head` is where the database says that the log ends, or null when it knows none. */
export function verifyLines(lines: Iterable<string>, head: AuditHead | null): AuditVerdict {
  let at = emptyHead
  for (const text of lines) {
    const judged = judgeLine(text, at)
    const number = at.entries + 1
    if (judged !== 'intact') return { entries: at.entries, broken: { number, reason: judged } }
    at = { entries: number, hash: readLine(text)?.hash ?? '' }
    if (head?.entries === number && head.hash !== at.hash)
      return { entries: number - 1, broken: { number, reason: 'replaced' } }
  }
  if (head !== null && head.entries > at.entries)
    return { entries: at.entries, broken: { number: at.entries + 1, reason: 'cut' } }
  return { entries: at.entries, broken: null }
}

function hashOf(entry: Omit<AuditLine, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex')
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  )
}
