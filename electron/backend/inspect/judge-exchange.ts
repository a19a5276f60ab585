// How a request ended, told from what the inspector may see. Pure; knows no partner: every one of them says no by status, or by a
// top-level `code` other than 0 inside a 200.
import { z } from 'zod'
import type { KeptRequest } from '#shared/contract/inspect-calls.ts'
import type { Exchange } from '../http/exchange-recorder.ts'

const answerSchema = z.object({ code: z.union([z.number(), z.string().max(40)]) })
/** An answer too long to be kept whole still begins with its code. */
const leadingCode = /^\s*\{\s*"code"\s*:\s*"?(-?\w{1,40})/

export function judgeExchange(
  exchange: Pick<Exchange, 'status' | 'networkCode' | 'answerExcerpt'>,
): Pick<KeptRequest, 'outcome' | 'answerCode'> {
  if (exchange.networkCode === 'blocked') return { outcome: 'blocked', answerCode: null }
  if (exchange.status === 0) return { outcome: 'no-answer', answerCode: null }
  const answerCode = codeIn(exchange.answerExcerpt)
  const saysNo = exchange.status >= 400 || (answerCode !== null && answerCode !== '0')
  return { outcome: saysNo ? 'refused' : 'taken', answerCode }
}

function codeIn(answer: string): string | null {
  try {
    const read = answerSchema.safeParse(JSON.parse(answer))
    return read.success ? String(read.data.code) : null
  } catch {
    return leadingCode.exec(answer)?.[1] ?? null
  }
}
