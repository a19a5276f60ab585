// The life of each canvas: shelf, state and launched versions. A launch and an update freeze the document they run.
import { type CanvasDocument, canvasDocumentSchema } from '#shared/canvas/canvas-document.ts'
import type { canvasShelves, canvasStates } from '#shared/contract/canvas-calls.ts'
import type { Clock, Instant } from '#shared/core/clock.ts'
import { type CanvasId, canvasIdSchema, type StepId } from '#shared/core/ids.ts'
import type { Database, Row } from '../store/sqlite.ts'

export type CanvasState = (typeof canvasStates)[number]
export type CanvasShelf = (typeof canvasShelves)[number]

export interface CanvasLife {
  readonly id: CanvasId
  readonly shelf: CanvasShelf
  readonly state: CanvasState
  readonly version: number | null
  readonly launchedAt: Instant | null
  readonly shelvedAt: Instant | null
}

export class CanvasLives {
  private readonly database: Database
  private readonly clock: Clock
  private readonly documents = new Map<string, CanvasDocument>()

  constructor(database: Database, clock: Clock) {
    this.database = database
    this.clock = clock
  }

  /** The life of a canvas; a file without one (new, or put there by hand) begins as a draft. */
  ensure(id: CanvasId): CanvasLife {
    this.database.run(
      'insert into canvases (id, created_at) values (?, ?) on conflict do nothing',
      id,
      this.clock.now(),
    )
    const row = this.database.get('select * from canvases where id = ?', id)
    if (!row) throw new Error(`no life for ${id}`)
    return lifeFrom(row)
  }

  running(): CanvasId[] {
    return this.database
      .all("select id from canvases where state = 'active'")
      .map((row) => canvasIdSchema.parse(row.id))
  }

  /** Those that run and those that were stopped: what people do there still counts. */
  launched(): { id: CanvasId; isActive: boolean }[] {
    return this.database
      .all("select id, state from canvases where state in ('active', 'stopped') and version is not null order by rowid")
      .map((row) => ({ id: canvasIdSchema.parse(row.id), isActive: row.state === 'active' }))
  }

  shelve(id: CanvasId, shelf: CanvasShelf): void {
    this.ensure(id)
    this.database.run(
      'update canvases set shelf = ?, shelved_at = ? where id = ?',
      shelf,
      shelf === 'open' ? null : this.clock.now(),
      id,
    )
  }

  setState(id: CanvasId, state: CanvasState): void {
    this.database.run('update canvases set state = ? where id = ?', state, id)
  }

  /** Freezes a document as the next version and makes it the one that runs. */
  launch(document: CanvasDocument, revision: string): void {
    this.database.transaction(() => this.freeze(document, revision))
  }

  private freeze(document: CanvasDocument, revision: string): void {
    const life = this.ensure(document.id)
    const version = (life.version ?? 0) + 1
    const now = this.clock.now()
    this.database.run(
      'insert into canvas_versions (canvas_id, version, document, revision, launched_at) values (?, ?, ?, ?, ?)',
      document.id,
      version,
      JSON.stringify(document),
      revision,
      now,
    )
    this.database.run(
      "update canvases set state = 'active', version = ?, launched_at = coalesce(launched_at, ?) where id = ?",
      version,
      now,
      document.id,
    )
  }

  /** The document that runs, or undefined before the first launch. */
  findRunning(id: CanvasId): CanvasDocument | undefined {
    const { version } = this.ensure(id)
    return version === null ? undefined : this.versionOf(id, version)
  }

  /** The newest version that has a step, which the running one may not have any more. */
  newestWith(id: CanvasId, stepId: StepId): CanvasDocument | undefined {
    for (let version = this.ensure(id).version ?? 0; version > 0; version -= 1) {
      const document = this.versionOf(id, version)
      if (document.logic.steps.some((step) => step.id === stepId)) return document
    }
    return undefined
  }

  private versionOf(id: CanvasId, version: number): CanvasDocument {
    const name = `${id} ${version}`
    const known = this.documents.get(name)
    if (known) return known
    const row = this.database.get(
      'select document from canvas_versions where canvas_id = ? and version = ?',
      id,
      version,
    )
    const document = canvasDocumentSchema.parse(JSON.parse(String(row?.document)))
    this.documents.set(name, document)
    return document
  }

  launchedRevision(id: CanvasId): string | null {
    const row = this.database.get(
      'select revision from canvas_versions where canvas_id = ? order by version desc limit 1',
      id,
    )
    return row ? String(row.revision) : null
  }

  forget(id: CanvasId): void {
    this.database.transaction(() => {
      for (const table of [
        'canvas_versions',
        'launches',
        'entry_periods',
        'entry_refusals',
        'called_people',
        'step_redirects',
      ])
        this.database.run(`delete from ${table} where canvas_id = ?`, id)
      this.database.run('delete from canvases where id = ?', id)
    })
  }

  /** Canvases in the trash since before `instant`. */
  inTrashSince(instant: Instant): CanvasId[] {
    return this.database
      .all("select id from canvases where shelf = 'trash' and shelved_at < ?", instant)
      .map((row) => canvasIdSchema.parse(row.id))
  }
}

function lifeFrom(row: Row): CanvasLife {
  const state = (['draft', 'active', 'stopped', 'archived'] as const).find((known) => known === row.state) ?? 'draft'
  const shelf = (['open', 'archived', 'trash'] as const).find((known) => known === row.shelf) ?? 'open'
  return {
    id: canvasIdSchema.parse(row.id),
    shelf,
    state,
    version: row.version === null ? null : Number(row.version),
    launchedAt: row.launched_at === null ? null : Number(row.launched_at),
    shelvedAt: row.shelved_at === null ? null : Number(row.shelved_at),
  }
}
