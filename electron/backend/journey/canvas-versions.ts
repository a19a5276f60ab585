// The versions a canvas has run as: listed, named, and compared with what is drawn now. Restoring one is the editor's, as a change
// that can be undone; nothing here changes what runs.
import { type CanvasDocument, canvasDocumentSchema } from '#shared/canvas/canvas-document.ts'
import type { CanvasVersion } from '#shared/contract/version-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import type { Database } from '../store/sqlite.ts'

/** One migration of workspace.db. */
export const versionNames = 'alter table canvas_versions add column name text;'

/** Older ones stay stored; a list of hundreds helps nobody. */
const mostListed = 100

export class CanvasVersions {
  private readonly database: Database

  constructor(database: Database) {
    this.database = database
  }

  /** The latest first. */
  list(id: CanvasId): CanvasVersion[] {
    return this.database
      .all(
        `select v.version, v.name, v.launched_at, v.version = c.version and c.state = 'active' as runs,
         json_array_length(v.document, '$.logic.steps') as steps
         from canvas_versions v join canvases c on c.id = v.canvas_id
         where v.canvas_id = ? order by v.version desc limit ?`,
        id,
        mostListed,
      )
      .map((row) => ({
        version: Number(row.version),
        name: row.name === null ? null : String(row.name),
        launchedAt: Number(row.launched_at),
        isRunning: Number(row.runs) === 1,
        steps: Number(row.steps),
      }))
  }

  get(id: CanvasId, version: number): CanvasDocument {
    const row = this.database.get(
      'select document from canvas_versions where canvas_id = ? and version = ?',
      id,
      version,
    )
    if (!row) throw new AppError('not-found', { parameters: { what: String(version) }, where: id })
    return canvasDocumentSchema.parse(JSON.parse(String(row.document)))
  }

  /** An empty name takes it away. */
  name(id: CanvasId, version: number, name: string): void {
    const named = name.trim() === '' ? null : name.trim()
    this.database.run('update canvas_versions set name = ? where canvas_id = ? and version = ?', named, id, version)
  }
}
