// Tells the backend how long the machine slept, at once and to the millisecond, where the local host must find out from late timers.
import type { Clock, Instant } from '#shared/core/clock.ts'
import type { Log } from '../backend/log/log.ts'
import type { DesktopPower } from './desktop-parts.ts'

export interface SleepWatcher {
  pendingPeople(): number
  cameBack(sleptMs: number): void
}

export function watchPower(power: DesktopPower, parts: { clock: Clock; log: Log; backend: SleepWatcher }): void {
  const { clock, log, backend } = parts
  let asleepSince: Instant | undefined
  power.on('suspend', () => {
    asleepSince = clock.now()
    log.info('the machine goes to sleep', { pendingPeople: backend.pendingPeople() })
  })
  power.on('resume', () => {
    if (asleepSince === undefined) return
    const sleptMs = clock.now() - asleepSince
    asleepSince = undefined
    backend.cameBack(sleptMs)
  })
}
