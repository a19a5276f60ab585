// The diagnostics: one readable text file rather than an archive, because a person must be able to read every line of it before they
// hand it on, and what is shown is then the file itself. Facts come in without names; a second redaction stands behind the first.
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { diagnosticsParts } from '#shared/contract/inspect-calls.ts'
import { redactText } from '../log/redact.ts'

type PartId = (typeof diagnosticsParts)[number]
export interface DiagnosticsPart {
  readonly id: PartId
  readonly text: string
}

const logTailBytes = 64_000
/** English, whatever the app speaks: the file is for who helps. */
const titles: Readonly<Record<PartId, string>> = {
  app: 'App and system',
  settings: 'Settings',
  connections: 'Connections',
  canvases: 'Canvases and counters',
  batches: 'Batches',
  errors: 'Last failed attempts',
  limiter: 'Rate limiter',
  requests: 'Requests kept',
  outbound: 'What left this computer',
  audit: 'Audit log',
  log: 'End of the log',
}

/** A part whose facts are data. */
export function diagnosticsPart(id: PartId, facts: unknown): DiagnosticsPart {
  return { id, text: partText(id, 'json', redactText(withoutHome(JSON.stringify(facts, null, 2)))) }
}

/** The newest lines of the app's log, redacted when they were written. */
export function logPart(dataDir: string): DiagnosticsPart {
  return { id: 'log', text: partText('log', 'json', withoutHome(tailOf(join(dataDir, 'logs', 'app.log')))) }
}

export function diagnosticsFileName(at: number): string {
  return `audience-canvas-diagnostics-${new Date(at).toISOString().slice(0, 16).replaceAll(/[:T]/g, '-')}.md`
}

function partText(id: PartId, kind: string, text: string): string {
  // A fence longer than any in the text, so that nothing in it ends the block.
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  return `## ${titles[id]}\n\n${fence}${kind}\n${text}\n${fence}\n`
}

/** A path tells who works here: the home folder is `~`, and the user's name goes where it stands elsewhere in a path. */
function withoutHome(text: string): string {
  const home = homedir()
  const name = userInfo().username
  const short = home.length > 1 ? text.replaceAll(home, '~') : text
  return name.length > 2
    ? short.replaceAll(new RegExp(`([\\\\/])${escaped(name)}(?=[\\\\/"])`, 'g'), '$1[user]')
    : short
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function tailOf(path: string): string {
  if (!existsSync(path)) return ''
  const descriptor = openSync(path, 'r')
  try {
    const { size } = fstatSync(descriptor)
    const bytes = Buffer.alloc(Math.min(size, logTailBytes))
    const read = readSync(descriptor, bytes, 0, bytes.length, size - bytes.length)
    const text = bytes.subarray(0, read).toString('utf8')
    // The first line is a part of one, unless the whole log is here.
    return (size > bytes.length ? text.slice(text.indexOf('\n') + 1) : text).trimEnd()
  } finally {
    closeSync(descriptor)
  }
}
