// The suite every partner must pass: the same promises, each partner's own cases. Used by tests only.
import { describe, expect, it } from 'vitest'
import { type MatchColumn, matchColumns } from '#shared/partners/match-field.ts'
import { type FailureKind, treatmentOf } from '#shared/partners/partner-failure.ts'
import { type Limit, type PartnerManifest, partnerManifestSchema } from '#shared/partners/partner-manifest.ts'
import { PartnerRefusal } from '#shared/partners/partner-refusal.ts'
import { wordTables } from '#shared/words/all-words.ts'
import { languages } from '#shared/words/word-table.ts'
import type { HttpAnswer, NetworkCode, PartnerHttp, PartnerRequest } from '../http/partner-request.ts'
import { hashIdentifiers } from './hash-identifiers.ts'
import type { Partner, SyncRows, SyncWrite } from './partner.ts'

export interface PartnerCases {
  readonly partner: Partner
  /** A write and the exact request it becomes. */
  readonly goldenWrites: readonly { name: string; write: SyncWrite; request: PartnerRequest }[]
  /** What the partner says to a write it took. */
  readonly taken: HttpAnswer
  readonly failures: readonly { name: string; answer: HttpAnswer; kind: FailureKind }[]
}

export function anAnswer(status: number, json: unknown, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  return { status, networkCode: null, headers, json, excerpt: '', durationMs: 5 }
}

export function noAnswer(networkCode: NetworkCode): HttpAnswer {
  return { status: 0, networkCode, headers: {}, json: undefined, excerpt: '', durationMs: 5 }
}

/** A partner's side of the wire as a function; keeps what was asked. */
export function scriptedHttp(
  answerTo: (request: PartnerRequest) => HttpAnswer,
): PartnerHttp & { readonly asked: PartnerRequest[] } {
  const asked: PartnerRequest[] = []
  return {
    asked,
    async send(request) {
      asked.push(request)
      return answerTo(request)
    },
  }
}

export type Identifiers = Readonly<Partial<Record<MatchColumn, string | null>>>

export function hashedRows(people: readonly Identifiers[], columns: readonly MatchColumn[] = matchColumns): SyncRows {
  return hashIdentifiers(valuesOf(people, columns), columns, { defaultRegion: null, phoneForm: 'e164' }).rows
}

/** As `hashIdentifiers` takes them. */
export function valuesOf(people: readonly Identifiers[], columns: readonly MatchColumn[]): (string | null)[] {
  return people.flatMap((person) => columns.map((column) => person[column] ?? null))
}

export const aWrite = (rows: SyncRows, action: SyncWrite['action'] = 'add'): SyncWrite => ({
  action,
  adAccountId: '7001',
  audience: { id: '9001', name: 'Loyal customers', target: '8001' },
  rows,
})

const app = { appId: 'app-1', appSecret: 'app-secret-1' }
const strangeAnswers: readonly (readonly [string, HttpAnswer])[] = [
  ['a page of HTML with 502', anAnswer(502, undefined)],
  ['a page of HTML with 200', anAnswer(200, undefined)],
  ['nothing with 200', anAnswer(200, undefined)],
  ['an empty object', anAnswer(200, {})],
  ['a list', anAnswer(200, [])],
  ['null', anAnswer(200, null)],
  ['a word', anAnswer(200, 'ok')],
  ['the right fields of the wrong kind', anAnswer(200, { code: 'zero', data: 'list', items: 3, id: 7 })],
  ['an unknown status', anAnswer(418, { teapot: true })],
  ['no network', noAnswer('offline')],
  ['a redirect', noAnswer('redirected')],
  ['a closed line', noAnswer('closed')],
]

