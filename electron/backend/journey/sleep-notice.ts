// What a person is told after the machine slept on people who were pending (decisions.md 21), until they have read it.
import type { Workspace } from '#shared/contract/workspace-calls.ts'
import { type Clock, minuteMs } from '#shared/core/clock.ts'
import type { Log } from '../log/log.ts'

/** The system and a late timer may both tell of one sleep. */
const sameSleepWithinMs = minuteMs

interface SleepParts {
  readonly clock: Clock
  readonly log: Log
  pendingPeople(): number
  changed(): void
}

export class SleepNotice {
  private readonly parts: SleepParts
  private last: Workspace['sleep'] = null
  private isRead = true

  constructor(parts: SleepParts) {
    this.parts = parts
  }

  get now(): Workspace['sleep'] {
    return this.isRead ? null : this.last
  }

  woke(sleptMs: number): void {
    const people = this.parts.pendingPeople()
    this.parts.log.info('the machine slept and woke', { sleptMs, people })
    if (people === 0) return
    const wokeAt = this.parts.clock.now()
    const same = this.last !== null && wokeAt - this.last.wokeAt < sameSleepWithinMs ? this.last : null
    this.last = { sleptMs: Math.max(sleptMs, same?.sleptMs ?? 0), people, wokeAt }
    if (!same) this.isRead = false
    this.parts.changed()
  }

  dismiss(): void {
    this.isRead = true
  }
}
