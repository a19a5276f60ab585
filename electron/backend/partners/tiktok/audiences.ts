// TikTok's audiences: listing, looking one up, creating one that takes members ("Partner" audiences; ad-partners.md A5, A6).
import { z } from 'zod'
import type { Audience, AudienceRef } from '#shared/partners/audience.ts'
import type { PartnerHttp } from '../../http/partner-request.ts'
import type { AudiencePage, CreatedAudience } from '../partner.ts'
import { expectShape, mostPages, refuse, unreadable } from '../refuse.ts'
import { ask, dataOf, json } from './auth.ts'
import { classifyTikTok } from './classify.ts'
import { tiktokManifest } from './manifest.ts'

const pageSchema = z.object({
  list: z.array(
    z.object({
      audience_id: z.string(),
      name: z.string(),
      audience_type: z.string().nullish(),
      cover_num: z.number().nullish(),
      is_valid: z.boolean().nullish(),
    }),
  ),
  page_info: z.object({ page: z.number(), total_page: z.number(), total_number: z.number() }),
})
const lookUpSchema = z.object({
  list: z.array(
    z.object({
      audience_details: z.object({
        audience_id: z.string(),
        name: z.string(),
        type: z.string().nullish(),
        cover_num: z.number().nullish(),
        is_valid: z.boolean().nullish(),
      }),
    }),
  ),
})
const createdSchema = z.object({ audience_id: z.string().min(1) })
const pageSize = 100

export async function listAudiences(
  http: PartnerHttp,
  input: { adAccountId: string; cursor: string | null },
): Promise<AudiencePage> {
  const { page, total } = await readPage(http, input.adAccountId, Number(input.cursor ?? '1'))
  return { audiences: page.map(toAudience), nextCursor: total.page < total.total_page ? String(total.page + 1) : null }
}

export async function findAudience(
  http: PartnerHttp,
  input: { adAccountId: string; audienceId: string },
): Promise<Audience | null> {
  const query = {
    advertiser_id: input.adAccountId,
    custom_audience_ids: JSON.stringify([input.audienceId]),
    history_size: '1',
  }
  const answer = await http.send({ method: 'GET', path: '/dmp/custom_audience/get/', query, lane: 'read' })
  // An unknown id gives an empty list (A6); the table's own code for it is 40007.
  if (classifyTikTok(answer).kind === 'not-found') return null
  const { list } = expectShape(lookUpSchema, dataOf(answer))
  const details = list
    .map(({ audience_details }) => audience_details)
    .find(({ audience_id }) => audience_id === input.audienceId)
  return details ? toAudience({ ...details, audience_type: details.type }) : null
}

/** Names are not unique at TikTok: asking twice makes two. So a name is looked up first, which also finds one whose answer was lost. */
export async function createAudience(
  http: PartnerHttp,
  input: { adAccountId: string; name: string },
): Promise<CreatedAudience> {
  const known = await findByName(http, input)
  if (known) return { kind: 'created', audience: known }
  const answer = await http.send({
    method: 'POST',
    path: '/segment/audience/',
    lane: 'write',
    body: json({ advertiser_id: input.adAccountId, custom_audience_name: input.name, action: 'create' }),
  })
  const failure = classifyTikTok(answer)
  // A full account answers with a parameter error that does not say so: count before saying what it means.
  if (failure.kind === 'invalid-input' && (await isFull(http, input.adAccountId)))
    refuse({ kind: 'over-quota', partnerCode: failure.partnerCode })
  const { audience_id } = expectShape(createdSchema, dataOf(answer))
  return { kind: 'created', audience: { id: audience_id, name: input.name, target: audience_id } }
}

async function findByName(
  http: PartnerHttp,
  input: { adAccountId: string; name: string },
): Promise<AudienceRef | null> {
  for (let page = 1; page <= mostPages; page++) {
    const read = await readPage(http, input.adAccountId, page)
    const found = read.page.map(toAudience).find((audience) => audience.usable && audience.name === input.name)
    if (found) return { id: found.id, name: found.name, target: found.target }
    if (read.total.page >= read.total.total_page) return null
  }
  return refuse(unreadable)
}

async function isFull(http: PartnerHttp, adAccountId: string): Promise<boolean> {
  const most = tiktokManifest.limits.audiencesPerAccount?.value ?? Number.POSITIVE_INFINITY
  return (await readPage(http, adAccountId, 1)).total.total_number >= most
}

async function readPage(http: PartnerHttp, adAccountId: string, page: number) {
  if (!Number.isInteger(page) || page < 1) return refuse(unreadable)
  const query = { advertiser_id: adAccountId, page: String(page), page_size: String(pageSize) }
  const data = await ask(http, { method: 'GET', path: '/dmp/custom_audience/list/', query, lane: 'read' })
  const { list, page_info } = expectShape(pageSchema, data)
  // Another page than the one asked for would be walked again and again.
  if (page_info.page !== page) return refuse(unreadable)
  return { page: list, total: page_info }
}

function toAudience(item: z.infer<typeof pageSchema>['list'][number]): Audience {
  const usable = /partner/i.test(item.audience_type ?? '')
  const size = item.cover_num ?? 0
  const shown = size >= tiktokManifest.limits.sizeShownFrom.value
  return {
    id: item.audience_id,
    name: item.name,
    target: item.audience_id,
    usable,
    unusable: usable ? null : 'wrong-type',
    type: item.audience_type ?? '',
    size: shown ? size : null,
    // A fresh one is not valid and empty for up to two days (A6, S54); one that stays small says so only by its size.
    state: shown ? 'ready' : item.is_valid ? 'too-small' : 'populating',
  }
}
