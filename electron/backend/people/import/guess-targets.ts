// Guesses where each column of a file goes from its header. Pure; the person importing has the last word.

import { searchForm } from '#shared/core/search-form.ts'
import { partnerIds } from '#shared/partners/partner-id.ts'
import { attributeName } from '#shared/people/attribute-name.ts'
import { type ImportTarget, importFields } from '#shared/people/import-target.ts'
import { consentNames, headerNames } from './header-names-table.ts'

export type ImportField = Extract<ImportTarget, { kind: 'field' }>['field']

const bare = (header: string) => searchForm(header).replace(/[^\p{L}\p{N}]+/gu, '')

const known = new Map<string, ImportTarget>([
  ...importFields.flatMap((field) =>
    headerNames[field].map((name): [string, ImportTarget] => [bare(name), { kind: 'field', field }]),
  ),
  ...partnerIds.flatMap((partnerId) =>
    consentNames[partnerId].map((name): [string, ImportTarget] => [bare(name), { kind: 'consent', partnerId }]),
  ),
])

/** A header nobody knows becomes an attribute of its name; a second column for the same place, or one without a name, is skipped. */
export function guessTargets(headers: readonly string[]): ImportTarget[] {
  const taken = new Set<string>()
  return headers.map((header): ImportTarget => {
    const name = attributeName(header)
    const target = plainTarget(
      known.get(bare(header)) ?? (name === '' ? { kind: 'skip' } : { kind: 'attribute', name }),
    )
    const place = placeOf(target)
    if (place === undefined || taken.has(place)) return { kind: 'skip' }
    taken.add(place)
    return target
  })
}

/** An attribute named like a standard field is that field; other names as they will be stored. */
export function plainTarget(target: ImportTarget): ImportTarget {
  if (target.kind !== 'attribute') return target
  const field = importFields.find((one) => one === target.name)
  if (field) return { kind: 'field', field }
  const name = attributeName(target.name)
  return name === '' ? { kind: 'skip' } : { kind: 'attribute', name }
}

/** Two targets with one place cannot both be filled. Undefined for skipped columns. */
export function placeOf(target: ImportTarget): string | undefined {
  if (target.kind === 'field') return `field ${target.field}`
  if (target.kind === 'attribute') return `attribute ${target.name}`
  return target.kind === 'consent' ? `consent ${target.partnerId}` : undefined
}

/** The first two columns that go to one place, if any. */
export function findTwice(targets: readonly ImportTarget[]): readonly [number, number] | undefined {
  const first = new Map<string, number>()
  for (const [column, target] of targets.entries()) {
    const place = placeOf(target)
    if (place === undefined) continue
    const before = first.get(place)
    if (before !== undefined) return [before, column]
    first.set(place, column)
  }
  return undefined
}
