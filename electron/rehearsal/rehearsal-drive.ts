// The clock of a rehearsal as a person drives it: still, playing at a speed, or racing to a moment. One drive at a time; a new
// command ends the one before at the next moment at which anything happens.
import type { RehearsalCommand } from '#shared/contract/rehearsal-calls.ts'
import type { CancelTimer, Clock } from '#shared/core/clock.ts'
import type { Rehearsal } from './rehearsal.ts'

/** How often a playing clock is moved on, and how often anybody is told of a racing one. */
const tickMs = 100

/** Who waits for its turn does not fail with what went before. */
function settled(work: Promise<void>): Promise<void> {
  return work.catch(() => undefined)
}

export class RehearsalDrive {
  pace: 'still' | 'playing' | 'racing' = 'still'
  tookMs = 0
  private readonly rehearsal: Rehearsal
  private readonly clock: Clock
  private readonly moved: () => void
  private running: Promise<void> = Promise.resolve()
  private wanted = 0
  private cancelTick: CancelTimer = () => {}

  constructor(rehearsal: Rehearsal, clock: Clock, moved: () => void) {
    this.rehearsal = rehearsal
    this.clock = clock
    this.moved = moved
  }

  /** Playing and racing go on after this resolves; a step to the next change, and to a moment not far, are over by then. */
  async follow(command: RehearsalCommand): Promise<void> {
    const mine = await this.halt()
    const { rehearsal } = this
    switch (command.kind) {
      case 'pause':
        this.pace = 'still'
        return
      case 'play':
        this.pace = 'playing'
        this.tick(mine, command.speed, this.clock.now())
        return
      case 'next':
        return this.race(mine, () => rehearsal.passToNextChange())
      case 'to':
        return this.race(mine, () => rehearsal.passTo(command.at, () => this.wanted !== mine || this.tell()))
      case 'end':
        return this.race(mine, () => rehearsal.passAll(() => this.wanted !== mine || this.tell()))
    }
  }

  /** Does something while time stands still, and lets it go on as before. */
  async between(work: () => Promise<void>): Promise<void> {
    const done = this.running.then(work)
    this.running = settled(done)
    await done
    this.moved()
  }

  async stop(): Promise<void> {
    await this.halt()
  }

  /** Ends what is running; gives the number that the next drive goes by. */
  private async halt(): Promise<number> {
    const mine = ++this.wanted
    this.cancelTick()
    await this.running
    return mine
  }

  private lastTold = 0

  /** Tells of a race under way; never ends it. */
  private tell(): false {
    if (this.clock.now() - this.lastTold >= tickMs) {
      this.lastTold = this.clock.now()
      this.moved()
    }
    return false
  }

  private async race(mine: number, work: () => Promise<void>): Promise<void> {
    this.pace = 'racing'
    const startedAt = this.clock.now()
    const done = work()
    this.running = settled(done)
    try {
      await done
    } finally {
      this.tookMs += this.clock.now() - startedAt
      if (this.wanted === mine) this.pace = 'still'
      this.moved()
    }
  }

  private tick(mine: number, speed: number, since: number): void {
    this.cancelTick = this.clock.after(tickMs, () => {
      const now = this.clock.now()
      this.running = this.running.then(async () => {
        if (this.wanted !== mine) return
        await this.rehearsal.passTo(this.rehearsal.now + (now - since) * speed, () => this.wanted !== mine)
        this.tookMs += this.clock.now() - now
        if (this.wanted !== mine) return
        if (this.rehearsal.isOver) this.pace = 'still'
        else this.tick(mine, speed, now)
        this.moved()
      })
    })
  }
}
