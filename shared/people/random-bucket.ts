// The number from 0 to 9999 that everybody keeps for good: for trying something on a tenth of all people, the same tenth each time.

const odd = 2_654_435_761

export function randomBucket(personId: number): number {
  return (Math.imul(personId, odd) >>> 0) % 10_000
}

/** The same in SQL; ids are far below where the product would overflow. */
export function randomBucketSql(id: string): string {
  return `(((${id} * ${odd}) & 4294967295) % 10000)`
}
