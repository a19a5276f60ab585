// Canvases as files: `<data>/canvases/<id>.canvas.json`, one text each, with rolling backups beside. Knows no run, no state.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type CanvasDocument, canvasFileText } from '#shared/canvas/canvas-document.ts'
import { readCanvasText } from '#shared/canvas/read-canvas-text.ts'
import { AppError } from '#shared/core/app-error.ts'
import { type CanvasId, canvasIdSchema } from '#shared/core/ids.ts'
import type { Phrase } from '#shared/words/say.ts'
import { writeFileAtomically } from './atomic-file.ts'
import { CanvasDrafts } from './canvas-drafts.ts'
import { CanvasHistories } from './canvas-histories.ts'

const ending = '.canvas.json'
/** The last text of a canvas that could not be read, kept when a backup took its place. */
const damagedEnding = '.damaged.txt'
const backupsKept = 10
/** A backup at most this often: typing for an hour must not push yesterday's version out. */
const backupEveryMs = 10 * 60_000

export type CanvasRead =
  | { readonly ok: true; readonly document: CanvasDocument; readonly revision: string; readonly savedAt: number }
  | {
      readonly ok: false
      readonly why: Phrase
      /** What the reader itself said, in English: for whoever mends the file. */
      readonly detail: string
      readonly text: string
      readonly revision: string
      readonly savedAt: number
    }

export class CanvasFiles {
  /** What undo remembers of each. */
  readonly histories: CanvasHistories
  /** What was typed over each and is not saved. */
  readonly drafts: CanvasDrafts
  private readonly folder: string
  private readonly backups: string
  /** Parsed documents by revision, so that listing a library does not parse each file each time. */
  private readonly parsed = new Map<CanvasId, { revision: string; read: CanvasRead }>()

  constructor(dataDir: string) {
    this.histories = new CanvasHistories(dataDir)
    this.drafts = new CanvasDrafts(dataDir)
    this.folder = join(dataDir, 'canvases')
    this.backups = join(this.folder, 'backups')
    mkdirSync(this.backups, { recursive: true })
  }

  list(): CanvasId[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith(ending))
      .flatMap((name) => {
        const id = canvasIdSchema.safeParse(name.slice(0, -ending.length))
        return id.success ? [id.data] : []
      })
  }

  has(id: CanvasId): boolean {
    return existsSync(this.path(id))
  }

  read(id: CanvasId): CanvasRead {
    const path = this.path(id)
    if (!existsSync(path)) throw new AppError('not-found', { parameters: { what: id }, where: id })
    const text = readFileSync(path, 'utf8')
    const revision = revisionOf(text)
    const known = this.parsed.get(id)
    if (known?.revision === revision) return known.read
    const savedAt = Math.round(statSync(path).mtimeMs)
    const outcome = readCanvasText(text)
    const read: CanvasRead = outcome.ok
      ? { ok: true, document: { ...outcome.document, id }, revision, savedAt }
      : { ok: false, why: outcome.why, detail: outcome.detail, text, revision, savedAt }
    this.parsed.set(id, { revision, read })
    return read
  }

  /** Saves when `baseRevision` is what is on disk, or null for a new file; otherwise nothing is written. */
  save(document: CanvasDocument, baseRevision: string | null): { revision: string; savedAt: number } {
    const path = this.path(document.id)
    if (existsSync(path)) {
      const current = readFileSync(path, 'utf8')
      if (revisionOf(current) !== baseRevision) throw new AppError('stale-revision', { where: document.id })
      if (!readCanvasText(current).ok) throw new AppError('canvas-broken', { where: document.id })
      this.backUp(document.id, current)
    }
    const text = canvasFileText(document)
    writeFileAtomically(path, text)
    return { revision: revisionOf(text), savedAt: Math.round(statSync(path).mtimeMs) }
  }

  /** When the file was as it is in each backup, the latest first. */
  backupTimes(id: CanvasId): number[] {
    return this.backupsOf(id).map(backupTime).reverse()
  }

  readBackup(id: CanvasId, savedAt: number): CanvasDocument {
    return { ...this.readableBackup(id, savedAt).document, id }
  }

  /** The file as it stands now is kept, however young the last backup is: somebody chose another version over it. */
  backUpNow(id: CanvasId): void {
    const read = this.read(id)
    if (read.ok) this.keepBackup(id, readFileSync(this.path(id), 'utf8'), read.savedAt)
  }

  /** Puts a backup in the place of a file that cannot be read; the damaged text stays beside it, for whoever can mend it. */
  recover(id: CanvasId, savedAt: number, damagedRevision: string): void {
    const read = this.read(id)
    if (read.ok || read.revision !== damagedRevision) throw new AppError('stale-revision', { where: id })
    const { text } = this.readableBackup(id, savedAt)
    writeFileAtomically(join(this.backups, `${id}${damagedEnding}`), read.text)
    writeFileAtomically(this.path(id), text)
  }

  remove(id: CanvasId): void {
    rmSync(this.path(id), { force: true })
    for (const name of this.backupsOf(id)) rmSync(join(this.backups, name), { force: true })
    rmSync(join(this.backups, `${id}${damagedEnding}`), { force: true })
    this.parsed.delete(id)
  }

  private backUp(id: CanvasId, text: string): void {
    const kept = this.backupsOf(id)
    const newest = kept.at(-1)
    const savedAt = Math.round(statSync(this.path(id)).mtimeMs)
    if (newest && savedAt - backupTime(newest) < backupEveryMs) return
    this.keepBackup(id, text, savedAt)
  }

  private keepBackup(id: CanvasId, text: string, savedAt: number): void {
    const kept = this.backupsOf(id).filter((name) => backupTime(name) !== savedAt)
    // Whole or not at all: half a backup would push out a good one.
    writeFileAtomically(join(this.backups, `${id}.${savedAt}${ending}`), text)
    for (const old of kept.slice(0, Math.max(0, kept.length + 1 - backupsKept))) rmSync(join(this.backups, old))
  }

  private readableBackup(id: CanvasId, savedAt: number): { text: string; document: CanvasDocument } {
    const path = join(this.backups, `${id}.${savedAt}${ending}`)
    if (!existsSync(path)) throw new AppError('not-found', { parameters: { what: id }, where: id })
    const text = readFileSync(path, 'utf8')
    const outcome = readCanvasText(text)
    if (!outcome.ok) throw new AppError('canvas-broken', { where: id })
    return { text, document: outcome.document }
  }

  private backupsOf(id: CanvasId): string[] {
    return readdirSync(this.backups)
      .filter((name) => name.startsWith(`${id}.`) && name.endsWith(ending))
      .sort((left, right) => backupTime(left) - backupTime(right))
  }

  private path(id: CanvasId): string {
    return join(this.folder, `${id}${ending}`)
  }
}

function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function backupTime(name: string): number {
  return Number(name.slice(0, -ending.length).split('.').at(-1))
}
