// What is typed over each canvas and not in its file yet: `<data>/drafts/<id>.json`, there only until the file has it.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type CanvasDraft, canvasDraftSchema } from '#shared/canvas/canvas-draft.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { writeFileAtomically } from './atomic-file.ts'

export class CanvasDrafts {
  private readonly folder: string

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'drafts')
    mkdirSync(this.folder, { recursive: true })
  }

  keep(id: CanvasId, draft: CanvasDraft | null): void {
    if (draft === null) this.remove(id)
    else writeFileAtomically(this.path(id), JSON.stringify(draft))
  }

  /** Null also for one that this build cannot read. */
  find(id: CanvasId): CanvasDraft | null {
    try {
      return canvasDraftSchema.parse(JSON.parse(readFileSync(this.path(id), 'utf8')))
    } catch {
      return null
    }
  }

  remove(id: CanvasId): void {
    rmSync(this.path(id), { force: true })
  }

  private path(id: CanvasId): string {
    return join(this.folder, `${id}.json`)
  }
}
