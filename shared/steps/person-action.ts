// What people do, and when that counts: an event or a purchase, with conditions on its properties. Journeys enter, wait, exit and
// convert by it. Its meaning is written once, here.
import { z } from 'zod'
import type { Instant } from '../core/clock.ts'

export const actionKinds = ['event', 'purchase'] as const

export const propertyOperators = ['is', 'is-not', 'more-than', 'less-than', 'contains', 'is-set', 'is-not-set'] as const
export type PropertyOperator = (typeof propertyOperators)[number]

export const propertyConditionSchema = z.object({
  property: z.string().max(255),
  operator: z.enum(propertyOperators),
  value: z.union([z.string().max(255), z.number()]).nullable(),
})
export type PropertyCondition = z.infer<typeof propertyConditionSchema>

export const actionTriggerSchema = z.object({
  kind: z.enum(actionKinds),
  /** The event's name; of a purchase the product, where empty means any. */
  name: z.string().max(255),
  where: z.array(propertyConditionSchema).max(10),
})
export type ActionTrigger = z.infer<typeof actionTriggerSchema>

/** One thing a person did. A purchase has its price, currency and quantity among its properties. */
export interface PersonAction {
  readonly kind: ActionTrigger['kind']
  readonly name: string
  readonly at: Instant
  readonly properties: Readonly<Record<string, unknown>>
}

export function newTrigger(): ActionTrigger {
  return { kind: 'event', name: '', where: [] }
}

/** False while it is only half typed: it would hold for nothing. */
export function isTriggerReady(trigger: ActionTrigger): boolean {
  return (trigger.kind === 'purchase' || trigger.name.trim() !== '') && trigger.where.every(isConditionReady)
}

export function takesPropertyValue(operator: PropertyOperator): boolean {
  return operator !== 'is-set' && operator !== 'is-not-set'
}

function isConditionReady({ property, operator, value }: PropertyCondition): boolean {
  return property.trim() !== '' && (!takesPropertyValue(operator) || (value !== null && value !== ''))
}

export function triggerHolds(trigger: ActionTrigger, action: PersonAction): boolean {
  if (trigger.kind !== action.kind) return false
  const anyProduct = trigger.kind === 'purchase' && trigger.name.trim() === ''
  if (!anyProduct && trigger.name !== action.name) return false
  return trigger.where.every((condition) => conditionHolds(condition, action.properties[condition.property] ?? null))
}

function conditionHolds({ operator, value: wanted }: PropertyCondition, value: unknown): boolean {
  const isSet = value !== null && value !== ''
  switch (operator) {
    case 'is-set':
      return isSet
    case 'is-not-set':
      return !isSet
    case 'is':
      return isSet && isSame(value, wanted)
    case 'is-not':
      return !(isSet && isSame(value, wanted))
    case 'more-than':
      return isSet && numberOf(value) > Number(wanted)
    case 'less-than':
      return isSet && numberOf(value) < Number(wanted)
    case 'contains':
      return Array.isArray(value)
        ? value.some((one) => isSame(one, wanted))
        : typeof value === 'string' && value.toLowerCase().includes(String(wanted ?? '').toLowerCase())
  }
}

/** What was typed as text still finds a number or a boolean of the same spelling. */
function isSame(value: unknown, wanted: string | number | null): boolean {
  return String(value).toLowerCase() === String(wanted ?? '').toLowerCase()
}

function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN
}
