// What every number of a canvas was at every moment of a rehearsal: only what changed, as whole numbers, so that a month of it is a
// few hundred kilobytes and any moment is read in well under a millisecond. Knows nothing of what the numbers mean.

/** A full picture every so many frames: how far a reader has to go from the last one. */
const framesBetweenPictures = 64

export class CounterTape {
  private readonly slots = new Map<string, number>()
  private readonly texts: string[] = []
  private readonly textNumbers = new Map<string, number>()
  private readonly latest: number[] = []
  private readonly times: number[] = []
  /** Where the changes of each frame begin. */
  private readonly begins: number[] = []
  /** Slot and new value, one after the other. */
  private readonly changes: number[] = []
  private readonly pictures: number[][] = []

  get frames(): number {
    return this.times.length
  }

  /** Notes what is different at `at`; true when anything was. Moments come in order; one moment may be noted again. */
  note(at: number, readings: Iterable<readonly [name: string, value: number]>): boolean {
    const begin = this.changes.length
    const isSameMoment = this.times.at(-1) === at
    for (const [name, value] of readings) {
      const slot = this.slotOf(name)
      if (this.latest[slot] === value) continue
      this.latest[slot] = value
      this.changes.push(slot, value)
    }
    if (this.changes.length === begin) return false
    if (!isSameMoment) {
      if (this.times.length % framesBetweenPictures === 0) this.pictures.push(this.pictureBefore(begin))
      this.times.push(at)
      this.begins.push(begin)
    }
    return true
  }

  /** A text as a number that `textOf` turns back; the same text is the same number. */
  numberOf(text: string): number {
    const known = this.textNumbers.get(text)
    if (known !== undefined) return known
    this.texts.push(text)
    this.textNumbers.set(text, this.texts.length)
    return this.texts.length
  }

  textOf(number: number): string | undefined {
    return this.texts[number - 1]
  }

  /** Every number as it was at a moment; what was not there yet is absent. */
  at(moment: number): ReadonlyMap<string, number> {
    const frame = this.frameAt(moment)
    const values = frame < 0 ? [] : this.valuesAt(frame)
    const named = new Map<string, number>()
    for (const [name, slot] of this.slots) {
      const value = values[slot]
      if (value !== undefined) named.set(name, value)
    }
    return named
  }

  /** The largest a number ever was; 0 for one never noted. */
  most(name: string): number {
    const slot = this.slots.get(name)
    let most = 0
    for (let index = 0; index < this.changes.length; index += 2)
      if (this.changes[index] === slot) most = Math.max(most, this.changes[index + 1] ?? 0)
    return most
  }

  /** The moments of the frames, thinned to `most` of them at even distances, the last one among them. */
  moments(most: number): number[] {
    const step = Math.max(1, this.times.length / most)
    const picked: number[] = []
    for (let index = this.times.length - 1; index >= 0; index -= step) picked.push(this.times[Math.floor(index)] ?? 0)
    return picked.reverse()
  }

  /** The first moment after one at which a number changed, or null. */
  nextAfter(moment: number): number | null {
    return this.times[this.frameAt(moment) + 1] ?? null
  }

  private frameAt(moment: number): number {
    let low = 0
    let high = this.times.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.times[middle] ?? 0) <= moment) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  private valuesAt(frame: number): number[] {
    const picture = Math.floor(frame / framesBetweenPictures)
    const values = [...(this.pictures[picture] ?? [])]
    const from = this.begins[picture * framesBetweenPictures] ?? 0
    const to = this.begins[frame + 1] ?? this.changes.length
    for (let index = from; index < to; index += 2) values[this.changes[index] ?? 0] = this.changes[index + 1] ?? 0
    return values
  }

  /** `latest` without the changes from `begin` on, which are already in it. */
  private pictureBefore(begin: number): number[] {
    const values = this.pictures.length === 0 ? [] : [...(this.pictures.at(-1) ?? [])]
    const from = this.begins[(this.pictures.length - 1) * framesBetweenPictures] ?? 0
    for (let index = from; index < begin; index += 2) values[this.changes[index] ?? 0] = this.changes[index + 1] ?? 0
    return values
  }

  private slotOf(name: string): number {
    const known = this.slots.get(name)
    if (known !== undefined) return known
    const slot = this.slots.size
    this.slots.set(name, slot)
    return slot
  }
}
