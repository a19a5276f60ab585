// Whom written facts are about and what becomes of each: the shapes of people-writer's door.
import type { Instant } from '#shared/core/clock.ts'
import type { PersonKey } from './find-person.ts'
import type { RefusalReason } from './person-draft.ts'

export interface PersonUpdate extends PersonKey {
  /** True where nobody is to be made: only who exists is changed. */
  readonly updateOnly: boolean
  /** Standard and custom attributes by name, as /users/track spells them. */
  readonly attributes: Readonly<Record<string, unknown>>
}

export interface EventRecord extends PersonKey {
  readonly updateOnly: boolean
  readonly name: string
  readonly at: Instant
  readonly properties: Readonly<Record<string, unknown>>
}

export interface PurchaseRecord extends PersonKey {
  readonly updateOnly: boolean
  readonly productId: string
  readonly currency: string
  readonly price: number
  readonly quantity: number
  readonly at: Instant
  readonly properties: Readonly<Record<string, unknown>>
}

/** Why nobody was written: no key at all, nobody found where nobody may be made, or a key that cannot be one. */
export type PersonTrouble = 'no-key' | 'unknown' | 'external-id-too-long' | 'not-an-email' | 'not-a-phone'

export interface PersonWriteResult {
  readonly personId: number | null
  readonly created: boolean
  readonly trouble: PersonTrouble | null
  /** Attributes that were not taken; the others of the same update were. */
  readonly refused: readonly { readonly attribute: string; readonly reason: RefusalReason }[]
}
