// A recount that found counters which do not add up: shown on every page until they do again, and told to the audit log once.
// Mending counts people anew from the rows they are in; nobody is moved and nothing is sent.
import type { Workspace } from '#shared/contract/workspace-calls.ts'
import { type CanvasId, canvasIdSchema } from '#shared/core/ids.ts'
import { phrase } from '#shared/words/say.ts'
import type { AuditLog } from '../inspect/audit-log.ts'
import type { Log } from '../log/log.ts'
import type { Accounting } from '../sync/accounting.ts'

interface AlarmParts {
  readonly accounting: Accounting
  readonly log: Log
  readonly audit: AuditLog
  canvasName(id: CanvasId): string
}

export class AccountingAlarm {
  private readonly parts: AlarmParts
  private raised: Workspace['accountingAlarm'] = null

  constructor(parts: AlarmParts) {
    this.parts = parts
  }

  get now(): Workspace['accountingAlarm'] {
    return this.raised
  }

  raise(id: CanvasId): void {
    if (this.raised !== null) return
    const canvas = this.parts.canvasName(id)
    this.parts.audit.add('accounting.alarm', id, { canvas })
    this.raised = {
      phrase: phrase('accounting.alarm', { canvas }),
      fix: phrase('accounting.alarm.mend'),
      canMend: true,
    }
  }

  /** Recounts everything, and logs what differs. */
  look(): void {
    const { accounting, log } = this.parts
    const differing = accounting.recount()
    for (const wrong of differing) log.error('counters do not add up', { ...wrong })
    const [first] = differing
    if (first) this.raise(canvasIdSchema.parse(first.canvasId))
  }

  /** Gives the canvases whose counters were written anew. */
  mend(): CanvasId[] {
    const { accounting, log, audit } = this.parts
    const differing = accounting.recount()
    for (const wrong of differing) log.warn('a counter is counted anew', { ...wrong })
    if (!accounting.mend()) {
      log.error('the rows themselves do not add up; the counters stay as they were')
      if (this.raised) this.raised = { ...this.raised, fix: phrase('accounting.alarm.report'), canMend: false }
      return []
    }
    this.raised = null
    const mended = [...new Set(differing.map(({ canvasId }) => canvasIdSchema.parse(canvasId)))]
    for (const id of mended) audit.add('accounting.mended', id, { canvas: this.parts.canvasName(id) })
    return mended
  }
}
