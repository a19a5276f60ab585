// What the request inspector can be narrowed to. Pure.
import type { RequestFilter } from '#shared/contract/inspect-calls.ts'

export const notNarrowed: RequestFilter = { partnerId: null, outcome: null, step: null, batchId: null, text: '' }

export function isNarrowed({ partnerId, outcome, step, batchId, text }: RequestFilter): boolean {
  return partnerId !== null || outcome !== null || step !== null || batchId !== null || text.trim() !== ''
}
