// Keeps what is typed at every stroke, outside the file, until the file has it: whatever ends the window or the app, nothing typed is
// lost. One at a time; while one is on its way only the newest waits.

import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { type CanvasDraft, draftOf } from '#shared/canvas/canvas-draft.ts'

export interface DraftPorts {
  /** Null: the file has everything. */
  keep(draft: CanvasDraft | null): Promise<unknown>
  /** What the file is known to hold, and whose editor is open. */
  known(): Pick<CanvasDraft, 'revision' | 'stepId'> & { readonly document: CanvasDocument }
}

export interface DraftKeeper {
  changed(document: CanvasDocument): void
  /** While somebody decides about typing of earlier, nothing goes over it. Let go, what is drawn now is kept instead. */
  hold(isHeld: boolean): void
  /** Whether this very document is kept, in the file or beside it. */
  has(document: CanvasDocument): boolean
}

export function keepDrafts(ports: DraftPorts, opened: CanvasDocument): DraftKeeper {
  let waiting: CanvasDocument | null = null
  let kept = opened
  let isBeside = false
  let isRunning = false
  let isHeld = false
  let newest = opened

  function look(): void {
    if (isHeld) return
    waiting = newest
    if (!isRunning) void run()
  }

  async function run(): Promise<void> {
    isRunning = true
    for (let drawn = waiting; drawn !== null; drawn = waiting) {
      waiting = null
      const { document, ...where } = ports.known()
      const isSaved = drawn === document
      if (isSaved ? !isBeside : drawn === kept) continue
      try {
        await ports.keep(isSaved ? null : draftOf(document, drawn, where))
        kept = drawn
        isBeside = !isSaved
      } catch {
        // The pipe is down or the disk is full: autosave says so, and the next stroke tries again.
      }
    }
    isRunning = false
  }

  return {
    changed(document) {
      newest = document
      look()
    },
    hold(holds) {
      // What is there from earlier is beside the file, whoever kept it.
      if (!holds) isBeside = true
      isHeld = holds
      look()
    },
    has: (document) => kept === document || ports.known().document === document,
  }
}
