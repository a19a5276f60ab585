// A recount that found counters which do not add up: shown until the app is started again, and told to the audit log once.
import type { CanvasId } from '#shared/core/ids.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'
import type { AuditLog } from '../inspect/audit-log.ts'

export class AccountingAlarm {
  private readonly canvasName: (id: CanvasId) => string
  private readonly audit: AuditLog
  private raised: Phrase | null = null

  constructor(canvasName: (id: CanvasId) => string, audit: AuditLog) {
    this.canvasName = canvasName
    this.audit = audit
  }

  get phrase(): Phrase | null {
    return this.raised
  }

  raise(id: CanvasId): void {
    const canvas = this.canvasName(id)
    if (this.raised === null) this.audit.add('accounting.alarm', id, { canvas })
    this.raised = phrase('accounting.alarm', { canvas })
  }
}
