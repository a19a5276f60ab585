// Which faults are playing, per partner: kept on disk, ended by the clock. Plays nothing itself; the doors and twins ask it.
import { z } from 'zod'
import type { Database } from '#electron/backend/store/sqlite.ts'
import { type Clock, secondMs } from '#shared/core/clock.ts'
import { type PartnerId, partnerIdSchema } from '#shared/partners/partner-id.ts'
import { type ActiveFault, type SandboxFault, sandboxFaultSchema } from '#shared/partners/sandbox-view.ts'

/** Faults that last; the others happen once, at injection. */
export type LastingKind = Exclude<
  SandboxFault['kind'],
  'revoke-sign-in' | 'delete-audience' | 'add-wrong-type-audience'
>
export type LastingFault<Kind extends LastingKind = LastingKind> = Extract<SandboxFault, { kind: Kind }>

const rowSchema = z.object({
  partner: partnerIdSchema,
  subject: z.string(),
  body: z.string(),
  ends_at: z.number().nullable(),
})

export class FaultBoard {
  private readonly database: Database
  private readonly clock: Clock
  private active: (ActiveFault & { subject: string })[] = []

  constructor(database: Database, clock: Clock) {
    this.database = database
    this.clock = clock
    for (const row of database.all('select * from faults')) {
      const { partner, subject, body, ends_at } = rowSchema.parse(row)
      const fault = sandboxFaultSchema.parse(JSON.parse(body))
      this.active.push({ partnerId: partner, subject, fault, endsAt: ends_at })
    }
  }

  put(partnerId: PartnerId, fault: LastingFault): void {
    const subject = 'adAccountId' in fault ? fault.adAccountId : ''
    this.lift(partnerId, fault.kind, subject)
    if ('on' in fault && !fault.on) return
    if (fault.kind === 'refuse-rows' && fault.digests.length === 0) return
    const endsAt =
      'seconds' in fault && fault.seconds !== undefined ? this.clock.now() + fault.seconds * secondMs : null
    this.keep({ partnerId, subject, fault, endsAt })
  }

  find<Kind extends LastingKind>(partnerId: PartnerId, kind: Kind, subject = ''): LastingFault<Kind> | undefined {
    const found = this.playing().find(
      (entry) => entry.partnerId === partnerId && entry.fault.kind === kind && entry.subject === subject,
    )
    return found && isKind(found.fault, kind) ? found.fault : undefined
  }

  /** How long a timed fault still plays. */
  leftMs(partnerId: PartnerId, kind: LastingKind): number {
    const found = this.playing().find((entry) => entry.partnerId === partnerId && entry.fault.kind === kind)
    return found?.endsAt ? Math.max(0, found.endsAt - this.clock.now()) : 0
  }

  /** Plays a fault that lasts for so many answers: one less is left. */
  use<Kind extends 'malformed-answers' | 'answer-with-code'>(partnerId: PartnerId, kind: Kind): void {
    const entry = this.playing().find((one) => one.partnerId === partnerId && one.fault.kind === kind)
    if (!entry || !('answers' in entry.fault) || entry.fault.answers === undefined) return
    const answers = entry.fault.answers - 1
    this.lift(partnerId, kind, entry.subject)
    if (answers > 0) this.keep({ ...entry, fault: { ...entry.fault, answers } })
  }

  /** Uses up a fault that plays once. */
  take(partnerId: PartnerId, kind: LastingKind): boolean {
    if (!this.find(partnerId, kind)) return false
    this.lift(partnerId, kind, '')
    return true
  }

  clear(partnerId: PartnerId): void {
    this.database.run('delete from faults where partner = ?', partnerId)
    this.active = this.active.filter((entry) => entry.partnerId !== partnerId)
  }

  list(): ActiveFault[] {
    return this.playing().map(({ partnerId, fault, endsAt }) => ({ partnerId, fault, endsAt }))
  }

  private playing() {
    const now = this.clock.now()
    if (this.active.some((entry) => entry.endsAt !== null && entry.endsAt <= now)) {
      this.database.run('delete from faults where ends_at is not null and ends_at <= ?', now)
      this.active = this.active.filter((entry) => entry.endsAt === null || entry.endsAt > now)
    }
    return this.active
  }

  private keep(entry: ActiveFault & { subject: string }): void {
    this.database.run(
      'insert into faults (partner, kind, subject, body, ends_at) values (?, ?, ?, ?, ?)',
      entry.partnerId,
      entry.fault.kind,
      entry.subject,
      JSON.stringify(entry.fault),
      entry.endsAt,
    )
    this.active.push(entry)
  }

  private lift(partnerId: PartnerId, kind: LastingKind, subject: string): void {
    this.database.run('delete from faults where partner = ? and kind = ? and subject = ?', partnerId, kind, subject)
    this.active = this.active.filter(
      (entry) => entry.partnerId !== partnerId || entry.fault.kind !== kind || entry.subject !== subject,
    )
  }
}

function isKind<Kind extends SandboxFault['kind']>(
  fault: SandboxFault,
  kind: Kind,
): fault is Extract<SandboxFault, { kind: Kind }> {
  return fault.kind === kind
}
