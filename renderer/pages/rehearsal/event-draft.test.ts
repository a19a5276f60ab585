import { expect, it } from 'vitest'
import { stepIdSchema } from '#shared/core/ids.ts'
import { scenarioEventSchema } from '#shared/rehearsal/scenario.ts'
import { type EventDraft, eventKinds, eventOf } from './event-draft.ts'

const draft: EventDraft = {
  kind: 'outage',
  partnerId: 'tiktok',
  afterHours: 2,
  hours: 1,
  delaySeconds: 5,
  shape: 'not-json',
  status: 200,
  code: 40_100,
  name: 'cart left',
  price: 12,
  people: 10,
  properties: 'plan = gold; seats=3\n; broken',
}
const stepId = stepIdSchema.parse('step-sync')

it.each(eventKinds)('%s is an event that the scenario takes', (kind) => {
  const event = eventOf({ ...draft, kind }, stepId)
  expect(scenarioEventSchema.parse(event)).toEqual(event)
  expect(event?.afterMs).toBe(7_200_000)
})

it('reads properties as typed, numbers as numbers', () => {
  expect(eventOf({ ...draft, kind: 'action' }, stepId)).toMatchObject({ properties: { plan: 'gold', seats: 3 } })
})

it.each([
  { kind: 'outage', hours: null },
  { kind: 'outage', hours: 0 },
  { kind: 'outage', afterHours: null },
  { kind: 'action', name: ' ' },
  { kind: 'purchase', price: null },
  { kind: 'call', people: null },
  { kind: 'code', code: null },
] satisfies Partial<EventDraft>[])('is nothing while something is missing: %o', (change) => {
  expect(eventOf({ ...draft, ...change }, stepId)).toBeNull()
})

it('is nothing where no step syncs an audience that could be deleted', () => {
  expect(eventOf({ ...draft, kind: 'delete-audience' }, undefined)).toBeNull()
})
