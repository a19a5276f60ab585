// What undo remembers of each canvas: `<data>/histories/<id>.json`, beside the canvases and never in them. Losing one loses undo, nothing
// else, so a file that cannot be read or written is as good as none.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type KeptHistory, keptHistorySchema } from '#shared/contract/history-schema.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { writeFileAtomically } from './atomic-file.ts'

/** The renderer keeps what fits in a tenth of this; what is larger is not from there. */
const mostText = 10_000_000

export class CanvasHistories {
  private readonly folder: string

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'histories')
    mkdirSync(this.folder, { recursive: true })
  }

  keep(id: CanvasId, history: KeptHistory): void {
    const text = JSON.stringify(history)
    if (text.length > mostText) this.remove(id)
    else writeFileAtomically(this.path(id), text)
  }

  find(id: CanvasId): KeptHistory | null {
    try {
      return keptHistorySchema.parse(JSON.parse(readFileSync(this.path(id), 'utf8')))
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
