// What a pretended partner starts with: the people who can sign in and the ad accounts they see. Data shapes only.
export interface SeedPerson {
  readonly id: string
  readonly name: string
  /** Masked, as the vendors show it. */
  readonly email: string
}

export interface SeedAccount {
  readonly id: string
  readonly name: string
  readonly currency: string
  readonly timeZone: string
  readonly country: string
  /** The vendor's own words for what the person may do. */
  readonly roles: readonly string[]
  readonly enabled: boolean
  /** Holds the thousands of audiences that test the picker. */
  readonly pool: boolean
  /** Ids of the people who see it. */
  readonly seenBy: readonly string[]
}
