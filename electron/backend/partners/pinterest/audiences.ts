// Pinterest's audiences and the customer lists beneath them: members go to the list, the audience shows it (ad-partners.md B1, B3).
// One list for each audience, of mixed records; the list's id is the audience's `target`.
import { z } from 'zod'
import type { Audience } from '#shared/partners/audience.ts'
import type { HttpAnswer, PartnerHttp } from '../../http/partner-request.ts'
import type { AudiencePage, CreatedAudience, SyncRows } from '../partner.ts'
import { refuse } from '../refuse.ts'
import { ask, bodyOf } from './auth.ts'
import { classifyPinterest } from './classify.ts'
import { recordsOf } from './encode-write.ts'

const audienceSchema = z.object({
  id: z.string(),
  name: z.string(),
  audience_type: z.string().nullish(),
  status: z.string().nullish(),
  size: z.number().nullish(),
  rule: z.object({ customer_list_id: z.union([z.string(), z.number()]).nullish() }).nullish(),
})
const audiencePageSchema = z.object({ items: z.array(audienceSchema), bookmark: z.string().nullish() })
const listSchema = z.object({ id: z.string(), name: z.string() })
const listPageSchema = z.object({ items: z.array(listSchema) })

const pathOf = (adAccountId: string, rest: string) => `/ad_accounts/${encodeURIComponent(adAccountId)}/${rest}`
/** Newest first: what was made and whose answer was lost is on the first page. */
const newestPage = { page_size: '250', order: 'DESCENDING' }

export async function listAudiences(
  http: PartnerHttp,
  input: { adAccountId: string; cursor: string | null },
): Promise<AudiencePage> {
  const query = { ...newestPage, ...(input.cursor === null ? {} : { bookmark: input.cursor }) }
  const page = await ask(http, audiencePageSchema, {
    method: 'GET',
    path: pathOf(input.adAccountId, 'audiences'),
    query,
    lane: 'read',
  })
  const next = page.bookmark ?? null
  return { audiences: page.items.map(toAudience), nextCursor: next === '' || next === input.cursor ? null : next }
}

export async function findAudience(
  http: PartnerHttp,
  input: { adAccountId: string; audienceId: string },
): Promise<Audience | null> {
  const path = pathOf(input.adAccountId, `audiences/${encodeURIComponent(input.audienceId)}`)
  const answer = await http.send({ method: 'GET', path, lane: 'read' })
  if (answer.status >= 400 && classifyPinterest(answer).kind === 'not-found') return null
  return toAudience(bodyOf(audienceSchema, answer))
}

/** List first, then audience; both are looked up by name before, so a lost answer at either point makes no second one. */
export async function createAudience(
  http: PartnerHttp,
  input: { adAccountId: string; name: string; firstRows?: SyncRows },
): Promise<CreatedAudience> {
  const newest = await listAudiences(http, { adAccountId: input.adAccountId, cursor: null })
  const known = newest.audiences.find((audience) => audience.usable && audience.name === input.name)
  if (known) return { kind: 'created', audience: { id: known.id, name: known.name, target: known.target } }
  const taken = new Set(newest.audiences.map(({ target }) => target))
  const list = (await findList(http, input, taken)) ?? (await createList(http, input))
  if (list === null) return { kind: 'needs-members' }
  const answer = await http.send({
    method: 'POST',
    path: pathOf(input.adAccountId, 'audiences'),
    lane: 'write',
    body: json({ name: input.name, audience_type: 'CUSTOMER_LIST', rule: { customer_list_id: list } }),
  })
  refuseWhenFull(answer)
  const made = bodyOf(audienceSchema, answer)
  return { kind: 'created', audience: { id: made.id, name: input.name, target: list } }
}

/** A list of this name that no audience shows is the first half of a creation that was cut short. */
async function findList(
  http: PartnerHttp,
  input: { adAccountId: string; name: string },
  taken: ReadonlySet<string>,
): Promise<string | null> {
  const path = pathOf(input.adAccountId, 'customer_lists')
  const page = await ask(http, listPageSchema, { method: 'GET', path, query: newestPage, lane: 'read' })
  return page.items.find((list) => list.name === input.name && !taken.has(list.id))?.id ?? null
}

/** Null when Pinterest refuses a list without members (decisions.md 12). */
async function createList(
  http: PartnerHttp,
  input: { adAccountId: string; name: string; firstRows?: SyncRows },
): Promise<string | null> {
  const { records, carries, count } = input.firstRows
    ? recordsOf(input.firstRows)
    : { records: '', carries: undefined, count: 0 }
  const answer: HttpAnswer = await http.send({
    method: 'POST',
    path: pathOf(input.adAccountId, 'customer_lists'),
    lane: 'write',
    // EMAIL is the vendor's default type; the records of any type may be any mix of hashed e-mails and mobile ids (B1).
    body: json({ name: input.name, records, list_type: 'EMAIL' }),
    records: count,
    ...(carries ? { carries } : {}),
  })
  if (count === 0 && classifyPinterest(answer).kind === 'invalid-input') return null
  refuseWhenFull(answer)
  return bodyOf(listSchema, answer).id
}

/**
 * No answer for a full account is documented (B1). A permission that is missing has a code of its own, 29; another 403 to a
 * creation, in an account we could just list, is taken for a quota. [INFER]
 */
function refuseWhenFull(answer: HttpAnswer): void {
  const { kind, partnerCode } = classifyPinterest(answer)
  if (answer.status === 403 && kind === 'not-allowed' && partnerCode !== '403-29')
    refuse({ kind: 'over-quota', partnerCode })
}

function toAudience(item: z.infer<typeof audienceSchema>): Audience {
  const listId = item.rule?.customer_list_id
  const usable = item.audience_type === 'CUSTOMER_LIST' && listId !== null && listId !== undefined
  return {
    id: item.id,
    name: item.name,
    target: usable ? String(listId) : item.id,
    usable,
    unusable: usable ? null : 'wrong-type',
    type: item.audience_type ?? '',
    size: item.size ?? null,
    state: stateOf(item.status),
  }
}

function stateOf(status: string | null | undefined): Audience['state'] {
  if (status === 'READY') return 'ready'
  return status === 'TOO_SMALL' ? 'too-small' : 'populating'
}

function json(value: unknown): { kind: 'json'; text: string } {
  return { kind: 'json', text: JSON.stringify(value) }
}
