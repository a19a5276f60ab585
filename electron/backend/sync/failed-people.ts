// The failed-people file: who Errored and why, to be read in a spreadsheet and given back to queue exactly those people again.
// Holds our own id, the reason and the external id, never one that looks like an e-mail or a phone number (decisions.md 24).
import type { ErroredCause, SyncScope } from '#shared/contract/operate-calls.ts'
import { csvDelimiters } from '#shared/contract/people-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { failurePhrase } from '#shared/partners/failure-phrase.ts'
import { failureKinds } from '#shared/partners/partner-failure.ts'
import { type PartnerId, partnerIdSchema } from '#shared/partners/partner-id.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { speak } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import { CsvReader } from '../people/import/csv-reader.ts'
import { unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { StepNames } from './error-inbox.ts'
import { causeCondition, type SyncOperations, scopeCondition } from './sync-operations.ts'

const columns = [
  'person_id',
  'external_id',
  'reason',
  'partner_code',
  'partner',
  'audience',
  'canvas',
  'canvas_id',
  'step_id',
] as const
const lineBreak = '\r\n'
/** Spreadsheets take a file without it for another encoding, and break Korean and Japanese. */
const byteOrderMark = '\uFEFF'
/** Batches in one page: about this many times 10,000 people at most. */
const batchesPerPage = 4

export class FailedPeople {
  private readonly parts: {
    readonly database: Database
    readonly operations: SyncOperations
    readonly manifestOf: (id: PartnerId) => PartnerManifest
    readonly names: StepNames
    /** External ids by person, null where there is none to show. */
    readonly externalIds: (people: Uint32Array) => ReadonlyMap<number, string | null>
    readonly language: () => Language
  }

  constructor(parts: FailedPeople['parts']) {
    this.parts = parts
  }

  /** The cursor is the last batch given. */
  page(
    scope: SyncScope,
    cause: ErroredCause | null,
    cursor: number | null,
  ): { fileName: string; text: string; people: number; nextCursor: number | null } {
    const { database } = this.parts
    const { condition, values } = scopeCondition(scope)
    const ofCause = causeCondition(cause)
    const rows = database.all(
      `select b.id, b.people, b.failure_kind, b.partner_code, t.partner_id, t.audience_name, s.canvas_id, s.step_id
       from batches b join sync_targets t on t.id = b.target_id join steps s on s.key = b.step_key
       where b.state = 'errored' and b.id > ? and ${condition} and ${ofCause.condition} order by b.id limit ${batchesPerPage + 1}`,
      cursor ?? 0,
      ...values,
      ...ofCause.values,
    )
    const shown = rows.slice(0, batchesPerPage)
    const lines = shown.flatMap((row) => this.linesOf(row))
    const heading = cursor === null ? [byteOrderMark + columns.join(',')] : []
    return {
      fileName: `failed-people${cause ? `-${cause.connectionId}-${cause.kind}` : ''}.csv`,
      text: [...heading, ...lines].map((line) => line + lineBreak).join(''),
      people: lines.length,
      nextCursor: rows.length > batchesPerPage ? Number(shown.at(-1)?.id) : null,
    }
  }

  /** Queues the people of a file again at the step it names, as far as they are Errored there. */
  replay(text: string): { rows: number; people: number; settled: number; unknown: number } {
    const { database, operations } = this.parts
    const { asked, rows, unknown } = readFile(text)
    let people = 0
    let named = 0
    database.transaction(() => {
      for (const { scope, ids } of asked.values()) {
        named += ids.size
        people += operations.retryErrored(scope, { people: ids })
      }
    })
    return { rows, people, settled: named - people, unknown }
  }

  private linesOf(row: Readonly<Record<string, unknown>>): string[] {
    const { manifestOf, names, externalIds, language } = this.parts
    const manifest = manifestOf(partnerIdSchema.parse(row.partner_id))
    const canvasId = canvasIdSchema.parse(row.canvas_id)
    const kind = failureKinds.find((one) => one === row.failure_kind) ?? 'unknown'
    const people = unpackIds(row.people)
    const external = externalIds(people)
    const rest = [
      speak(language(), failurePhrase(kind, manifest)),
      String(row.partner_code ?? ''),
      manifest.label,
      String(row.audience_name),
      names.canvas(canvasId),
      canvasId,
      String(row.step_id),
    ].map(safeCell)
    return Array.from(people, (id) => [String(id), safeCell(external.get(id) ?? ''), ...rest].join(','))
  }
}

function readFile(text: string) {
  const body = text.startsWith(byteOrderMark) ? text.slice(1) : text
  // A spreadsheet may have saved it with the separator of its own country.
  const firstLine = body.slice(0, 1_000).split('\n', 1)[0] ?? ''
  const delimiter = csvDelimiters.find((one) => firstLine.split(one).length > 3) ?? ','
  const reader = new CsvReader({ delimiter, lineBreak: '\n' })
  const [heading, ...records] = [...reader.push(body), ...reader.end()]
  const at = (name: (typeof columns)[number]) => heading?.cells?.indexOf(name) ?? -1
  const [person, canvas, step] = [at('person_id'), at('canvas_id'), at('step_id')]
  if (person < 0 || canvas < 0 || step < 0) throw new AppError('replay-unreadable')
  const asked = new Map<string, { scope: SyncScope; ids: Set<number> }>()
  let unknown = 0
  for (const { cells } of records) {
    const canvasId = canvasIdSchema.safeParse(cells?.[canvas]).data
    const stepId = stepIdSchema.safeParse(cells?.[step]).data
    const id = Number(cells?.[person])
    if (!canvasId || !stepId || !Number.isSafeInteger(id) || id < 1) {
      unknown++
      continue
    }
    const name = `${canvasId} ${stepId}`
    const known = asked.get(name) ?? { scope: { kind: 'step', canvasId, stepId }, ids: new Set() }
    known.ids.add(id)
    asked.set(name, known)
  }
  return { asked, rows: records.length, unknown }
}

/** One cell of a CSV file. What a spreadsheet would run as a formula is text. */
function safeCell(text: string): string {
  const shown = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}
