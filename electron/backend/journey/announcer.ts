// Tells the screens what moved, gathered: new counts of a canvas at most twice a second, lists that changed at most as often.
import type { CancelTimer, Clock } from '#shared/core/clock.ts'

const atMostEveryMs = 500

const lists = {
  connections: 'connections.changed',
  people: 'people.changed',
  steering: 'sync.steered',
  ingest: 'ingest.changed',
  cohorts: 'cohorts.changed',
} as const

/** The event that tells of a list that changed; undefined for everything else that is noted. */
export function newsOf(name: string): (typeof lists)[keyof typeof lists] | undefined {
  return isList(name) ? lists[name] : undefined
}

function isList(name: string): name is keyof typeof lists {
  return Object.hasOwn(lists, name)
}

export class Announcer {
  private readonly clock: Clock
  private readonly say: (name: string) => void
  private readonly due = new Set<string>()
  private cancel: CancelTimer | undefined
  private lastAt = Number.NEGATIVE_INFINITY
  private isStopped = false

  /** `say` is called once for each name that was noted since the last time. */
  constructor(clock: Clock, say: (name: string) => void) {
    this.clock = clock
    this.say = say
  }

  note(name: string): void {
    if (this.isStopped) return
    this.due.add(name)
    if (this.cancel) return
    const wait = Math.max(0, this.lastAt + atMostEveryMs - this.clock.now())
    this.cancel = this.clock.after(wait, () => this.flush())
  }

  stop(): void {
    this.isStopped = true
    this.cancel?.()
    this.cancel = undefined
    this.due.clear()
  }

  private flush(): void {
    this.cancel = undefined
    this.lastAt = this.clock.now()
    const names = [...this.due]
    this.due.clear()
    for (const name of names) this.say(name)
  }
}
