// Which region F6 goes to. Pure.

/** `at` is -1 where the keyboard is in none: then the first, or backwards the last. */
export function neighbourRegion<Region>(regions: readonly Region[], at: number, by: 1 | -1): Region | undefined {
  const { length } = regions
  if (length === 0) return undefined
  const from = at < 0 ? (by > 0 ? -1 : length) : at
  return regions[(from + by + length) % length]
}
