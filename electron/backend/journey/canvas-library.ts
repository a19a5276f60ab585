// The library: creating, opening, saving, shelving and deleting canvases, with what the list says of each. Runs nothing.

import { campaignChannel, isCampaign, newCampaign } from '#shared/canvas/campaign-canvas.ts'
import { syncedConnections } from '#shared/canvas/canvas-checks.ts'
import { type CanvasDocument, emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { canvasTemplates } from '#shared/canvas/canvas-templates.ts'
import { nameInCanvasText, readCanvasText } from '#shared/canvas/read-canvas-text.ts'
import type { CampaignSummary } from '#shared/contract/campaign-calls.ts'
import type { CanvasLife, CanvasSummary, OpenCanvas, TemplateId } from '#shared/contract/canvas-calls.ts'
import type { KeptHistory } from '#shared/contract/history-schema.ts'
import { AppError } from '#shared/core/app-error.ts'
import { type Clock, dayMs } from '#shared/core/clock.ts'
import { type CanvasId, canvasIdSchema, newId, type SegmentId, type StepId } from '#shared/core/ids.ts'
import { fitsQuery } from '#shared/core/search-form.ts'
import { partnerIds } from '#shared/partners/partner-id.ts'
import type { MessageChannel } from '#shared/steps/message/message-config.ts'
import { type Say, sayIn, speak } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { CanvasFiles, CanvasRead } from '../store/canvas-files.ts'
import type { Accounting } from '../sync/accounting.ts'
import type { CanvasLives, CanvasShelf } from './canvas-lives.ts'

/** Deleted canvases stay in the trash this long (decisions.md 16). */
const trashKeptMs = 30 * dayMs

export type CanvasOrigin =
  | { readonly kind: 'blank' }
  | { readonly kind: 'template'; readonly template: TemplateId }
  | { readonly kind: 'campaign'; readonly channel: MessageChannel }
  | { readonly kind: 'duplicate'; readonly id: CanvasId }
  | { readonly kind: 'file'; readonly text: string }

export class CanvasLibrary {
  private readonly files: CanvasFiles
  private readonly lives: CanvasLives
  private readonly accounting: Accounting
  private readonly clock: Clock
  private readonly language: () => Language
  private readonly needsAttention: (id: CanvasId) => boolean
  private readonly isConnected: (connectionId: string) => boolean
  private readonly changed: (id: CanvasId) => void
  private readonly created: (id: CanvasId, origin: CanvasOrigin) => void

  constructor(parts: {
    files: CanvasFiles
    lives: CanvasLives
    accounting: Accounting
    clock: Clock
    language: () => Language
    needsAttention: (id: CanvasId) => boolean
    /** False for a connection that is gone or whose sign-in the partner refuses. */
    isConnected: (connectionId: string) => boolean
    changed: (id: CanvasId) => void
    /** What else a new canvas comes with. */
    created?: (id: CanvasId, origin: CanvasOrigin) => void
  }) {
    this.files = parts.files
    this.lives = parts.lives
    this.accounting = parts.accounting
    this.clock = parts.clock
    this.language = parts.language
    this.needsAttention = parts.needsAttention
    this.isConnected = parts.isConnected
    this.changed = parts.changed
    this.created = parts.created ?? (() => {})
  }

  list(shelf: CanvasShelf, query: string): CanvasSummary[] {
    return this.files
      .list()
      .filter((id) => this.campaignOf(id) === undefined)
      .map((id) => this.summaryOf(id))
      .filter((summary) => summary.shelf === shelf && fitsQuery(summary.name, query))
      .sort((left, right) => right.savedAt - left.savedAt || (left.id < right.id ? -1 : 1))
  }

  /** Canvases that are campaigns: of one message, and on a page of their own. */
  campaigns(shelf: CanvasShelf, query: string): CampaignSummary[] {
    return this.files
      .list()
      .flatMap((id) => {
        const campaign = this.campaignOf(id)
        return campaign ? [{ ...this.summaryOf(id), channel: campaignChannel(campaign) }] : []
      })
      .filter((summary) => summary.shelf === shelf && fitsQuery(summary.name, query))
      .sort((left, right) => right.savedAt - left.savedAt || (left.id < right.id ? -1 : 1))
  }

  create(origin: CanvasOrigin, name?: string): CanvasId {
    const id = newId(canvasIdSchema, 'canvas')
    const document = this.documentFrom(origin, id)
    document.wording.name = this.freeName(name ?? document.wording.name)
    this.files.save(document, null)
    this.lives.ensure(id)
    this.created(id, origin)
    this.changed(id)
    return id
  }

  /** A document that comes with an id and name of its own. Asked again, it changes nothing. */
  adopt(document: CanvasDocument): void {
    if (!this.files.has(document.id)) this.files.save(document, null)
    this.lives.ensure(document.id)
    this.changed(document.id)
  }

  /** The one in use by this name. */
  findByName(name: string): CanvasSummary | undefined {
    return this.list('open', '').find((summary) => nameForm(summary.name) === nameForm(name))
  }

  open(id: CanvasId): OpenCanvas {
    const read = this.files.read(id)
    const life = this.lifeOf(id)
    if (read.ok) return { ...life, document: read.document, readOnly: null, brokenText: null, brokenDetail: null }
    const document = emptyCanvas(id, nameInCanvasText(read.text) ?? id)
    return { ...life, document, readOnly: read.why, brokenText: read.text, brokenDetail: read.detail }
  }

  lifeOf(id: CanvasId): CanvasLife {
    const { ok, revision, savedAt } = this.files.read(id)
    const life = this.lives.ensure(id)
    const launched = this.lives.launchedRevision(id)
    const changedSinceLaunch = ok && launched !== null && launched !== revision
    return { revision, savedAt, state: stateOf(life), version: life.version, changedSinceLaunch }
  }

  /** The saved document of a canvas that must be readable, at the revision the caller saw. */
  getDocument(id: CanvasId, revision?: string): { document: CanvasDocument; revision: string } {
    const read = this.getReadable(id)
    if (revision !== undefined && read.revision !== revision) throw new AppError('stale-revision', { where: id })
    return { document: read.document, revision: read.revision }
  }

  save(
    document: CanvasDocument,
    baseRevision: string,
  ): { revision: string; savedAt: number; changedSinceLaunch: boolean } {
    if (!this.files.has(document.id))
      throw new AppError('not-found', { parameters: { what: document.wording.name }, where: document.id })
    const saved = this.files.save(document, baseRevision)
    const launched = this.lives.launchedRevision(document.id)
    this.changed(document.id)
    return { ...saved, changedSinceLaunch: launched !== null && launched !== saved.revision }
  }

  rename(id: CanvasId, name: string): void {
    const read = this.getReadable(id)
    this.files.save({ ...read.document, wording: { ...read.document.wording, name } }, read.revision)
    this.changed(id)
  }

  moveTo(id: CanvasId, shelf: CanvasShelf): void {
    if (shelf !== 'open') this.refuseWhileRunning(id)
    this.lives.shelve(id, shelf)
    this.changed(id)
  }

  deleteForever(id: CanvasId): void {
    this.refuseWhileRunning(id)
    this.files.remove(id)
    this.files.histories.remove(id)
    this.files.drafts.remove(id)
    this.lives.forget(id)
    this.changed(id)
  }

  keepHistory(id: CanvasId, history: KeptHistory): void {
    if (this.files.has(id)) this.files.histories.keep(id, history)
  }

  findHistory(id: CanvasId): KeptHistory | null {
    return this.files.histories.find(id)
  }

  emptyOldTrash(): void {
    for (const id of this.lives.inTrashSince(this.clock.now() - trashKeptMs)) this.deleteForever(id)
  }

  /** The name to show for a canvas, also when its file is broken or gone. */
  nameOf(id: CanvasId): string {
    return this.files.has(id) ? this.summaryOf(id).name : id
  }

  /** What the person calls a step, if they named it. */
  stepNameOf(id: CanvasId, stepId: StepId): string | null {
    const read = this.files.has(id) ? this.files.read(id) : undefined
    return (read?.ok && read.document.wording.steps[stepId]) || null
  }

  /** Names of the canvases whose drawing mentions a segment, anywhere in their steps. */
  namesUsingSegment(segmentId: SegmentId): string[] {
    return this.files.list().flatMap((id) => {
      const read = this.files.read(id)
      if (!read.ok || this.lives.ensure(id).shelf === 'trash') return []
      const uses = read.document.logic.steps.some((step) =>
        JSON.stringify(step.config).includes(JSON.stringify(segmentId)),
      )
      return uses ? [read.document.wording.name] : []
    })
  }

  private summaryOf(id: CanvasId): CanvasSummary {
    const read = this.files.read(id)
    const life = this.lives.ensure(id)
    const books = this.accounting.booksOf(id)
    const document = read.ok ? read.document : undefined
    const entry = document?.logic.steps.find((step) => step.kind === 'entry')
    const connections = document ? syncedConnections(document) : []
    return {
      id,
      name: read.ok ? read.document.wording.name : (nameInCanvasText(read.text) ?? id),
      state: stateOf(life),
      shelf: life.shelf,
      steps: document?.logic.steps.length ?? 0,
      partners: partnerIds.filter((partnerId) =>
        connections.some((connection) => connection.startsWith(`${partnerId}-`)),
      ),
      savedAt: read.savedAt,
      launchedAt: life.launchedAt,
      entered: books.find((step) => step.stepId === entry?.id)?.entered ?? 0,
      pending: books.reduce((sum, step) => sum + step.pending, 0),
      // An active canvas shows a lost sign-in at once, also while nobody is pending (S22).
      needsAttention:
        this.needsAttention(id) || (life.state === 'active' && connections.some((one) => !this.isConnected(one))),
      broken: !read.ok,
    }
  }

  private documentFrom(origin: CanvasOrigin, id: CanvasId): CanvasDocument {
    const say: Say = sayIn(this.language())
    switch (origin.kind) {
      case 'blank':
        return emptyCanvas(id, say('canvas.untitled'))
      case 'campaign':
        return newCampaign(id, say('canvas.untitled'), origin.channel)
      case 'template':
        return canvasTemplates[origin.template](id, say)
      case 'duplicate': {
        const { document } = this.getReadable(origin.id)
        const copy = structuredClone({ ...document, id })
        copy.wording.name = say('canvas.copyOf', { name: document.wording.name })
        return copy
      }
      case 'file': {
        const read = readCanvasText(origin.text)
        if (!read.ok) throw new AppError('file-refused', { parameters: { detail: speak(this.language(), read.why) } })
        return { ...read.document, id }
      }
    }
  }

  private campaignOf(id: CanvasId): CanvasDocument | undefined {
    const read = this.files.read(id)
    return read.ok && isCampaign(read.document) ? read.document : undefined
  }

  /** Two canvases may not look alike in the list: "Name", "Name 2", "Name 3". */
  freeName(wanted: string, besides: CanvasId | null = null): string {
    const others = this.files.list().filter((id) => id !== besides)
    const taken = new Set(others.map((id) => nameForm(this.summaryOf(id).name)))
    let name = wanted
    for (let count = 2; taken.has(nameForm(name)); count++) name = `${wanted} ${count}`
    return name
  }

  private getReadable(id: CanvasId): Extract<CanvasRead, { ok: true }> {
    const read = this.files.read(id)
    if (!read.ok) throw new AppError('canvas-broken', { where: id })
    return read
  }

  private refuseWhileRunning(id: CanvasId): void {
    if (this.lives.ensure(id).state !== 'active') return
    throw new AppError('canvas-running', { parameters: { name: this.summaryOf(id).name }, where: id })
  }
}

/** Archived is a shelf, shown as the state; the state underneath is kept for when it comes back. */
function stateOf(life: { shelf: CanvasShelf; state: OpenCanvas['state'] }): OpenCanvas['state'] {
  return life.shelf === 'archived' ? 'archived' : life.state
}

function nameForm(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