export function provePartner({ partner, goldenWrites, taken, failures }: PartnerCases): void {
  const { manifest } = partner
  describe(`${manifest.label}: the manifest`, () => {
    it('is plain data that survives the way to the renderer', () => {
      expect(partnerManifestSchema.parse(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest)
    })
    it('has words for everything it points at, in each language', () => {
      const keys = [
        manifest.overviewKey,
        manifest.links.whereToSee,
        manifest.links.limitsNote,
        ...manifest.prerequisites.flatMap((one) => [one.key, one.originKey, one.detailKey]),
      ]
      for (const key of keys) for (const language of languages) expect(wordTables[key][language], key).toBeTruthy()
    })
    it('names a source and a day for each limit', () => {
      for (const limit of limitsOf(manifest))
        expect(limit).toMatchObject({
          source: expect.stringMatching(/\w/),
          readOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        })
    })
  })

  describe(`${manifest.label}: writes`, () => {
    it.each(goldenWrites)('$name', ({ write, request }) => {
      const made = partner.encodeWrite(write)
      expect(bodyAsData(made)).toEqual(bodyAsData(request))
      expect(jsonTextOf(made)).toBe(jsonTextOf(request))
    })
    it('carries each digest once, in lower-case hexadecimal, and nothing raw', () => {
      const people = Array.from({ length: 50 }, (_, index) => ({
        email: index % 3 ? `person.${index}@example.com` : null,
        phone: `+8210123400${String(index).padStart(2, '0')}`,
        idfa: `0000000${index % 10}-1111-2222-3333-4444444444${String(index).padStart(2, '0')}`,
      }))
      const request = partner.encodeWrite(aWrite(hashedRows(people)))
      const text = jsonTextOf(request)
      expect(() => JSON.parse(text)).not.toThrow()
      expect(text).not.toMatch(/@|\+82|example/)
      const digests = text.match(/[0-9a-f]{64}/g) ?? []
      const carried = Object.values(request.carries ?? {}).reduce((sum, count) => sum + count, 0)
      expect(new Set(digests).size).toBe(carried)
      expect(digests).toHaveLength(carried)
    })
    it('fits a full request into the bytes it states', () => {
      const most = manifest.limits.recordsPerRequest.value
      const people = Array.from({ length: most }, (_, index) => ({ email: `person.${index}@example.com` }))
      const request = partner.encodeWrite(aWrite(hashedRows(people, ['email'])))
      expect(jsonTextOf(request).length).toBeLessThan(manifest.limits.bytesPerRequest.value)
    })
    it('takes a success for taken, and never for a slow-down or a lost sign-in', () => {
      expect(partner.readWrite(taken)).toEqual({ kind: 'taken' })
      expect(['slow-down', 'sign-in-expired']).not.toContain(partner.classifyFailure(taken).kind)
    })
    it.each(strangeAnswers)('does not count %s as synced, and retries or asks', (_name, answer) => {
      const outcome = partner.readWrite(answer)
      expect(outcome.kind).toBe('refused')
      if (outcome.kind === 'refused') expect(['transient', 'needs-person']).toContain(treatmentOf[outcome.failure.kind])
    })
  })

  describe(`${manifest.label}: refusals`, () => {
    it.each(failures)('$name is $kind', ({ answer, kind }) => {
      expect(partner.classifyFailure(answer).kind).toBe(kind)
      expect(partner.readWrite(answer)).toMatchObject({ kind: 'refused', failure: { kind } })
    })
    it.each(strangeAnswers)(
      'every question answered with %s ends in a classified refusal, never a crash',
      async (_name, answer) => {
        const http = scriptedHttp(() => answer)
        const questions = [
          () => partner.exchangeCode(http, { app, code: 'c', redirectUrl: 'http://127.0.0.1:1/oauth' }),
          async () =>
            (partner.refresh ?? partner.exchangeCode)(http, {
              app,
              code: 'c',
              redirectUrl: 'http://127.0.0.1:1/oauth',
              refreshToken: 'r',
            }),
          () => partner.listAdAccounts(http, app),
          () => partner.listAudiences(http, { adAccountId: '7001', cursor: null }),
          () => partner.createAudience(http, { adAccountId: '7001', name: 'New' }),
        ]
        for (const question of questions) await expect(question()).rejects.toBeInstanceOf(PartnerRefusal)
      },
    )
    it('signs in by way of the sign-in lane only, where no access token goes along', async () => {
      const http = scriptedHttp(() => anAnswer(500, {}))
      await partner
        .exchangeCode(http, { app, code: 'c', redirectUrl: 'http://127.0.0.1:1/oauth' })
        .catch(() => undefined)
      expect(http.asked.map(({ lane }) => lane)).toEqual(['sign-in'])
    })
    it('sends the browser to the partner with state and redirect address intact', () => {
      const redirectUrl = 'http://127.0.0.1:49183/oauth/x/callback'
      const address = new URL(
        partner.authorizeUrl({ authorizeBase: manifest.live.authorizeBase, app, redirectUrl, state: 'a+b/c=&d' }),
      )
      expect(address.searchParams.get('state')).toBe('a+b/c=&d')
      expect(address.searchParams.get('redirect_uri')).toBe(redirectUrl)
      expect(address.href).not.toContain(app.appSecret)
    })
  })
}

/** For a readable difference when a golden body changes. */
function bodyAsData(request: PartnerRequest): unknown {
  return { ...request, body: request.body?.kind === 'form' ? request.body : JSON.parse(jsonTextOf(request) || 'null') }
}

function limitsOf({ limits }: PartnerManifest): Limit[] {
  const { requestsPerSecond, liveStart, recordsPerRequest, bytesPerRequest, audiencesPerAccount, sizeShownFrom } =
    limits
  const always = [requestsPerSecond, liveStart.requests, recordsPerRequest, bytesPerRequest, sizeShownFrom]
  return audiencesPerAccount === null ? always : [...always, audiencesPerAccount]
}

/** A JSON body as text, however it is held. */
function jsonTextOf({ body }: Pick<PartnerRequest, 'body'>): string {
  if (body?.kind === 'json-bytes') return Buffer.from(body.bytes).toString('utf8')
  return body?.kind === 'json' ? body.text : ''
}
