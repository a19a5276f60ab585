// The gate every outbound byte passes: only hosts a connection named, counted by host, field and hash kind.
// Refuses; never repairs. Holds counts only, no identifier and no token.
import type { gateRefusals } from '#shared/contract/inspect-calls.ts'
import type { MatchColumn } from '#shared/partners/match-field.ts'

/** How many identifiers of each column a request carries. They are always SHA-256 (decisions.md, issue 2). */
export type CarriedDigests = Readonly<Partial<Record<MatchColumn, number>>>

export interface OutboundCount {
  readonly host: string
  requests: number
  bytes: number
  /** Identifiers by `column sha256`. */
  readonly identifiers: Record<string, number>
  readonly refused: Partial<Record<GateRefusal, number>>
}

export type GateRefusal = (typeof gateRefusals)[number]

export class OutboundRefused extends Error {
  override readonly name = 'OutboundRefused'
  readonly reason: GateRefusal
  readonly host: string
  constructor(reason: GateRefusal, host: string) {
    super(`${reason} (${host})`)
    this.reason = reason
    this.host = host
  }
}

export interface OutboundGate {
  /** Opens the gate to a connection's hosts; `owner` is the connection. Replaces what that owner had. */
  allow(owner: string, addresses: readonly string[]): void
  forbid(owner: string): void
  /** Throws OutboundRefused, or counts and lets through. */
  pass(request: { address: URL; body: string | Uint8Array | null; carries?: CarriedDigests }): void
  counts(): readonly OutboundCount[]
}

/** The SHA-256 of nothing: in a batch it means somebody hashed an empty value (ad-partners.md D). */
const emptyDigest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

export function createOutboundGate(): OutboundGate {
  const hostsOf = new Map<string, ReadonlySet<string>>()
  const counts = new Map<string, OutboundCount>()
  const countOf = (host: string) => {
    const found = counts.get(host) ?? { host, requests: 0, bytes: 0, identifiers: {}, refused: {} }
    counts.set(host, found)
    return found
  }
  return {
    allow: (owner, addresses) => void hostsOf.set(owner, new Set(addresses.map((address) => new URL(address).host))),
    forbid: (owner) => void hostsOf.delete(owner),
    pass({ address, body, carries }) {
      const count = countOf(address.host)
      const refusal = refusalOf(address, body, carries, hostsOf)
      if (refusal) {
        count.refused[refusal] = (count.refused[refusal] ?? 0) + 1
        throw new OutboundRefused(refusal, address.host)
      }
      count.requests++
      count.bytes += body?.length ?? 0
      for (const [column, amount] of Object.entries(carries ?? {}))
        count.identifiers[`${column} sha256`] = (count.identifiers[`${column} sha256`] ?? 0) + amount
    },
    counts: () =>
      [...counts.values()].map((count) => ({
        ...count,
        identifiers: { ...count.identifiers },
        refused: { ...count.refused },
      })),
  }
}

function refusalOf(
  address: URL,
  body: string | Uint8Array | null,
  carries: CarriedDigests | undefined,
  hostsOf: ReadonlyMap<string, ReadonlySet<string>>,
): GateRefusal | null {
  if (![...hostsOf.values()].some((hosts) => hosts.has(address.host))) return 'unknown-host'
  if (address.protocol !== 'https:' && !loopbackNames.has(address.hostname)) return 'not-encrypted'
  if (!carries || body === null) return null
  // A body of digests and ids has no "@"; one that has carries somebody's address.
  if (holds(body, '@')) return 'raw-identifier'
  return holds(body, emptyDigest) ? 'empty-digest' : null
}

function holds(body: string | Uint8Array, text: string): boolean {
  if (typeof body === 'string') return body.includes(text)
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).includes(text)
}
