// The scenario each template comes with: people who do what it waits for, and a partner who is not always there. It leads somebody by every
// way of the template, and loses nobody.
import type { canvasTemplates } from '../canvas/canvas-templates.ts'
import { dayMs, hourMs, type Instant, minuteMs } from '../core/clock.ts'
import type { WordKey } from '../words/all-words.ts'
import { newScenario, type Scenario, type ScenarioEvent } from './scenario.ts'

type TemplateId = keyof typeof canvasTemplates

const count = 1_000
const purchase = (afterMs: number, people: number): ScenarioEvent => ({
  kind: 'purchase',
  afterMs,
  product: 'canvas-bag',
  price: 39,
  people,
  properties: {},
})
const event = (name: string, afterMs: number, people: number): ScenarioEvent => ({
  kind: 'event',
  name,
  afterMs,
  people,
  properties: {},
})
const call = (afterMs: number, people: number): ScenarioEvent => ({
  kind: 'call',
  afterMs,
  people,
  properties: { product: 'Canvas bag', sku: 'bag-21' },
})

const told = {
  'abandoned-cart': {
    name: 'scenario.storm',
    days: 2,
    events: [
      {
        kind: 'fault',
        afterMs: 0,
        partnerId: 'tiktok',
        fault: { kind: 'too-many-requests', seconds: 7_200, retryAfter: false },
      },
    ],
  },
  'loyal-suppression': {
    name: 'scenario.outage',
    days: 2,
    events: [{ kind: 'fault', afterMs: 0, partnerId: 'tiktok', fault: { kind: 'server-errors', seconds: 3 * 3_600 } }],
  },
  'high-value-two-partners': {
    name: 'scenario.revoked',
    days: 2,
    events: [
      { kind: 'fault', afterMs: 0, partnerId: 'pinterest', fault: { kind: 'revoke-sign-in' } },
      { kind: 'reconnect', afterMs: 2 * hourMs, partnerId: 'pinterest' },
    ],
  },
  'lapsed-user': { name: 'scenario.someReturn', days: 20, events: [purchase(3 * dayMs, 250)] },
  onboarding: {
    name: 'scenario.someOrder',
    days: 10,
    events: [event('signed_up', minuteMs, count), purchase(3 * dayMs, 300)],
  },
  'look-alike-seed': { name: 'scenario.firstMonday', days: 8, events: [] },
  'post-purchase': {
    name: 'scenario.someReview',
    days: 25,
    events: [purchase(minuteMs, count), event('review_written', 10 * dayMs, 200)],
  },
  'back-in-stock': { name: 'scenario.twoCalls', days: 3, events: [call(minuteMs, count), call(26 * hourMs, 300)] },
} as const satisfies Record<TemplateId, { name: WordKey; days: number; events: readonly ScenarioEvent[] }>

export function templateScenario(template: TemplateId, startsAt: Instant) {
  const { name, days, events } = told[template]
  const scenario: Scenario = {
    ...newScenario(startsAt),
    people: { kind: 'invented', count },
    events: [...events],
    lastsMs: days * dayMs,
  }
  return { name, scenario }
}
