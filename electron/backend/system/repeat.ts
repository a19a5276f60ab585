// What a room does for as long as it runs: now, and every so long. A round that fails is told and never ends the loop, nor the process.
import type { CancelTimer, Clock } from '#shared/core/clock.ts'

export interface Repeated {
  readonly clock: Clock
  readonly everyMs: number
  /** A round may still be under way when the next begins: whoever minds takes turns. */
  readonly work: () => void | Promise<void>
  readonly failed: (failure: unknown) => void
}

/** Returns what stops it: from then on no round begins; one under way comes to its own end. */
export function repeat({ clock, everyMs, work, failed }: Repeated): CancelTimer {
  let isStopped = false
  let cancel: CancelTimer = () => {}
  const round = async () => {
    if (isStopped) return
    cancel = clock.after(everyMs, () => void round())
    try {
      await work()
    } catch (failure) {
      failed(failure)
    }
  }
  void round()
  return () => {
    isStopped = true
    cancel()
  }
}
