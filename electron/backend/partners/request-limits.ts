// How much one request may hold: records as the partner counts them, and bytes.

export interface RequestLimits {
  readonly recordsPerRequest: number
  /** TikTok counts people, Pinterest identifiers (decisions.md 8). */
  readonly recordsCount: 'people' | 'identifiers'
  readonly bytesPerRequest: number
}
