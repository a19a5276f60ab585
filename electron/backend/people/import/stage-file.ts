// Reads a whole uploaded file, checks every row and stages the usable ones. It changes nothing in the workspace.
import type { ImportPreview } from '#shared/contract/people-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import { normaliseIdentifier } from '#shared/partners/identifier.ts'
import { matchColumns } from '#shared/partners/match-field.ts'
import type { CsvEncoding, ImportTarget } from '#shared/people/import-target.ts'
import type { AttributeType } from '#shared/people/person.ts'
import { phrase } from '#shared/words/say.ts'
import { TypeGuess } from './attribute-value.ts'
import { decodedText } from './csv-encoding.ts'
import { type CsvDialect, CsvReader, type CsvRecord, detectDialect } from './csv-reader.ts'
import { guessTargets, plainTarget } from './guess-targets.ts'
import { type NdjsonLine, NdjsonNames, NdjsonReader, startsAsNdjson } from './ndjson-reader.ts'
import { type ImportRow, type RowPlan, readRow } from './read-row.ts'
import { StagedRows } from './staged-rows.ts'
import type { UploadPlace } from './upload-place.ts'

export interface Staging
  extends Pick<
    ImportPreview,
    'delimiter' | 'headers' | 'targets' | 'sample' | 'rows' | 'usable' | 'errors' | 'errorCount'
  > {
  /** Types of the attributes that this file brings new. */
  readonly newTypes: ReadonlyMap<string, AttributeType>
}

export interface StageOptions {
  readonly name: string
  readonly encoding: CsvEncoding
  /** Null to guess them from the header. */
  readonly targets: readonly ImportTarget[] | null
  readonly defaultRegion: string | null
  readonly types: ReadonlyMap<string, AttributeType>
  readonly pause: () => Promise<void>
  readonly signal: AbortSignal
}

const sampleRows = 5
const shownErrors = 200
/** As much of a cell as the preview shows. */
const shownLength = 120
/** Rows checked and staged before other work may run: about 4 ms. */
const blockRows = 250

export async function stageFile(upload: UploadPlace, options: StageOptions): Promise<Staging> {
  const staged = new StagedRows(upload.stagedFile)
  try {
    const pass = new FilePass(staged, options)
    const names = await namesOf(upload, options)
    const delimiter = names ? await readNdjson(upload, options, names, pass) : await readCsv(upload, options, pass)
    return { delimiter, ...(await pass.finish()) }
  } finally {
    staged.close()
  }
}

async function readCsv(upload: UploadPlace, options: StageOptions, pass: FilePass): Promise<CsvDialect['delimiter']> {
  let reader: CsvReader | undefined
  let dialect = detectDialect('')
  for await (const text of decodedText(upload.read(), options.encoding, options.signal)) {
    if (!reader) {
      dialect = detectDialect(text)
      reader = new CsvReader(dialect)
    }
    await pass.take(reader.push(text))
  }
  await pass.take(reader?.end() ?? [])
  return dialect.delimiter
}

async function readNdjson(
  upload: UploadPlace,
  options: StageOptions,
  names: NdjsonNames,
  pass: FilePass,
): Promise<null> {
  const reader = new NdjsonReader()
  const taken = (lines: readonly NdjsonLine[]) => pass.take(lines.map((line) => names.record(line)))
  await pass.take([{ line: 0, cells: names.headers }])
  for await (const text of decodedText(upload.read(), options.encoding, options.signal)) await taken(reader.push(text))
  await taken(reader.end())
  return null
}

/** The names in a file of JSON lines; undefined for any other file, which is not read to its end. */
async function namesOf(
  upload: UploadPlace,
  { encoding, pause, signal }: StageOptions,
): Promise<NdjsonNames | undefined> {
  const names = new NdjsonNames()
  const reader = new NdjsonReader()
  let isFirst = true
  for await (const text of decodedText(upload.read(), encoding, signal)) {
    if (isFirst && !startsAsNdjson(text)) return undefined
    isFirst = false
    names.see(reader.push(text))
    await pause()
  }
  names.see(reader.end())
  return names
}

class FilePass {
  private readonly staged: StagedRows
  private readonly options: StageOptions
  private readonly guesses = new Map<string, TypeGuess>()
  private readonly sample: string[][] = []
  private readonly errors: ImportPreview['errors'] = []
  private plan: RowPlan | undefined
  private rows = 0
  private errorCount = 0

  constructor(staged: StagedRows, options: StageOptions) {
    this.staged = staged
    this.options = options
  }

  async take(records: readonly CsvRecord[]): Promise<void> {
    for (let from = 0; from < records.length; from += blockRows) {
      const good: ImportRow[] = []
      for (const record of records.slice(from, from + blockRows)) {
        if (!this.plan) this.plan = this.planFrom(record.cells ?? [])
        else this.read(record, this.plan, good)
      }
      this.staged.add(good)
      await this.options.pause()
      this.options.signal.throwIfAborted()
    }
  }

  async finish(): Promise<Omit<Staging, 'delimiter'>> {
    const { name, pause } = this.options
    if (!this.plan || this.rows === 0) throw new AppError('import-empty', { parameters: { name } })
    const found = [...this.guesses].flatMap(([attribute, { type }]) => (type ? [[attribute, type] as const] : []))
    const newTypes = new Map<string, AttributeType>(found)
    await this.staged.giveTypes(newTypes, pause)
    return {
      headers: [...this.plan.headers],
      targets: [...this.plan.targets],
      sample: this.sample,
      rows: this.rows,
      usable: this.rows - this.errorCount,
      errors: this.errors,
      errorCount: this.errorCount,
      newTypes,
    }
  }

  private read({ line, cells, fault }: CsvRecord, plan: RowPlan, good: ImportRow[]): void {
    const reading = cells ? readRow(cells, plan) : { fault: fault ?? phrase('import.row.quotes') }
    if (reading === 'blank') return
    this.rows++
    if (cells && this.sample.length < sampleRows) this.sample.push(cells.map((cell) => cell.slice(0, shownLength)))
    if ('row' in reading) {
      good.push(reading.row)
      return
    }
    this.errorCount++
    if (this.errors.length < shownErrors) this.errors.push({ line, phrase: reading.fault })
  }

  private planFrom(cells: readonly string[]): RowPlan {
    const { name, targets: given, defaultRegion, types } = this.options
    const headers = cells.map((cell) => cell.trim().slice(0, shownLength))
    if (headers.every((header) => header === '')) throw new AppError('import-empty', { parameters: { name } })
    if (headers.some(isIdentifier)) throw new AppError('import-no-header', { parameters: { name } })
    const targets = given?.map(plainTarget) ?? guessTargets(headers)
    if (targets.length !== headers.length)
      throw new AppError('import-targets-differ', { parameters: { found: headers.length, given: targets.length } })
    for (const target of targets)
      if (target.kind === 'attribute' && !types.has(target.name)) this.guesses.set(target.name, new TypeGuess())
    return { headers, targets, defaultRegion, types, guesses: this.guesses }
  }
}

/** A header that could be sent to a partner is somebody's, not a column's name. */
function isIdentifier(header: string): boolean {
  const rules = { defaultRegion: null, phoneForm: 'e164' } as const
  return matchColumns.some((column) => normaliseIdentifier(column, header, rules).kind !== 'fault')
}
