// How a request is shown: tone of its outcome, path without the host, what came back in a few words. Pure.
import type { Tone } from '#renderer/ui/status-pill.tsx'
import type { KeptRequest } from '#shared/contract/inspect-calls.ts'
import type { Say } from '#shared/words/say.ts'

export const outcomeTone: Readonly<Record<KeptRequest['outcome'], Tone>> = {
  taken: 'ok',
  refused: 'bad',
  'no-answer': 'wait',
  blocked: 'bad',
}

const networkCodes = [
  'offline',
  'refused',
  'timed-out',
  'closed',
  'redirected',
  'untrusted',
  'blocked',
  'signed-out',
] as const

/** What was asked: the path below the API's version, which is the same in every row. */
export function pathOf(address: string): string {
  return (URL.parse(address)?.pathname ?? address).replace(/^.*?\/v\d[\d.]*(?=\/)/, '')
}

export function answerOf(
  say: Say,
  { status, networkCode, answerCode }: Pick<KeptRequest, 'status' | 'networkCode' | 'answerCode'>,
): string {
  if (networkCode !== null) {
    const known = networkCodes.find((code) => code === networkCode)
    return known ? say(`requests.network.${known}`) : networkCode
  }
  return answerCode === null ? String(status) : `${status} · ${say('requests.code', { code: answerCode })}`
}

export function stepNameOf(say: Say, { step }: KeptRequest): string {
  if (!step) return say('requests.noStep')
  return say('requests.step', { canvas: step.canvasName, step: step.stepName ?? say('step.audience-sync') })
}
