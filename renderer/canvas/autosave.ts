// Saves the canvas by itself: a second after the last change, at once when asked, never two at a time, never over somebody
// else's revision. It says honestly where the file stands; it never blocks editing.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { AppError, type AppErrorData } from '#shared/core/app-error.ts'
import { type CancelTimer, type Clock, type Instant, secondMs } from '#shared/core/clock.ts'

const autosaveDelayMs = secondMs
const firstRetryMs = 2 * secondMs
const longestRetryMs = 30 * secondMs

export type SaveStatus =
  | { readonly state: 'saved'; readonly at: Instant }
  | { readonly state: 'changed' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly error: AppErrorData; readonly nextTryAt: Instant | null }
  /** Somebody saved another revision: a person chooses, nothing is overwritten. */
  | { readonly state: 'stale' }

export interface Saved {
  readonly revision: string
  readonly savedAt: Instant
  readonly changedSinceLaunch: boolean
}

export interface AutosavePorts {
  readonly clock: Clock
  save(document: CanvasDocument, baseRevision: string): Promise<Saved>
  onStatus(status: SaveStatus): void
  onSaved(saved: Saved): void
}

export interface Autosave {
  changed(document: CanvasDocument): void
  /** Saves now whatever waits; true when the file holds the newest document afterwards. */
  flush(): Promise<boolean>
  /** What this window last knew the file to hold. */
  readonly known: CanvasDocument
  /** A person has looked at what somebody else saved: from here on, what is drawn here goes over it. */
  goOnFrom(other: { document: CanvasDocument; revision: string; savedAt: Instant }): void
  readonly hasUnsaved: boolean
  stop(): void
}

export function startAutosave(
  opened: { document: CanvasDocument; revision: string; savedAt: Instant },
  ports: AutosavePorts,
): Autosave {
  const { clock } = ports
  let newest = opened.document
  let onDisk = opened.document
  let { revision, savedAt } = opened
  let running: Promise<void> | null = null
  let cancelTimer: CancelTimer | null = null
  let retryMs = firstRetryMs
  let stale = false
  let stopped = false
  let told: SaveStatus['state'] = 'saved'

  /** Told with every stroke while something waits, it is heard once. */
  function tell(status: SaveStatus): void {
    const isKnown = status.state === 'changed' && told === 'changed'
    told = status.state
    if (!isKnown) ports.onStatus(status)
  }

  function schedule(delayMs: number): void {
    cancelTimer?.()
    cancelTimer = clock.after(delayMs, () => {
      cancelTimer = null
      void saveNow()
    })
  }

  function saveNow(): Promise<void> {
    if (running) return running
    if (stale || stopped || newest === onDisk) return Promise.resolve()
    cancelTimer?.()
    cancelTimer = null
    running = saveOnce(newest).finally(() => {
      running = null
    })
    return running
  }

  async function saveOnce(document: CanvasDocument): Promise<void> {
    tell({ state: 'saving' })
    try {
      const saved = await ports.save(document, revision)
      ;({ revision, savedAt } = saved)
      onDisk = document
      retryMs = firstRetryMs
      ports.onSaved(saved)
      if (newest === onDisk) tell({ state: 'saved', at: saved.savedAt })
      else {
        tell({ state: 'changed' })
        if (!stopped && !cancelTimer) schedule(autosaveDelayMs)
      }
    } catch (cause) {
      failed(cause instanceof AppError ? cause : new AppError('unexpected', { cause }))
    }
  }

  function failed(error: AppError): void {
    if (error.code === 'stale-revision') {
      stale = true
      tell({ state: 'stale' })
      return
    }
    const nextTryAt = stopped ? null : clock.now() + retryMs
    tell({ state: 'failed', error: error.toData(), nextTryAt })
    if (!stopped) schedule(retryMs)
    retryMs = Math.min(retryMs * 2, longestRetryMs)
  }

  return {
    changed(document) {
      newest = document
      if (stale || stopped) return
      if (newest === onDisk && !running) {
        cancelTimer?.()
        cancelTimer = null
        tell({ state: 'saved', at: savedAt })
        return
      }
      if (!running) tell({ state: 'changed' })
      schedule(autosaveDelayMs)
    },
    async flush() {
      if (running) await running
      await saveNow()
      return newest === onDisk
    },
    get known() {
      return onDisk
    },
    goOnFrom(other) {
      stale = false
      onDisk = other.document
      ;({ revision, savedAt } = other)
      tell({ state: 'changed' })
      if (!stopped) schedule(autosaveDelayMs)
    },
    get hasUnsaved() {
      return newest !== onDisk
    },
    stop() {
      stopped = true
      cancelTimer?.()
    },
  }
}
