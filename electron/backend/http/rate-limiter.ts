// Paces requests to a partner: never more than N in any sliding window, whatever the caller does (decisions.md 7).
// Reads no clock but the port; knows no partner, only scopes ("this developer app"), lanes and claimants.
import { AppError } from '#shared/core/app-error.ts'
import { type CancelTimer, type Clock, type Instant, secondMs } from '#shared/core/clock.ts'
import { LaneSpeed } from './lane-speed.ts'
import { SlidingWindow } from './sliding-window.ts'
import { WayTimes } from './way-times.ts'

export interface RateWindow {
  readonly requests: number
  readonly windowMs: number
}

export const rateLanes = ['write', 'read', 'sign-in'] as const
export type RateLane = (typeof rateLanes)[number]

/** `all` counts every lane of the scope together; `lanes` are stricter windows of one lane (Pinterest's ads_write, B2). */
export interface RateLimits {
  readonly all: readonly RateWindow[]
  readonly lanes?: Readonly<Partial<Record<RateLane, readonly RateWindow[]>>>
}

export interface RateClaim {
  /** The partner's own scope: a developer app at TikTok, a user and app at Pinterest. */
  readonly scope: string
  readonly lane: RateLane
  /** Who asks (a step, a screen): claimants of a scope take turns, whoever queues more. */
  readonly claimant: string
  readonly signal?: AbortSignal
}

/**
 * Permission for one request. `stamp` when its first byte is written, `giveBack` when it never will be. `answered` when its answer
 * is there: one that took longer than its fellows may have arrived later than they, and counts so much longer.
 */
export interface Grant {
  stamp(): void
  answered(): void
  giveBack(): void
}

/** What an answer says about our speed. */
export interface Pace {
  readonly slowDown: boolean
  readonly waitMs: number | null
}

export interface RateLimiter {
  setLimits(scope: string, limits: RateLimits): void
  acquire(claim: RateClaim): Promise<Grant>
  observe(scope: string, lane: RateLane, pace: Pace): void
  stateOf(scope: string, lane: RateLane): LaneState
}

/** For the screens. */
export interface LaneState {
  /** How fast the lane may go now: 1 = the full limit. */
  readonly speed: number
  readonly pausedUntil: Instant | null
  readonly waiting: number
  /** Of the window that leaves the least: how many it allows, and how many of them are still free right now. */
  readonly requestsPerWindow: number
  readonly requestsLeft: number
}

interface Waiter {
  readonly claim: RateClaim
  readonly grant: (grant: Grant) => void
}

/** One queue per claimant and lane, so that a paused lane never blocks another. */
interface Turn {
  readonly lane: RateLane
  readonly queue: Waiter[]
}

export function createRateLimiter(clock: Clock): RateLimiter {
  const scopes = new Map<string, ScopeLimiter>()
  const scopeOf = (scope: string) => {
    const found = scopes.get(scope)
    if (!found) throw new Error(`no limits were set for the scope ${scope}`)
    return found
  }
  return {
    setLimits(scope, limits) {
      const found = scopes.get(scope)
      if (found) found.setLimits(limits)
      else scopes.set(scope, new ScopeLimiter(clock, limits))
    },
    acquire: (claim) => scopeOf(claim.scope).acquire(claim),
    observe: (scope, lane, pace) => scopeOf(scope).observe(lane, pace),
    stateOf: (scope, lane) => scopeOf(scope).stateOf(lane),
  }
}

class ScopeLimiter {
  private readonly clock: Clock
  private all: SlidingWindow[] = []
  private lanes = new Map<RateLane, SlidingWindow[]>()
  private readonly speeds = new Map(rateLanes.map((lane) => [lane, new LaneSpeed()]))
  /** Whose turn it is next is at the front; who was served goes to the back. */
  private readonly turns = new Map<string, Turn>()
  private readonly ways = new WayTimes()
  private cancelTimer: CancelTimer | null = null
  private limits = ''

  constructor(clock: Clock, limits: RateLimits) {
    this.clock = clock
    this.setLimits(limits)
  }

  setLimits(limits: RateLimits): void {
    // Unchanged limits keep their stamps: a re-opened connection must not start a fresh second.
    const text = JSON.stringify(limits)
    if (text === this.limits) return
    this.limits = text
    const now = this.clock.now()
    this.all = this.refit(this.all, limits.all, now)
    const laneWindows = rateLanes.map(
      (lane) => [lane, this.refit(this.lanes.get(lane) ?? [], limits.lanes?.[lane] ?? [], now)] as const,
    )
    this.lanes = new Map(laneWindows)
    this.pump()
  }

