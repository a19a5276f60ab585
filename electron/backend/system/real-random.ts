// Real chance behind the Random port, for jitter. Never for secrets: those come from node:crypto.
import type { Random } from '#shared/core/random.ts'

export const realRandom: Random = { next: () => Math.random() }
