// The control of a sandbox that runs alone, over HTTP under /__sandbox/: every data endpoint asks for the key printed at start.
// The app itself never uses these: it holds the control in its own process.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type PartnerId, partnerIdSchema } from '#shared/partners/partner-id.ts'
import type { SandboxControl } from '#shared/partners/sandbox-control.ts'
import { sandboxFaultSchema } from '#shared/partners/sandbox-view.ts'
import { findHeader } from '../api-door.ts'
import { chooseConsentLanguage } from '../consent-words.ts'
import { renderLedgerPage } from './ledger-page.ts'

const injectSchema = z.object({ partnerId: partnerIdSchema, fault: sandboxFaultSchema })
const approveSchema = z.object({ partnerId: partnerIdSchema, authorizeUrl: z.url() })
const partnerQuery = z.object({ partnerId: partnerIdSchema })
const membersQuery = partnerQuery.extend({ audienceId: z.string().min(1) })
const requestsQuery = z.object({ since: z.coerce.number().default(0) })

export function mountControl(
  host: FastifyInstance,
  control: SandboxControl,
  { key, approve }: { key: string; approve: (partnerId: PartnerId, authorizeUrl: string) => string },
): void {
  host.get('/__sandbox/', async (request, reply) => {
    const nonce = randomBytes(12).toString('base64')
    const asked = new URLSearchParams(request.url.split('?')[1] ?? '').get('lang') ?? undefined
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'`,
      )
      .send(renderLedgerPage(chooseConsentLanguage(asked, findHeader(request, 'accept-language')), nonce))
  })
  host.register(
    async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        if (!isKey(request, key)) return reply.code(403).send({ message: 'The control key is missing or wrong.' })
      })
      scope.setErrorHandler((failure, _request, reply) =>
        reply
          .code(400)
          .send({ message: failure instanceof Error ? failure.message : 'The request could not be read.' }),
      )
      scope.post('/approve', async (request) => {
        const { partnerId, authorizeUrl } = approveSchema.parse(request.body)
        return { redirect: approve(partnerId, authorizeUrl) }
      })
      scope.get('/ledger', async () => control.ledger())
      scope.get('/members', async (request) => {
        const { partnerId, audienceId } = membersQuery.parse(request.query)
        return control.members(partnerId, audienceId)
      })
      scope.get('/requests', async (request) => control.requests(requestsQuery.parse(request.query).since))
      scope.get('/faults', async () => control.activeFaults())
      scope.post('/faults', async (request) => {
        const { partnerId, fault } = injectSchema.parse(request.body)
        control.inject(partnerId, fault)
        return control.activeFaults()
      })
      scope.delete('/faults', async (request) => {
        control.clearFaults(partnerQuery.parse(request.query).partnerId)
        return control.activeFaults()
      })
    },
    { prefix: '/__sandbox' },
  )
}

function isKey(request: FastifyRequest, key: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(findHeader(request, 'x-sandbox-key') ?? ''), digest(key))
}
