// The browser's half of a sign-in, the same for each pretended partner: show the consent page, take the decision, send the person
// back. Only to a registered (loopback) address: anything else gets a page, never a redirect.
import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findHeader } from './api-door.ts'
import { type ConsentBrand, renderConsent, renderConsentProblem } from './consent-page.ts'
import { type ConsentProblem, chooseConsentLanguage } from './consent-words.ts'

/** What an authorize address asks, as the partner reads it. */
export interface ConsentAsk {
  readonly appId: string
  readonly redirectUri: string
  readonly state: string
  readonly scopes: readonly string[]
}

export interface ConsentDesk {
  readonly path: string
  readonly brand: ConsentBrand
  read(query: URLSearchParams): ConsentAsk | ConsentProblem
  /** Makes a code and gives what the redirect carries besides `state`. */
  agree(ask: ConsentAsk, decision: { person: string; audiences: boolean }): Readonly<Record<string, string>>
}

export function mountConsent(host: FastifyInstance, desk: ConsentDesk): void {
  // Both spellings: vendors' own samples differ in the last slash of a page address.
  for (const url of [desk.path, `${desk.path}/`]) {
    host.get(url, async (request, reply) => {
      const query = queryOf(request)
      const asked = query.get('lang') ?? undefined
      query.delete('lang')
      return show(desk, request, reply, query, asked)
    })
    host.post(url, async (request, reply) => {
      const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '')
      const origin = findHeader(request, 'origin')
      if (origin !== undefined && origin !== 'null' && origin !== `http://${request.headers.host}`) {
        return reply.code(403).type('text/plain').send('A consent comes from its own page only.')
      }
      const query = new URLSearchParams(form.get('query') ?? '')
      const ask = desk.read(query)
      if (typeof ask === 'string') return show(desk, request, reply, query, undefined)
      return reply.redirect(
        form.get('decision') === 'confirm'
          ? addressAfterConfirm(desk, ask, {
              person: form.get('person') ?? '',
              audiences: form.get('audiences') === 'yes',
            })
          : withParameters(ask.redirectUri, { error: 'access_denied', state: ask.state }),
        303,
      )
    })
  }
}

/** Where the browser goes after Confirm. */
export function addressAfterConfirm(
  desk: ConsentDesk,
  ask: ConsentAsk,
  decision: { person: string; audiences: boolean },
): string {
  const person = desk.brand.people.find((one) => one.id === decision.person) ?? desk.brand.people[0]
  const carried = desk.agree(ask, { person: person?.id ?? '', audiences: decision.audiences })
  return withParameters(ask.redirectUri, { ...carried, state: ask.state })
}

/** The one pattern registered for the sandbox's app: this computer, any port and path (A2: localhost is allowed). */
export function isRegisteredAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, hash, username } = new URL(address)
  return protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname) && hash === '' && username === ''
}

function withParameters(address: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url.href
}

function queryOf(request: FastifyRequest): URLSearchParams {
  const start = request.url.indexOf('?')
  return new URLSearchParams(start < 0 ? '' : request.url.slice(start + 1))
}

function show(
  desk: ConsentDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  query: URLSearchParams,
  asked: string | undefined,
): FastifyReply {
  const language = chooseConsentLanguage(asked, findHeader(request, 'accept-language'))
  const nonce = randomBytes(12).toString('base64')
  const ask = desk.read(query)
  const input = { brand: desk.brand, language, nonce, address: `?${query.toString()}` }
  // form-action also governs where the answer to the form may redirect (Chromium), so it names the app's own address.
  const formAction = typeof ask === 'string' ? `'none'` : `'self' ${new URL(ask.redirectUri).origin}`
  return reply
    .code(typeof ask === 'string' ? 400 : 200)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'same-origin')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'nonce-${nonce}'; form-action ${formAction}; frame-ancestors 'none'; base-uri 'none'`,
    )
    .send(
      typeof ask === 'string'
        ? renderConsentProblem({ ...input, problem: ask })
        : renderConsent({ ...input, query: query.toString() }),
    )
}
