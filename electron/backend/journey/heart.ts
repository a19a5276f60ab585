// The beat that drives everything: people who are due move on, batches that are due are made, batches that are ready are sent.
// Sleeps until the next stored deadline; deadlines are wall-clock instants, so sleep and clock jumps only make it late, never wrong.
import { type CancelTimer, type Clock, type Instant, secondMs } from '#shared/core/clock.ts'
import type { Log } from '../log/log.ts'
import type { BatchBuilder } from '../sync/batch-builder.ts'
import type { Erasures } from '../sync/erasures.ts'
import type { SyncSender } from '../sync/sync-sender.ts'
import type { JourneyEngine } from './journey-engine.ts'
import type { WebhookSender } from './webhook-sender.ts'

/** Never asleep for longer while something waits, so that a woken machine notices soon. */
const longestSleepMs = 15 * secondMs
/** A sleep this much longer than asked for was the machine's. */
const wokeAfterMs = 30 * secondMs
/** After a beat failed (a full disk, a locked file): long enough not to spin, short enough to come back soon. */
const afterFailureMs = 5 * secondMs

export class Heart {
  private readonly parts: {
    readonly clock: Clock
    readonly engine: JourneyEngine
    readonly builder: BatchBuilder
    readonly sender: SyncSender
    /** Has deadlines of its own. */
    readonly erasures: Erasures
    readonly webhooks: Pick<WebhookSender, 'pump' | 'nextAt'>
    readonly log: Log
    readonly woke: (sleptMs: number) => void
    /** A clock of its own, which no machine's sleep can stop: it sleeps as long as nothing is due. */
    readonly isVirtual?: boolean
  }
  private cancel: CancelTimer | undefined
  private expectedAt: Instant | undefined
  private isBeating = false

  constructor(parts: Heart['parts']) {
    this.parts = parts
  }

  start(): void {
    this.isBeating = true
    this.parts.erasures.start()
    this.nudge()
  }

  stop(): void {
    this.isBeating = false
    this.parts.erasures.stop()
    this.cancel?.()
    this.cancel = undefined
  }

  /** Something changed: look again now. */
  nudge(): void {
    if (this.isBeating) this.sleep(0)
  }

  /** The machine slept, as the system tells: known before any timer is late. */
  cameBack(sleptMs: number): void {
    if (!this.isBeating) return
    this.parts.sender.cameBack()
    this.parts.woke(sleptMs)
    this.nudge()
  }

  private sleep(delayMs: number): void {
    this.cancel?.()
    this.expectedAt = this.parts.clock.now() + delayMs
    this.cancel = this.parts.clock.after(delayMs, () => this.beat())
  }

  private beat(): void {
    const { clock, engine, builder, sender, webhooks, log } = this.parts
    const now = clock.now()
    if (this.expectedAt !== undefined && now - this.expectedAt > wokeAfterMs) {
      sender.cameBack()
      this.parts.woke(now - this.expectedAt)
    }
    let hasFailed = false
    const attempt = <Result>(work: () => Result): Result | undefined => {
      try {
        return work()
      } catch (failure) {
        log.error('a beat failed; it is tried again', { failure })
        hasFailed = true
        return undefined
      }
    }
    // One block of each a beat: the window's own work comes in between. One that fails does not keep the others from theirs.
    const moreToMove = attempt(() => engine.advance(now)) ?? false
    const moreToBuild = attempt(() => sender.pump(() => builder.buildNext(now)))
    if (moreToBuild === undefined) {
      builder.undone(now)
      attempt(() => sender.pump())
    }
    attempt(() => webhooks.pump())
    const next = attempt(() => this.nextAt(now)) ?? null
    if (moreToMove || moreToBuild) this.sleep(0)
    else if (hasFailed) this.sleep(afterFailureMs)
    else if (next !== null) this.sleep(this.shortened(Math.max(0, next - now)))
    // Whoever is on the way waits, too: a sleep in the middle must be noticed.
    else if (sender.inFlight > 0 && !this.parts.isVirtual) this.sleep(longestSleepMs)
    else this.cancel = undefined
  }

  private shortened(delayMs: number): number {
    return this.parts.isVirtual ? delayMs : Math.min(delayMs, longestSleepMs)
  }

  private nextAt(now: Instant): Instant | null {
    const { engine, builder, sender, webhooks } = this.parts
    const waits = [engine.nextDueAt(now), builder.nextFlushAt(now), sender.nextTryAt(now), webhooks.nextAt()]
    const known = waits.filter((at) => at !== null)
    return known.length === 0 ? null : Math.min(...known)
  }
}
