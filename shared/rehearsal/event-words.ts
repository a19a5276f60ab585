// What happens in a scenario, in words: "Outage (server errors) at TikTok". Pure.
import type { PartnerId } from '../partners/partner-id.ts'
import type { Say } from '../words/say.ts'
import type { ScenarioEvent } from './scenario.ts'

export function eventWords(event: ScenarioEvent, say: Say, labelOf: (id: PartnerId) => string): string {
  switch (event.kind) {
    case 'event':
      return say('rehearsal.event.act', { name: event.name })
    case 'purchase':
      return say('rehearsal.event.buy', { name: event.product })
    case 'call':
    case 'delete-audience':
      return say(`rehearsal.event.${event.kind}`)
  }
  return say('rehearsal.event.at', { event: nameOf(event, say), partner: labelOf(event.partnerId) })
}

function nameOf(event: Extract<ScenarioEvent, { partnerId: unknown }>, say: Say): string {
  if (event.kind !== 'fault') return say(`rehearsal.event.${event.kind}`)
  switch (event.fault.kind) {
    case 'too-many-requests':
      return say('rehearsal.event.storm')
    case 'server-errors':
      return say('rehearsal.event.outage')
    case 'time-outs':
      return say('rehearsal.event.time-outs')
    case 'revoke-sign-in':
      return say('rehearsal.event.revoke')
    case 'quota-full':
      return say('rehearsal.event.quota')
    case 'slow-answers':
      return say('rehearsal.event.slow')
    case 'lose-next-answer':
      return say('rehearsal.event.lost-answer')
    case 'malformed-answers':
      return say(`sandboxPanel.fault.malformed.${event.fault.shape}`)
    case 'answer-with-code':
      return say('rehearsal.event.codeOf', { code: event.fault.code })
    default:
      return say('rehearsal.event.other')
  }
}
