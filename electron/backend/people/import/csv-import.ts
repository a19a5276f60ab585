// Importing people from a CSV, or from one JSON object a line: a file arrives in pieces, is read and shown, and comes in whole or is taken back.
// What is uploaded lies in a folder of its own that is emptied after use and at every start: it holds raw identifiers.
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportPreview } from '#shared/contract/people-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import { type ImportId, newIdText, type SegmentId } from '#shared/core/ids.ts'
import type { CsvEncoding, ImportTarget } from '#shared/people/import-target.ts'
import { isDiskFull } from '../../store/disk-full.ts'
import type { Database } from '../../store/sqlite.ts'
import { giveWay } from '../../system/give-way.ts'
import { AttributeRegistry } from '../attribute-registry.ts'
import { definePeopleFunctions } from '../people-functions.ts'
import { peopleRevision } from '../people-revision.ts'
import { detectEncoding } from './csv-encoding.ts'
import { findTwice, plainTarget } from './guess-targets.ts'
import type { ImportHistory } from './import-history.ts'
import { type Staging, stageFile } from './stage-file.ts'
import { countMatches, type MatchCounts, matchStaged, withStaged } from './staged-matches.ts'
import { takeInStaged } from './take-in.ts'
import { type UploadPlace, uploadInFolder, uploadInMemory } from './upload-place.ts'

export interface CsvImportOptions {
  /** A folder for nothing else, inside the data folder; null keeps what is uploaded in memory. */
  readonly folder: string | null
  readonly history: ImportHistory
  defaultRegion(): string | null
  /** Told at every hundredth of an import. */
  moved?(progress: { readonly uploadId: string; readonly rows: number; readonly done: number }): void
  /** Rows that come in at once. */
  readonly pageRows?: number
  /** Lets other work run between two blocks. */
  giveWay?(): Promise<void>
}

export interface ImportOutcome {
  readonly importId: ImportId
  readonly segmentId: SegmentId
  readonly added: number
  readonly changed: number
  readonly refused: number
}

interface Upload {
  readonly id: string
  readonly name: string
  readonly place: UploadPlace
  bytes: number
  /** Pieces are written one after another. */
  writing: Promise<void>
  encoding: CsvEncoding | undefined
  staging: Staging | undefined
  /** What `staging` was made from; anything else means reading again. */
  stagedFrom: string
  /** The people the staged rows were last matched with; 0 when they were not. */
  matchedWith: number
  /** Ends the reading under way when a newer one is wanted. */
  reading: AbortController
}

const megabyte = 1024 * 1024
const largestMegabytes = 512
const mostUploads = 4
/** About 20 ms, with nothing else done on this thread meanwhile. */
const pageRows = 1_000

export class CsvImport {
  private readonly db: Database
  private readonly options: CsvImportOptions
  private readonly registry: AttributeRegistry
  private readonly uploads = new Map<string, Upload>()

  constructor(db: Database, options: CsvImportOptions) {
    this.db = db
    this.options = options
    this.registry = new AttributeRegistry(db)
    definePeopleFunctions(db)
  }

  /** Removes what a crash left behind: its files at once, what had come in meanwhile. Call it at start, before any import. */
  async ensureClean(): Promise<void> {
    this.uploads.clear()
    if (this.options.folder !== null) await rm(this.options.folder, { recursive: true, force: true })
    // What fails now is tried again at the next start; the history says that it is under way.
    void this.options.history.resume().catch(() => undefined)
  }

  async begin(fileName: string): Promise<{ uploadId: string }> {
    for (const forgotten of [...this.uploads.keys()].slice(0, -mostUploads + 1)) await this.discard(forgotten)
    const id = newIdText('upload')
    const { folder } = this.options
    const place = folder === null ? uploadInMemory(id) : await uploadInFolder(folder, id)
    this.uploads.set(id, {
      id,
      name: basename(fileName.normalize('NFC').replaceAll('\\', '/')),
      place,
      bytes: 0,
      writing: Promise.resolve(),
      encoding: undefined,
      staging: undefined,
      stagedFrom: '',
      matchedWith: 0,
      reading: new AbortController(),
    })
    return { uploadId: id }
  }

  async append(uploadId: string, base64: string): Promise<void> {
    const upload = this.get(uploadId)
    const piece = Buffer.from(base64, 'base64')
    upload.bytes += piece.byteLength
    if (upload.bytes > largestMegabytes * megabyte) {
      await this.discard(uploadId)
      throw new AppError('import-too-large', { parameters: { name: upload.name, limit: largestMegabytes } })
    }
    upload.encoding = undefined
    upload.stagedFrom = ''
    upload.writing = upload.writing.then(() => upload.place.append(piece))
    await upload.writing.catch(asDiskFull)
  }

  async preview(
    uploadId: string,
    { encoding, targets }: { encoding: CsvEncoding | null; targets: readonly ImportTarget[] | null },
    signal?: AbortSignal,
  ): Promise<ImportPreview> {
    const upload = this.get(uploadId)
    upload.reading.abort()
    upload.reading = new AbortController()
    const either = signal ? AbortSignal.any([signal, upload.reading.signal]) : upload.reading.signal
    return this.options.history.turns.take(async () => {
      const guessed = await this.encodingOf(upload, either)
      const chosen = encoding ?? guessed
      const staging = await this.staged(upload, chosen, targets, either)
      const counts = await withStaged(this.db, upload.place.stagedFile, () => this.matched(upload, either))
      const { newTypes: _, ...shown } = staging
      return { encoding: chosen, ...shown, ...counts }
    }, either)
  }

