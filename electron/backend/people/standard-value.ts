// What may stand in the standard fields of a profile, by their names in /users/track, and where each is kept. Pure.

import { readDate } from '#shared/people/read-date.ts'
import { identifierKey } from './identifier-key.ts'

/** Fields with a column of their own. */
export const fieldColumns = [
  'email',
  'phone',
  'idfa',
  'gaid',
  'first_name',
  'last_name',
  'country',
  'language',
  'dob',
  'gender',
  'home_city',
  'time_zone',
  'email_subscribe',
  'push_subscribe',
] as const
export type FieldColumn = (typeof fieldColumns)[number]

/** Fields that are kept and shown, and asked for by no filter. */
export const detailFields = [
  'current_location',
  'date_of_first_session',
  'date_of_last_session',
  'email_click_tracking_disabled',
  'email_open_tracking_disabled',
  'facebook',
  'image_url',
  'marked_email_as_spam_at',
  'push_tokens',
  'twitter',
] as const

const subscriptionStates = ['opted_in', 'subscribed', 'unsubscribed'] as const
export const subscriptionGroupsField = 'subscription_groups'
/** Taken and dropped, as the platform does. */
export const droppedField = 'bio'

export type FieldRefusal = 'not-a-value' | 'too-long' | 'not-an-email' | 'not-a-phone'
export type FieldValue = { readonly text: string | null } | { readonly refused: FieldRefusal }

const longestText = 255
const knownZones = new Map<string, boolean>()

export function readField(field: FieldColumn, given: unknown, defaultRegion: string | null): FieldValue {
  if (given === null) return { text: null }
  if (typeof given !== 'string') return { refused: 'not-a-value' }
  const text = given.toWellFormed().trim()
  if (text === '') return { text: null }
  if (text.length > longestText) return { refused: 'too-long' }
  if (field === 'email' || field === 'phone' || field === 'idfa' || field === 'gaid') {
    if (identifierKey(field, text, defaultRegion) !== null || isOptedOut(text)) return { text }
    return { refused: field === 'email' ? 'not-an-email' : field === 'phone' ? 'not-a-phone' : 'not-a-value' }
  }
  return isAllowed(field, text) ? { text: text.normalize('NFC') } : { refused: 'not-a-value' }
}

/** A group's state by its id, or undefined where the shape is not the documented one. */
export function readSubscriptionGroups(given: unknown): ReadonlyMap<string, string> | undefined {
  if (!Array.isArray(given)) return undefined
  const states = new Map<string, string>()
  for (const one of given) {
    const group = new Map<string, unknown>(typeof one === 'object' && one !== null ? Object.entries(one) : [])
    const [id, state] = [group.get('subscription_group_id'), group.get('subscription_state')]
    if (typeof id !== 'string' || id === '' || id.length > longestText) return undefined
    if (state !== 'subscribed' && state !== 'unsubscribed') return undefined
    states.set(id, state)
  }
  return states
}

function isOptedOut(text: string): boolean {
  return /^0{8}-0{4}-0{4}-0{4}-0{12}$/.test(text)
}

function isAllowed(field: FieldColumn, text: string): boolean {
  if (field === 'dob') return /^\d{4}-\d{2}-\d{2}$/.test(text) && readDate(text) !== undefined
  if (field === 'gender') return /^[MFONP]$/.test(text)
  if (field === 'time_zone') return isTimeZone(text)
  if (field === 'email_subscribe' || field === 'push_subscribe')
    return subscriptionStates.some((state) => state === text)
  return true
}

function isTimeZone(text: string): boolean {
  const known = knownZones.get(text)
  if (known !== undefined) return known
  if (knownZones.size > 1_000) knownZones.clear()
  const isZone = /^[A-Za-z]/.test(text) && isKnownToThePlatform(text)
  knownZones.set(text, isZone)
  return isZone
}

function isKnownToThePlatform(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
