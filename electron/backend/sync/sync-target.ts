// Where people are sent. Steps that name the same connection, account, audience, action and fields share one target.
import { z } from 'zod'
import { connectionIdSchema } from '#shared/core/ids.ts'
import type { AudienceRef } from '#shared/partners/audience.ts'
import { type MatchField, matchFieldSchema } from '#shared/partners/match-field.ts'
import { partnerIdSchema } from '#shared/partners/partner-id.ts'
import { type ReadyAudienceSync, syncActions } from '#shared/steps/audience-sync/audience-sync-config.ts'
import type { Database } from '../store/sqlite.ts'

const targetSchema = z
  .object({
    id: z.number(),
    partner_id: partnerIdSchema,
    connection_id: connectionIdSchema,
    ad_account_id: z.string(),
    ad_account_name: z.string(),
    audience_id: z.string(),
    audience_name: z.string(),
    audience_target: z.string(),
    action: z.enum(syncActions),
    fields: z.string().transform((text) => z.array(matchFieldSchema).parse(JSON.parse(text))),
  })
  .transform((row) => ({
    id: row.id,
    partnerId: row.partner_id,
    connectionId: row.connection_id,
    adAccount: { id: row.ad_account_id, name: row.ad_account_name },
    audience: { id: row.audience_id, name: row.audience_name, target: row.audience_target },
    action: row.action,
    fields: row.fields,
  }))
export type SyncTarget = z.infer<typeof targetSchema>

export class SyncTargets {
  private readonly database: Database
  private readonly realAudience: (audience: AudienceRef) => AudienceRef
  private readonly known = new Map<number, SyncTarget>()

  /** `realAudience` knows what became of a draft audience, so that one audience is one target by whichever id it is called. */
  constructor(database: Database, realAudience: (audience: AudienceRef) => AudienceRef) {
    this.database = database
    this.realAudience = realAudience
  }

  ensure(given: ReadyAudienceSync): number {
    const config = { ...given, audience: this.realAudience(given.audience) }
    const fields = JSON.stringify(sorted(config.fields))
    const { lastId, changes } = this.database.run(
      `insert into sync_targets (partner_id, connection_id, ad_account_id, ad_account_name, audience_id, audience_name, audience_target, action, fields)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
      config.partnerId,
      config.connectionId,
      config.adAccount.id,
      config.adAccount.name,
      config.audience.id,
      config.audience.name,
      config.audience.target,
      config.action,
      fields,
    )
    if (changes > 0) return lastId
    const found = this.database.get(
      'select id from sync_targets where connection_id = ? and ad_account_id = ? and audience_id = ? and action = ? and fields = ?',
      config.connectionId,
      config.adAccount.id,
      config.audience.id,
      config.action,
      fields,
    )
    return Number(found?.id)
  }

  get(id: number): SyncTarget {
    const known = this.known.get(id)
    if (known) return known
    const target = targetSchema.parse(this.database.get('select * from sync_targets where id = ?', id))
    this.known.set(id, target)
    return target
  }

  /** A draft audience came to exist at the partner: whoever waits for it, or was sent to it, is a matter of the real one now. */
  audienceCameToBe(target: SyncTarget, audience: AudienceRef): void {
    if (target.audience.id === audience.id) return
    this.database.transaction(() => {
      const drafts = this.database.all(
        'select id from sync_targets where connection_id = ? and ad_account_id = ? and audience_id = ?',
        target.connectionId,
        target.adAccount.id,
        target.audience.id,
      )
      for (const draft of drafts) {
        const { partnerId, connectionId, adAccount, action, fields } = this.get(Number(draft.id))
        const real = this.ensure({ partnerId, connectionId, adAccount, action, fields, audience })
        for (const table of ['sync_blocks', 'batches'])
          this.database.run(`update ${table} set target_id = ? where target_id = ?`, real, Number(draft.id))
      }
    })
  }
}

function sorted(fields: readonly MatchField[]): MatchField[] {
  return [...new Set(fields)].sort()
}
