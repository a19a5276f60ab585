// What a data partner is: somebody who brings people's data to us over the REST server, beside the ad partners we send to. A new one is
// a folder with a manifest and its line in data-partner-catalog.ts. Pure data.
import type { AttributeType } from '../person.ts'

/** An attribute the partner is usually mapped to, by its exact name (S123, S124). */
export interface MappedAttribute {
  readonly name: string
  readonly type: AttributeType
}

export interface DataPartner {
  readonly id: string
  readonly label: string
  /** `cohorts`: opened by data import keys of its own. `attributes`: by a REST key with `users.track`. */
  readonly brings: 'cohorts' | 'attributes'
  readonly attributes: readonly MappedAttribute[]
  /** Other names it brings begin like this. */
  readonly attributePrefix: string | null
}
