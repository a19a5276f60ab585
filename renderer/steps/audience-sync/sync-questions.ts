// The logic of the five questions of Audience Sync (S24–S33): which is open, what a change keeps. Pure.
import type { AdAccount, Connection } from '#shared/partners/connection.ts'
import type { MatchField } from '#shared/partners/match-field.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import type { AudienceSyncConfig } from '#shared/steps/audience-sync/audience-sync-config.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'

export interface PartnerChoice {
  readonly manifest: PartnerManifest
  readonly connection: Connection | null
}

/** One card for each connection; a partner without any has one card that says so. */
export function partnerChoices(
  manifests: readonly PartnerManifest[],
  connections: readonly Connection[],
): PartnerChoice[] {
  return manifests.flatMap((manifest): PartnerChoice[] => {
    const own = connections.filter((connection) => connection.partnerId === manifest.id)
    return own.length === 0 ? [{ manifest, connection: null }] : own.map((connection) => ({ manifest, connection }))
  })
}

export interface LaterQuestions {
  /** Why a question cannot be answered yet, or null when it can. */
  readonly account: Phrase | null
  readonly audience: Phrase | null
  readonly action: Phrase | null
  readonly fields: Phrase | null
}

/** `newName` is an audience that was named but is not created yet. */
export function laterQuestions(config: AudienceSyncConfig, newName: string | null): LaterQuestions {
  const noPartner = config.connectionId === null ? phrase('sync.account.first') : null
  const noAccount = noPartner ?? (config.adAccount === null ? phrase('sync.audience.first') : null)
  const named = config.audience !== null || newName !== null
  return {
    account: noPartner,
    audience: noAccount,
    action: noAccount ?? (named ? null : phrase('sync.action.first')),
    fields: noAccount ?? (named ? null : phrase('sync.fields.first')),
  }
}

/** Changing the partner lets go of what belongs to the old one and keeps what still fits. */
export function withPartner(
  config: AudienceSyncConfig,
  manifest: Pick<PartnerManifest, 'id' | 'matchFields'>,
  connection: Pick<Connection, 'id'>,
): AudienceSyncConfig {
  if (config.connectionId === connection.id) return config
  const fields = config.fields.filter((field) => manifest.matchFields.includes(field))
  return { ...config, partnerId: manifest.id, connectionId: connection.id, adAccount: null, audience: null, fields }
}

/** Whether choosing another partner would let go of something a person set. */
export function losesChoices(config: AudienceSyncConfig, next: PartnerId, connectionId: Connection['id']): boolean {
  if (config.connectionId === connectionId && config.partnerId === next) return false
  return config.adAccount !== null || config.audience !== null
}

export function withAccount(config: AudienceSyncConfig, account: { id: string; name: string }): AudienceSyncConfig {
  if (config.adAccount?.id === account.id) return config
  return { ...config, adAccount: { id: account.id, name: account.name }, audience: null }
}

/** Fields stay in the manifest's order, whatever the order of clicks. */
export function withField(
  config: AudienceSyncConfig,
  field: MatchField,
  chosen: boolean,
  order: readonly MatchField[],
): AudienceSyncConfig {
  const fields = order.filter((candidate) => (candidate === field ? chosen : config.fields.includes(candidate)))
  return { ...config, fields }
}

export function whyAccountUnusable(account: AdAccount): Phrase | null {
  if (account.unusable === 'role') return phrase('sync.account.unusable.role')
  if (account.unusable === 'disabled' || !account.usable) return phrase('sync.account.unusable.disabled')
  return account.chosen ? null : phrase('sync.account.unusable.notChosen')
}

/** The name as typed, trimmed; null when there is nothing to create. */
export function newAudienceName(typed: string, exactExists: boolean): string | null {
  const name = typed.normalize('NFC').trim()
  return name === '' || exactExists ? null : name
}
