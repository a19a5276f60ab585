// What somebody puts together as one event of a scenario, and the event it makes. Pure.
import { hourMs } from '#shared/core/clock.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { MalformedShape, SandboxFault } from '#shared/partners/sandbox-view.ts'
import type { AttributeValue } from '#shared/people/person.ts'
import type { ScenarioEvent } from '#shared/rehearsal/scenario.ts'

export const eventKinds = [
  'storm',
  'outage',
  'time-outs',
  'slow',
  'lost-answer',
  'malformed',
  'code',
  'revoke',
  'reconnect',
  'lose-access',
  'quota',
  'delete-audience',
  'calm',
  'action',
  'purchase',
  'call',
] as const
export type EventKind = (typeof eventKinds)[number]

/** These go on for a while. */
export const lasting: readonly EventKind[] = ['storm', 'outage', 'time-outs', 'slow', 'malformed', 'code']
/** People do these; the others happen at a partner. */
export const deeds: readonly EventKind[] = ['action', 'purchase', 'call']

export interface EventDraft {
  readonly kind: EventKind
  readonly partnerId: PartnerId
  readonly afterHours: number | null
  readonly hours: number | null
  /** How long each slow answer takes. */
  readonly delaySeconds: number | null
  readonly shape: MalformedShape
  readonly status: number | null
  readonly code: number | null
  /** Of the event, or of the product bought. */
  readonly name: string
  readonly price: number | null
  readonly people: number | null
  /** As typed: “plan = gold; seats = 3”. */
  readonly properties: string
}

/** Null while something is missing. `stepId` is the step whose audience would be deleted. */
export function eventOf(
  draft: EventDraft,
  stepId: (ScenarioEvent & { kind: 'delete-audience' })['stepId'] | undefined,
): ScenarioEvent | null {
  const { kind, partnerId, people, price } = draft
  if (draft.afterHours === null) return null
  const afterMs = Math.round(draft.afterHours * hourMs)
  const name = draft.name.trim()
  const properties = propertiesIn(draft.properties)
  switch (kind) {
    case 'reconnect':
    case 'calm':
      return { kind, afterMs, partnerId }
    case 'lose-access':
      return { kind, afterMs, partnerId }
    case 'delete-audience':
      return stepId ? { kind, afterMs, stepId } : null
    case 'action':
      return name === '' || people === null ? null : { kind: 'event', afterMs, name, people, properties }
    case 'purchase':
      return name === '' || people === null || price === null
        ? null
        : { kind, afterMs, product: name, price, people, properties }
    case 'call':
      return people === null ? null : { kind, afterMs, people, properties }
    default: {
      const fault = faultOf(kind, draft)
      return fault ? { kind: 'fault', afterMs, partnerId, fault } : null
    }
  }
}

type FaultKind = Exclude<
  EventKind,
  'reconnect' | 'calm' | 'lose-access' | 'delete-audience' | 'action' | 'purchase' | 'call'
>

function faultOf(kind: FaultKind, { hours, delaySeconds, shape, status, code }: EventDraft): SandboxFault | null {
  const seconds = Math.round((hours ?? 0) * 3_600)
  if (lasting.includes(kind) && seconds < 1) return null
  switch (kind) {
    case 'storm':
      return { kind: 'too-many-requests', seconds, retryAfter: false }
    case 'outage':
      return { kind: 'server-errors', seconds }
    case 'time-outs':
      return { kind: 'time-outs', seconds }
    case 'slow':
      return delaySeconds === null ? null : { kind: 'slow-answers', seconds, delayMs: Math.round(delaySeconds * 1_000) }
    case 'lost-answer':
      return { kind: 'lose-next-answer' }
    case 'malformed':
      return { kind: 'malformed-answers', shape, seconds }
    case 'code':
      return status === null || code === null
        ? null
        : { kind: 'answer-with-code', purpose: 'members', status, code, seconds }
    case 'revoke':
      return { kind: 'revoke-sign-in' }
    case 'quota':
      return { kind: 'quota-full', on: true }
  }
}

function propertiesIn(text: string): Record<string, AttributeValue> {
  const pairs = text.split(/[;\n]/).flatMap((part): [string, AttributeValue][] => {
    const [name = '', ...rest] = part.split('=')
    const value = rest.join('=').trim()
    if (name.trim() === '' || value === '') return []
    const number = Number(value)
    return [[name.trim(), Number.isNaN(number) ? value : number]]
  })
  return Object.fromEntries(pairs)
}
