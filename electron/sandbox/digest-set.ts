// A set of digests of one width, packed: open addressing over 32-bit words, so that a million of them cost their own bytes and a
// batch of 10,000 goes in within a few milliseconds. A digest is its own hash, being uniform already.
const free = 0
const taken = 1
const gone = 2

export class DigestSet {
  /** Digests held. */
  size = 0
  readonly width: number
  private readonly words: number
  private capacity = 1_024
  private used = 0
  private slots: Uint32Array
  private states = new Uint8Array(this.capacity)

  /** `width` in bytes, a multiple of 4: 16 (MD5), 20 (SHA-1), 32 (SHA-256). */
  constructor(width: number) {
    this.width = width
    this.words = width / 4
    this.slots = new Uint32Array(this.capacity * this.words)
  }

  /** Adds digests packed one after another; says how many were new. */
  add(packed: Uint8Array): number {
    const digests = asWords(packed)
    const before = this.size
    for (let from = 0; from < digests.length; from += this.words) {
      if (this.used * 3 >= this.capacity * 2) this.grow()
      this.put(digests, from)
    }
    return this.size - before
  }

  /** Removes digests packed one after another; says how many were there. */
  remove(packed: Uint8Array): number {
    const digests = asWords(packed)
    const before = this.size
    for (let from = 0; from < digests.length; from += this.words) {
      const slot = this.findSlot(digests, from)
      if (slot < 0) continue
      this.states[slot] = gone
      this.size--
    }
    return before - this.size
  }

  /** All of them, packed, in no order. */
  pack(): Uint8Array {
    const packed = new Uint32Array(this.size * this.words)
    let to = 0
    for (let slot = 0; slot < this.capacity; slot++) {
      if (this.states[slot] !== taken) continue
      packed.set(this.slots.subarray(slot * this.words, (slot + 1) * this.words), to)
      to += this.words
    }
    return new Uint8Array(packed.buffer)
  }

  private put(digests: Uint32Array, from: number): void {
    if (this.findSlot(digests, from) >= 0) return
    let slot = (digests[from] ?? 0) & (this.capacity - 1)
    while (this.states[slot] === taken) slot = (slot + 1) & (this.capacity - 1)
    if (this.states[slot] === free) this.used++
    this.states[slot] = taken
    const start = slot * this.words
    for (let word = 0; word < this.words; word++) this.slots[start + word] = digests[from + word] ?? 0
    this.size++
  }

  private findSlot(digests: Uint32Array, from: number): number {
    let slot = (digests[from] ?? 0) & (this.capacity - 1)
    while (this.states[slot] !== free) {
      if (this.states[slot] === taken && this.isAt(slot, digests, from)) return slot
      slot = (slot + 1) & (this.capacity - 1)
    }
    return -1
  }

  private isAt(slot: number, digests: Uint32Array, from: number): boolean {
    const start = slot * this.words
    for (let word = 0; word < this.words; word++) {
      if (this.slots[start + word] !== digests[from + word]) return false
    }
    return true
  }

  /** Doubles when members fill it; stays as large when removals did. */
  private grow(): void {
    const held = asWords(this.pack())
    if (this.size * 3 >= this.capacity) this.capacity *= 2
    this.slots = new Uint32Array(this.capacity * this.words)
    this.states = new Uint8Array(this.capacity)
    this.used = 0
    this.size = 0
    for (let from = 0; from < held.length; from += this.words) this.put(held, from)
  }
}

/** Copies unless aligned already: bytes out of SQLite and Buffer's pool start anywhere. */
function asWords(packed: Uint8Array): Uint32Array {
  const aligned = packed.byteOffset % 4 === 0 ? packed : packed.slice()
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
}
