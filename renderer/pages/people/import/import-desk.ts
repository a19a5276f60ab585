// One import from choosing a file to its result: what is on screen, and what is asked of the backend. Knows no React.
// Nothing comes in before `commit`; whatever ends the import earlier discards what was uploaded.
import type { AppInput, AppOutput, AppPayload } from '#renderer/data/app-link.ts'
import type { ImportPreview } from '#shared/contract/people-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import type { CsvEncoding, ImportTarget } from '#shared/people/import-target.ts'
import { clashes } from './import-targets.ts'
import { type FileToSend, type ImportClient, sendFile } from './send-file.ts'

export interface ImportState {
  readonly stage: 'choose' | 'sending' | 'checking' | 'check' | 'importing' | 'done'
  readonly fileName: string
  readonly fileBytes: number
  readonly sentBytes: number
  /** What the file was taken for before anybody chose otherwise. */
  readonly detected: CsvEncoding | null
  readonly encoding: CsvEncoding | null
  /** As on screen; the preview is of the last ones that could be read. */
  readonly targets: readonly ImportTarget[]
  readonly preview: ImportPreview | null
  /** A preview of newer choices is on its way. */
  readonly isRechecking: boolean
  /** The preview is of older choices, so they cannot be imported yet. */
  readonly isStale: boolean
  /** Of the rows, how many are in, while they come in. */
  readonly importedRows: number
  readonly isStopping: boolean
  readonly outcome: AppOutput<'imports.commit'> | null
  readonly error: AppError | null
}

const atStart: ImportState = {
  stage: 'choose',
  fileName: '',
  fileBytes: 0,
  sentBytes: 0,
  detected: null,
  encoding: null,
  targets: [],
  preview: null,
  isRechecking: false,
  isStale: false,
  importedRows: 0,
  isStopping: false,
  outcome: null,
  error: null,
}

export class ImportDesk {
  private readonly client: ImportClient
  private readonly hearers = new Set<() => void>()
  private now: ImportState = atStart
  private job = new AbortController()
  private uploadId: string | undefined
  /** What the person chose, by column: kept when the file is read anew in another encoding. */
  private readonly chosen = new Map<number, ImportTarget>()

  constructor(client: ImportClient) {
    this.client = client
  }

  readonly state = (): ImportState => this.now

  readonly onChange = (hear: () => void): (() => void) => {
    this.hearers.add(hear)
    return () => this.hearers.delete(hear)
  }

  async chooseFile(file: FileToSend): Promise<void> {
    this.startOver()
    const { signal } = this.job
    this.set({ ...atStart, stage: 'sending', fileName: file.name, fileBytes: file.size })
    await this.run(signal, async () => {
      const onSent = (sentBytes: number) => {
        if (!signal.aborted) this.set({ sentBytes })
      }
      const uploadId = await sendFile(this.client, file, { signal, onSent })
      if (signal.aborted) return this.discard(uploadId)
      this.uploadId = uploadId
      this.set({ stage: 'checking' })
      const preview = await this.preview({ uploadId, encoding: null, targets: null }, signal)
      const { encoding, targets } = preview
      this.set({ stage: 'check', preview, detected: encoding, encoding, targets })
    })
  }

  /** Other letters may mean other headers, so columns nobody touched are guessed anew. */
  async chooseEncoding(encoding: CsvEncoding): Promise<void> {
    const uploadId = this.beginRecheck({ encoding })
    if (uploadId === undefined) return
    const { signal } = this.job
    await this.run(signal, async () => {
      const guessed = await this.preview({ uploadId, encoding, targets: null }, signal)
      const targets = guessed.targets.map((target, column) => this.chosen.get(column) ?? target)
      this.set({ targets, preview: guessed })
      if (this.chosen.size === 0) this.set({ isRechecking: false, isStale: false })
      else await this.recheck(uploadId, encoding, targets, signal)
    })
  }

  async chooseTarget(column: number, target: ImportTarget): Promise<void> {
    const { encoding } = this.now
    this.chosen.set(column, target)
    const targets = this.now.targets.map((other, at) => (at === column ? target : other))
    const uploadId = this.beginRecheck({ targets })
    if (uploadId === undefined || encoding === null) return
    const { signal } = this.job
    await this.run(signal, () => this.recheck(uploadId, encoding, targets, signal))
  }

  async commit(): Promise<void> {
    const { uploadId, now } = this
    const { encoding, targets } = now
    if (uploadId === undefined || encoding === null || now.stage !== 'check' || now.isStale) return
    this.set({ stage: 'importing', importedRows: 0, error: null })
    try {
      const outcome = await this.client.call('imports.commit', { uploadId, encoding, targets: [...targets] })
      this.uploadId = undefined
      this.set({ stage: 'done', outcome })
    } catch (cause) {
      if (this.now.isStopping) this.startOver()
      else this.fail(cause, 'check')
    }
  }

  moved({ uploadId, done }: AppPayload<'imports.moved'>): void {
    if (uploadId === this.uploadId) this.set({ importedRows: done })
  }

  /** What has come in is taken back; then the page is as at first. */
  async stop(): Promise<void> {
    const { uploadId } = this
    if (uploadId === undefined || this.now.stage !== 'importing') return
    this.set({ isStopping: true })
    await this.client.call('imports.discard', { uploadId }).catch(() => this.set({ isStopping: false }))
  }

  /** Forgets the file. An import under way goes on: leaving the page is not stopping it. */
  startOver(): void {
    this.job.abort()
    this.job = new AbortController()
    const { uploadId } = this
    this.uploadId = undefined
    this.chosen.clear()
    const isOver = this.now.stage === 'importing' || this.now.stage === 'done'
    this.set(atStart)
    if (uploadId !== undefined && !isOver) this.discard(uploadId)
  }

  private discard(uploadId: string): void {
    void this.client.call('imports.discard', { uploadId }).catch(() => undefined)
  }

  private beginRecheck(change: Partial<ImportState>): string | undefined {
    if (this.uploadId === undefined || this.now.stage !== 'check') return undefined
    this.job.abort()
    this.job = new AbortController()
    this.set({ ...change, isRechecking: true, isStale: true, error: null })
    return this.uploadId
  }

  /** Two columns for one place cannot be read; the screen says so at the columns. */
  private async recheck(
    uploadId: string,
    encoding: CsvEncoding,
    targets: readonly ImportTarget[],
    signal: AbortSignal,
  ): Promise<void> {
    if (clashes(targets).size > 0) return this.set({ isRechecking: false })
    const preview = await this.preview({ uploadId, encoding, targets: [...targets] }, signal)
    this.set({ preview, targets: preview.targets, isRechecking: false, isStale: false })
  }

  private async preview(choices: AppInput<'imports.preview'>, signal: AbortSignal): Promise<ImportPreview> {
    const preview = await this.client.call('imports.preview', choices, { signal })
    signal.throwIfAborted()
    return preview
  }

  /** What was asked before a newer choice no longer counts, whatever comes of it. */
  private async run(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    const before = this.now.stage === 'check' ? 'check' : 'choose'
    try {
      await work()
    } catch (cause) {
      if (signal.aborted) return
      if (before === 'choose') this.startOver()
      this.fail(cause, before)
    }
  }

  private fail(cause: unknown, stage: 'choose' | 'check'): void {
    const error = cause instanceof AppError ? cause : new AppError('unexpected', { cause })
    this.set({ stage, isRechecking: false, error })
  }

  private set(change: Partial<ImportState>): void {
    this.now = { ...this.now, ...change }
    for (const hear of this.hearers) hear()
  }
}