  /** Brings every usable row in, page by page, and makes the import a segment. `discard` meanwhile stops it and takes it back. */
  async commit(
    uploadId: string,
    { encoding, targets }: { encoding: CsvEncoding; targets: readonly ImportTarget[] },
  ): Promise<ImportOutcome> {
    const upload = this.get(uploadId)
    upload.reading.abort()
    upload.reading = new AbortController()
    const { signal } = upload.reading
    const identified = (target: ImportTarget) =>
      target.kind === 'field' && ['external_id', 'email', 'phone', 'idfa', 'gaid'].includes(target.field)
    if (!targets.map(plainTarget).some(identified)) throw new AppError('import-no-identifier')
    const outcome = await this.options.history.turns.take(async () => {
      const staging = await this.staged(upload, encoding, targets, signal)
      if (staging.usable === 0) throw new AppError('import-nothing-usable', { parameters: { name: upload.name } })
      return withStaged(this.db, upload.place.stagedFile, async () => {
        const { adds } = await this.matched(upload, signal)
        return this.takeIn(upload, staging, adds, signal)
      })
    }, signal)
    await this.discard(uploadId)
    return outcome
  }

  /** Leaves nothing behind. An upload that is gone already is fine. */
  async discard(uploadId: string): Promise<void> {
    const upload = this.uploads.get(uploadId)
    if (!upload) return
    this.uploads.delete(uploadId)
    upload.reading.abort()
    await upload.writing.catch(() => undefined)
    await this.options.history.turns.take(() => upload.place.remove())
  }

  /** Whatever is under way ends here; the next start takes back what came in of it. */
  async stop(): Promise<void> {
    for (const { reading } of this.uploads.values()) reading.abort()
    await this.options.history.stop()
  }

  private async takeIn(upload: Upload, staging: Staging, adds: number, signal: AbortSignal): Promise<ImportOutcome> {
    const { history } = this.options
    const underWay = history.begin(upload.name, adds, staging.newTypes)
    try {
      let told = 0
      const pause = (done: number, rows: number) => {
        const hundredth = Math.floor((done * 100) / rows)
        if (hundredth > told) this.options.moved?.({ uploadId: upload.id, rows, done })
        told = hundredth
        return this.pause(signal)
      }
      const taken = await takeInStaged(this.db, underWay, {
        revision: upload.matchedWith,
        pageRows: this.options.pageRows ?? pageRows,
        pause,
      })
      const { id, segmentId } = history.finish(underWay, taken, staging.errorCount)
      if (segmentId === null) throw new AppError('unexpected')
      return { importId: id, segmentId, ...taken, refused: staging.errorCount }
    } catch (failure) {
      await history.takeBack(underWay.number)
      throw isDiskFull(failure) ? new AppError('disk-full', { retryable: true, cause: failure }) : failure
    }
  }

  /** Whom the staged rows are about, as of now. A change of people under way is caught by the revision read before. */
  private async matched(upload: Upload, signal: AbortSignal): Promise<MatchCounts> {
    const revision = peopleRevision(this.db)
    if (upload.matchedWith === revision) return countMatches(this.db)
    upload.matchedWith = 0
    const counts = await matchStaged(this.db, () => this.pause(signal))
    upload.matchedWith = revision
    return counts
  }

  /** The rows as these choices read them: read again only when something changed. */
  private async staged(
    upload: Upload,
    encoding: CsvEncoding,
    targets: readonly ImportTarget[] | null,
    signal: AbortSignal,
  ): Promise<Staging> {
    await upload.writing.catch(asDiskFull)
    if ((await upload.place.size()) === 0) throw new AppError('import-empty', { parameters: { name: upload.name } })
    const defaultRegion = this.options.defaultRegion()
    const types = this.registry.types()
    const from = (chosen: readonly ImportTarget[] | null) =>
      JSON.stringify([encoding, chosen?.map(plainTarget), defaultRegion, [...types]])
    if (upload.staging && targets && upload.stagedFrom === from(targets)) return upload.staging
    if (targets) this.refuseTwice(targets, upload.staging?.headers)
    upload.stagedFrom = ''
    upload.matchedWith = 0
    await upload.place.clearStaged()
    const pause = () => this.pause(signal)
    const { name, place } = upload
    const staging = await stageFile(place, {
      name,
      encoding,
      targets,
      defaultRegion,
      types,
      pause,
      signal,
    }).catch(asDiskFull)
    upload.staging = staging
    upload.stagedFrom = from(staging.targets)
    return staging
  }

  private refuseTwice(targets: readonly ImportTarget[], headers: readonly string[] | undefined): void {
    const twice = findTwice(targets.map(plainTarget))
    if (!twice) return
    const [first, second] = twice.map((column) => headers?.[column] || String(column + 1))
    throw new AppError('import-target-twice', { parameters: { first: first ?? '', second: second ?? '' } })
  }

  private async encodingOf(upload: Upload, signal: AbortSignal): Promise<CsvEncoding> {
    await upload.writing.catch(asDiskFull)
    if (upload.encoding) return upload.encoding
    const guess = await detectEncoding(upload.place.read(), signal)
    if (!guess.text) throw new AppError('import-not-text', { parameters: { name: upload.name } })
    upload.encoding = guess.encoding
    return guess.encoding
  }

  private get(uploadId: string): Upload {
    const upload = this.uploads.get(uploadId)
    if (!upload) throw new AppError('import-not-found', { where: uploadId })
    return upload
  }

  private async pause(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    await (this.options.giveWay ?? giveWay)()
  }
}

function asDiskFull(failure: unknown): never {
  throw isDiskFull(failure) ? new AppError('disk-full', { retryable: true, cause: failure }) : failure
}
