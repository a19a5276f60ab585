// Joins people to the sync engine: their raw identifiers go in, digests or reasons come out, nothing raw is kept.
import type { MatchColumn } from '#shared/partners/match-field.ts'
import { cellsOfPerson, faultsOfPerson, hashIdentifiers, type RawIdentifiers } from '../partners/hash-identifiers.ts'
import type { PartnerAddresses } from '../partners/partner-addresses.ts'
import type { PeopleStore } from '../people/people-store.ts'
import type { HashPeople } from './identifier-rows.ts'

export function peopleHasher(parts: {
  people: Pick<PeopleStore, 'identifiersByIds'>
  addresses: Pick<PartnerAddresses, 'phoneFormOf'>
  defaultRegion: () => string | null
}): HashPeople {
  return (target, ids, columns) => {
    const found = parts.people.identifiersByIds(ids, columns)
    const raw = found.map((person) => rawOf(columns, person?.values))
    const kind = target.connectionId.endsWith('-live') ? 'live' : 'sandbox'
    const rules = {
      defaultRegion: parts.defaultRegion(),
      phoneForm: parts.addresses.phoneFormOf(target.partnerId, kind),
    }
    const hashed = hashIdentifiers(raw, columns, rules)
    return found.map((person, index) => {
      if (!person) return undefined
      if (hashed.sendable[index] !== 1) return { kind: 'fault', faults: faultsOfPerson(hashed, index) }
      return { kind: 'cells', digests: cellsOfPerson(hashed, index) }
    })
  }
}

function rawOf(columns: readonly MatchColumn[], values: readonly (string | null)[] | undefined): RawIdentifiers {
  return Object.fromEntries(columns.map((column, index) => [column, values?.[index] ?? null]))
}