  acquire(claim: RateClaim): Promise<Grant> {
    return new Promise<Grant>((resolve, reject) => {
      if (claim.signal?.aborted) return reject(new AppError('cancelled'))
      const key = `${claim.lane} ${claim.claimant}`
      const turn = this.turns.get(key) ?? { lane: claim.lane, queue: [] }
      this.turns.set(key, turn)
      const abandon = () => {
        const index = turn.queue.indexOf(waiter)
        if (index < 0) return
        turn.queue.splice(index, 1)
        if (turn.queue.length === 0) this.turns.delete(key)
        reject(new AppError('cancelled'))
      }
      const waiter: Waiter = {
        claim,
        grant: (grant) => {
          claim.signal?.removeEventListener('abort', abandon)
          resolve(grant)
        },
      }
      claim.signal?.addEventListener('abort', abandon, { once: true })
      turn.queue.push(waiter)
      this.pump()
    })
  }

  observe(lane: RateLane, pace: Pace): void {
    const windows = this.windowsOf(lane)
    // At full speed "nothing left in this second" is every answer's truth, and our own windows keep to it already.
    const known =
      !pace.slowDown && pace.waitMs !== null && windows.some((window) => window.spanMs >= (pace.waitMs ?? 0))
    if (known) return
    const pauseMs = Math.max(...windows.map((window) => Math.min(window.spanMs, secondMs)), 0)
    this.speedOf(lane).observe(this.clock.now(), pace, pauseMs)
    this.pump()
  }

  stateOf(lane: RateLane): LaneState {
    const now = this.clock.now()
    const speed = this.speedOf(lane)
    let waiting = 0
    for (const turn of this.turns.values()) if (turn.lane === lane) waiting += turn.queue.length
    const tightest = this.windowsOf(lane)
      .map((window) => window.room(now, speed.at(now)))
      .sort((one, other) => one.left - other.left)[0]
    return {
      speed: speed.at(now),
      pausedUntil: speed.pausedUntil > now ? speed.pausedUntil : null,
      waiting,
      requestsPerWindow: tightest?.most ?? 0,
      requestsLeft: tightest?.left ?? 0,
    }
  }

  /** Serves everyone who may go now, in turn; then sleeps until the next may. */
  private pump(): void {
    this.cancelTimer?.()
    this.cancelTimer = null
    for (;;) {
      const now = this.clock.now()
      let wakeAt = Number.POSITIVE_INFINITY
      let served = false
      for (const [key, turn] of this.turns) {
        const readyAt = this.readyAt(turn.lane, now)
        if (readyAt > now) {
          wakeAt = Math.min(wakeAt, readyAt)
          continue
        }
        const waiter = turn.queue.shift()
        this.turns.delete(key)
        if (turn.queue.length > 0) this.turns.set(key, turn)
        if (waiter) waiter.grant(this.take(turn.lane, now))
        served = true
        break
      }
      if (served) continue
      if (Number.isFinite(wakeAt)) this.cancelTimer = this.clock.after(Math.ceil(wakeAt - now), () => this.pump())
      return
    }
  }

  private readyAt(lane: RateLane, now: Instant): Instant {
    const speed = this.speedOf(lane)
    let at = speed.pausedUntil
    for (const window of this.windowsOf(lane)) at = Math.max(at, window.readyAt(now, speed.at(now)))
    return at
  }

  private take(lane: RateLane, now: Instant): Grant {
    const windows = this.windowsOf(lane)
    const speed = this.speedOf(lane).at(now)
    for (const window of windows) window.take(now, speed)
    let open = true
    let writtenAt: Instant | null = null
    const end = (settle: (window: SlidingWindow) => void) => {
      if (!open) return
      open = false
      for (const window of windows) settle(window)
      this.pump()
    }
    return {
      stamp: () => {
        const at = this.clock.now()
        end((window) => {
          writtenAt = at
          window.stamp(at)
        })
      },
      answered: () => {
        if (writtenAt === null) return
        const at = this.clock.now()
        const lateMs = this.ways.lateness(at - writtenAt)
        if (lateMs > 0) for (const window of windows) window.postpone(writtenAt, lateMs, at)
        writtenAt = null
      },
      giveBack: () => end((window) => window.giveBack()),
    }
  }

  private windowsOf(lane: RateLane): readonly SlidingWindow[] {
    const own = this.lanes.get(lane) ?? []
    return own.length > 0 ? [...this.all, ...own] : this.all
  }

  private speedOf(lane: RateLane): LaneSpeed {
    const found = this.speeds.get(lane)
    if (found) return found
    const made = new LaneSpeed()
    this.speeds.set(lane, made)
    return made
  }

  /** New windows remember what the old ones sent, so that changed limits never open a second full second. */
  private refit(old: readonly SlidingWindow[], windows: readonly RateWindow[], now: Instant): SlidingWindow[] {
    return windows.map((window, index) => {
      const made = new SlidingWindow(window)
      const before = old[index] ?? old[0]
      if (before) made.remember(before, now)
      return made
    })
  }
}
