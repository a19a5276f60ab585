// Reads a segment filter back as a sentence: "Lifetime value is more than 500 and Country is KR".
import type { Say } from '../words/say.ts'
import { isStandardAttribute } from './person.ts'
import { isSampleAttribute } from './sample-attributes.ts'
import type { LeafFilter, SegmentFilter } from './segment-filter.ts'

export interface SegmentNames {
  segmentName(id: string): string | undefined
  importName(id: string): string | undefined
}

export function segmentSentence(filter: SegmentFilter, say: Say, names: SegmentNames): string {
  if (filter.kind !== 'group') return leafSentence(filter, say, names)
  if (filter.filters.length === 0) return say('segment.everyone')
  const parts = filter.filters.map((inner) => {
    const sentence = segmentSentence(inner, say, names)
    return inner.kind === 'group' && inner.filters.length > 1 ? `(${sentence})` : sentence
  })
  const joined = parts.reduce((left, right) =>
    filter.join === 'and' ? say('segment.and', { left, right }) : say('segment.or', { left, right }),
  )
  return filter.exclude ? say('segment.except', { inner: joined }) : joined
}

function leafSentence(filter: LeafFilter, say: Say, names: SegmentNames): string {
  if (filter.kind === 'import')
    return say('segment.fromImport', { name: names.importName(filter.importId) ?? filter.importId })
  if (filter.kind === 'segment') {
    const name = names.segmentName(filter.segmentId) ?? filter.segmentId
    return filter.member ? say('segment.inSegment', { name }) : say('segment.notInSegment', { name })
  }
  const attribute = attributeLabel(filter.attribute, say)
  // A value not typed yet leaves a gap to see.
  const value = filter.value === null || filter.value === '' ? '…' : filter.value
  switch (filter.operator) {
    case 'is':
      return say('segment.is', { attribute, value })
    case 'is-not':
      return say('segment.isNot', { attribute, value })
    case 'more-than':
      return say('segment.moreThan', { attribute, value })
    case 'less-than':
      return say('segment.lessThan', { attribute, value })
    case 'contains':
      return say('segment.contains', { attribute, value })
    case 'is-set':
      return say('segment.isSet', { attribute })
    case 'is-not-set':
      return say('segment.isNotSet', { attribute })
    case 'is-true':
      return say('segment.isTrue', { attribute })
    case 'is-false':
      return say('segment.isFalse', { attribute })
    case 'within-days':
      return say('segment.withinDays', { attribute, count: Number(filter.value) })
    case 'not-within-days':
      return say('segment.notWithinDays', { attribute, count: Number(filter.value) })
  }
}

/** Standard fields and those of the sample have words; another custom attribute is shown by its own name, underscores as spaces. */
export function attributeLabel(name: string, say: Say): string {
  if (isStandardAttribute(name) || isSampleAttribute(name)) return say(`attribute.${name}`)
  const spaced = name.replaceAll('_', ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
