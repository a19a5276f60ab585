// Where a column of a file may go, as choices of a list: their ids, which of them clash, and whether anybody is named. Pure.

import { partnerIds } from '#shared/partners/partner-id.ts'
import { attributeNameTrouble } from '#shared/people/attribute-name.ts'
import { type ImportTarget, importFields } from '#shared/people/import-target.ts'
import { type AttributeInfo, isStandardAttribute } from '#shared/people/person.ts'

export type ImportField = Extract<ImportTarget, { kind: 'field' }>['field']

const identifyingFields: readonly ImportField[] = ['external_id', 'email', 'phone', 'idfa', 'gaid']

/** Two columns with one id go to one place. */
export function targetId(target: ImportTarget): string {
  if (target.kind === 'field') return `field:${target.field}`
  if (target.kind === 'attribute') return `attribute:${target.name}`
  return target.kind === 'consent' ? `consent:${target.partnerId}` : 'skip'
}

/** The choices of one column: what it is now, a new attribute of its own name, the fields, consent, known attributes, nothing. */
export function targetChoices(
  current: ImportTarget,
  header: string,
  attributes: readonly AttributeInfo[],
): readonly ImportTarget[] {
  const own: ImportTarget[] = header === '' ? [] : [{ kind: 'attribute', name: header }]
  const known = attributes.filter(({ name }) => !isStandardAttribute(name))
  const all: readonly ImportTarget[] = [
    ...importFields.map((field) => ({ kind: 'field' as const, field })),
    ...partnerIds.map((partnerId) => ({ kind: 'consent' as const, partnerId })),
    ...(current.kind === 'attribute' ? [current] : own),
    ...known.map(({ name }) => ({ kind: 'attribute' as const, name })),
    { kind: 'skip' },
  ]
  const seen = new Set<string>()
  return all.filter((target) => {
    const id = targetId(target)
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}

export type NameTrouble = NonNullable<ReturnType<typeof attributeNameTrouble>> | 'is-field'

/** Where a typed name leads, or what is wrong with it. The name of a field of ours would be mistaken for that field. */
export function namedTarget(typed: string): { target: ImportTarget } | { trouble: NameTrouble } {
  const trouble = attributeNameTrouble(typed)
  if (trouble !== null) return { trouble }
  const name = typed.normalize('NFC').trim()
  const isField = isStandardAttribute(name) || importFields.some((field) => field === name)
  return isField ? { trouble: 'is-field' } : { target: { kind: 'attribute', name } }
}

/** For each column that goes where another one goes: that other column. */
export function clashes(targets: readonly ImportTarget[]): ReadonlyMap<number, number> {
  const columnsById = new Map<string, number[]>()
  for (const [column, target] of targets.entries()) {
    if (target.kind === 'skip') continue
    const id = targetId(target)
    columnsById.set(id, [...(columnsById.get(id) ?? []), column])
  }
  const found = new Map<number, number>()
  for (const columns of columnsById.values()) {
    for (const column of columns) {
      const other = columns.find((one) => one !== column)
      if (other !== undefined) found.set(column, other)
    }
  }
  return found
}

export function identifiesPeople(targets: readonly ImportTarget[]): boolean {
  return targets.some((target) => target.kind === 'field' && identifyingFields.includes(target.field))
}
