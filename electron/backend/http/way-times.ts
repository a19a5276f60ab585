// How long requests and their answers have been on the way lately, and how late one may have been among them. The quickest shows
// what the way itself takes; whatever another took beyond that, it may have spent before the partner saw it. Pure bookkeeping.

const remembered = 64
/** Before so many are known, the quickest of them may be a slow one itself. */
const fewest = 8

export class WayTimes {
  private readonly latest: number[] = []

  lateness(tookMs: number): number {
    // A clock set back in between says nothing.
    if (tookMs < 0) return 0
    this.latest.push(tookMs)
    if (this.latest.length > remembered) this.latest.shift()
    return this.latest.length < fewest ? tookMs : tookMs - Math.min(...this.latest)
  }
}
