// How TikTok answers: HTTP 200 and an envelope whose `code` decides, errors included (A1). Codes by A3.
import type { FastifyReply } from 'fastify'
import type { Random } from '#shared/core/random.ts'

export const tiktokCodes = {
  ok: 0,
  invalidParameters: 40000,
  noPermission: 40001,
  parameterError: 40002,
  missing: 40007,
  tooManyIds: 40011,
  wrongBatchSize: 40061,
  notHashed: 40062,
  tooFrequent: 40100,
  wrongApp: 40101,
  tokenEmpty: 40104,
  tokenInvalid: 40105,
  codeSpent: 40110,
  scopeMissing: 40130,
  advertiserMissing: 40300,
  systemError: 50000,
} as const

/** Thrown anywhere under a TikTok route; becomes an envelope. The wording is ours, clients must key on the code. */
export class TikTokRefusal extends Error {
  readonly code: number
  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

export function sendEnvelope(
  reply: FastifyReply,
  random: Random,
  answer: { code: number; message: string; data: unknown },
): FastifyReply {
  const requestId = hexOf(random, 32).toUpperCase()
  return reply
    .type('application/json; charset=utf-8')
    .header('x-tt-logid', requestId)
    .header('x-tt-trace-id', `00-${hexOf(random, 32)}-${hexOf(random, 16)}-01`)
    .header('x-tt-trace-host', hexOf(random, 24))
    .send(
      JSON.stringify({ code: answer.code, message: answer.message, request_id: requestId, data: answer.data ?? {} }),
    )
}

/** What the edge says to a path or method it does not know: a page, not an envelope (A1, the trailing slash). */
export function sendPlainPage(reply: FastifyReply, status: number, title: string): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(`<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center></body></html>`)
}

function hexOf(random: Random, length: number): string {
  let text = ''
  while (text.length < length) {
    text += Math.floor(random.next() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0')
  }
  return text.slice(0, length)
}
