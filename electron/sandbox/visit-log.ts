// Every request the sandbox saw, stamped on arrival: what the rate proof reads. Keeps paths and codes, never a body, a query or
// a header; the latest 200,000, in memory only (a restart of the sandbox starts a new log).
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { SandboxRequest } from '#shared/partners/sandbox-view.ts'

/** One request while it is being answered; status 0 until (or unless) it is. */
export interface Visit {
  readonly at: number
  readonly partnerId: PartnerId
  readonly method: string
  readonly path: string
  status: number
  code: number | null
  rows: number
}

const kept = 200_000

export class VisitLog {
  private visits: Visit[] = []

  open(visit: Pick<Visit, 'at' | 'partnerId' | 'method' | 'path'>): Visit {
    const opened: Visit = { ...visit, status: 0, code: null, rows: 0 }
    this.visits.push(opened)
    // Cut in large slices: shifting one by one would copy the array for each request.
    if (this.visits.length > kept * 1.25) this.visits = this.visits.slice(-kept)
    return opened
  }

  since(instant: number): SandboxRequest[] {
    return this.visits.filter((visit) => visit.at >= instant).map((visit) => ({ ...visit }))
  }
}
