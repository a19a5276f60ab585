// What one pretended partner holds, as a file in pieces: a row or an entry for each digest, and for each audience without any. Digests
// only; nothing here could be turned back into a person. The list of audiences is taken once, at the first piece.
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { LedgerAudience, LedgerFormat, LedgerPiece } from '#shared/partners/sandbox-view.ts'
import type { PartnerTwin } from './partner-twin.ts'

interface Member {
  readonly kind: string
  readonly digest: string
}

/** About 3 MB of text, which is quick to make and to carry. */
const membersInPiece = 20_000
/** A place in the file: the audience's number times this, and the member's number in it. */
const audienceStep = 2 ** 32
const columns = ['partner', 'ad_account_id', 'ad_account', 'audience_id', 'audience', 'type', 'state', 'kind', 'digest']

export class LedgerExport {
  private readonly twins: Readonly<Record<PartnerId, PartnerTwin>>
  /** By partner: what a file under way is about. One that nobody reads on is replaced by the next. */
  private readonly listed = new Map<PartnerId, readonly LedgerAudience[]>()
  private opened: { readonly audienceId: string; readonly members: readonly Member[] } | undefined

  constructor(twins: Readonly<Record<PartnerId, PartnerTwin>>) {
    this.twins = twins
  }

  piece(partnerId: PartnerId, format: LedgerFormat, cursor: number | null): LedgerPiece {
    if (cursor === null) this.listed.set(partnerId, this.twins[partnerId].ledger())
    const audiences = this.listed.get(partnerId) ?? []
    const at = cursor ?? 0
    const number = Math.floor(at / audienceStep)
    const audience = audiences[number]
    if (!audience) return { text: format === 'csv' ? csvHead : `${jsonHead(partnerId)}]}\n`, nextCursor: null }
    const from = at % audienceStep
    const all = this.membersOf(audience, from)
    const members = all.slice(from, from + membersInPiece)
    const isLastPart = from + membersInPiece >= all.length
    const isLast = isLastPart && number === audiences.length - 1
    const place = { isFirst: at === 0, isFirstPart: from === 0, isLastPart, isLast }
    const text = format === 'csv' ? csvText(audience, members, place) : jsonText(audience, members, place)
    if (isLast) this.listed.delete(partnerId)
    if (isLastPart) this.opened = undefined
    return { text, nextCursor: isLast ? null : isLastPart ? (number + 1) * audienceStep : at + membersInPiece }
  }

  private membersOf({ partnerId, audienceId }: LedgerAudience, from: number): readonly Member[] {
    if (from > 0 && this.opened?.audienceId === audienceId) return this.opened.members
    const members = Object.entries(this.twins[partnerId].findMembers(audienceId) ?? {}).flatMap(([kind, digests]) =>
      digests.map((digest) => ({ kind, digest })),
    )
    this.opened = { audienceId, members }
    return members
  }
}

interface Place {
  readonly isFirst: boolean
  readonly isFirstPart: boolean
  readonly isLastPart: boolean
  readonly isLast: boolean
}

const csvHead = `\uFEFF${columns.join(',')}\r\n`

function csvText(audience: LedgerAudience, members: readonly Member[], { isFirst, isFirstPart }: Place): string {
  const { partnerId, adAccountId, adAccountName, audienceId, name, type, state } = audience
  const start = [partnerId, adAccountId, adAccountName, audienceId, name, type, state].map(csvCell).join(',')
  const rows = members.map(({ kind, digest }) => `${start},${kind},${digest}\r\n`)
  if (members.length === 0 && isFirstPart) rows.push(`${start},,\r\n`)
  return (isFirst ? csvHead : '') + rows.join('')
}

/** Ids of many digits stay text, and a name that a spreadsheet would take for a formula stays a name. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function jsonHead(partnerId: PartnerId): string {
  return `{"partner":${JSON.stringify(partnerId)},"audiences":[`
}

function jsonText(audience: LedgerAudience, members: readonly Member[], place: Place): string {
  const { partnerId, ...shown } = audience
  const head = place.isFirst ? jsonHead(partnerId) : ''
  const start = place.isFirstPart
    ? `${place.isFirst ? '' : ','}\n${JSON.stringify(shown).slice(0, -1)},"members":[`
    : ''
  const rows = members.map(({ kind, digest }) => JSON.stringify([kind, digest])).join(',')
  const joined = rows !== '' && !place.isFirstPart ? `,${rows}` : rows
  return head + start + joined + (place.isLastPart ? ']}' : '') + (place.isLast ? '\n]}\n' : '')
}
