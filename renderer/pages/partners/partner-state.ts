// In which state a partner or one of its connections is, for tiles and pills. Pure.
import type { Connection, ConnectionKind } from '#shared/partners/connection.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'

/** What a pill says of one connection. */
export type ConnectionMood = Connection['state'] | 'not-connected'
/** What a tile says of a partner as a whole: the worst of its connections. */
export type PartnerMood = 'not-connected' | 'connected' | 'attention'
export type PillTone = 'ok' | 'wait' | 'bad' | 'info' | 'neutral'

export function moodOf(connection: Connection | undefined): ConnectionMood {
  return connection?.state ?? 'not-connected'
}

export const toneOfMood: Readonly<Record<ConnectionMood | PartnerMood, PillTone>> = {
  'not-connected': 'neutral',
  choosing: 'wait',
  connected: 'ok',
  'needs-sign-in': 'bad',
  'needs-permission': 'bad',
  attention: 'bad',
}

export function connectionsOf(connections: readonly Connection[], partnerId: PartnerId): readonly Connection[] {
  return connections.filter((connection) => connection.partnerId === partnerId)
}

export function partnerMood(connections: readonly Connection[]): PartnerMood {
  if (connections.length === 0) return 'not-connected'
  return connections.every((connection) => connection.state === 'connected') ? 'connected' : 'attention'
}

/** Which connection the page opens with: one that needs a person, else the sandbox, else the live one, else the sandbox. */
export function kindToShow(connections: readonly Connection[]): ConnectionKind {
  const needy = connections.find((connection) => connection.state !== 'connected')
  const sandbox = connections.find((connection) => connection.kind === 'sandbox')
  return (needy ?? sandbox ?? connections[0])?.kind ?? 'sandbox'
}

export function chosenIds(connection: Connection): string[] {
  return connection.accounts.filter((account) => account.chosen).map((account) => account.id)
}
