// Chance that stays: the same seed and the same number give the same draw, on every machine, in a rehearsal and in a live run.

/** Uniform in [0, 1). FNV-1a over the seed, then two rounds of murmur's mixing with the number. */
export function stableShare(seed: string, of: number): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < seed.length; index++) hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193)
  return (mixed(mixed(hash) ^ Math.imul(of | 0, 0x9e3779b1)) >>> 0) / 4_294_967_296
}

function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
