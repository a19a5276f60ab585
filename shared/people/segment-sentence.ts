// Reads a segment filter back as a sentence: "Lifetime value is more than 500 and Country is KR".
import type { Say } from '../words/say.ts'
import { leavesYearOut, textsOf } from './evaluate-filter.ts'
import { isStandardAttribute } from './person.ts'
import { isSampleAttribute } from './sample-attributes.ts'
import {
  type AttributeFilter,
  type EventFilter,
  type LeafFilter,
  type PurchaseFilter,
  type SegmentFilter,
  valueShape,
} from './segment-filter.ts'

export interface SegmentNames {
  segmentName(id: string): string | undefined
  importName(id: string): string | undefined
  cohortName?(partner: string, cohortId: string): string | undefined
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
  switch (filter.kind) {
    case 'attribute':
      return attributeSentence(filter, say)
    case 'import':
      return say('segment.fromImport', { name: names.importName(filter.importId) ?? filter.importId })
    case 'segment': {
      const name = names.segmentName(filter.segmentId) ?? filter.segmentId
      return filter.member ? say('segment.inSegment', { name }) : say('segment.notInSegment', { name })
    }
    case 'event':
      return oftenSentence(filter, say('segment.did', { name: filter.event || gap }), say)
    case 'purchase':
      return oftenSentence(
        filter,
        filter.product === null
          ? say('segment.boughtAnything')
          : say('segment.bought', { name: filter.product || gap }),
        say,
      )
    case 'cohort': {
      const { partner, cohortId } = filter
      const parameters = {
        partner: cohortPartnerLabel(partner),
        name: names.cohortName?.(partner, cohortId) ?? cohortId,
      }
      return say(filter.member ? 'segment.inCohort' : 'segment.notInCohort', parameters)
    }
    case 'consent': {
      const { purpose, state, partnerId } = filter
      const parameters = { purpose: say(`consent.purpose.${purpose}`), partner: cohortPartnerLabel(partnerId) }
      return say(`segment.consent.${state}`, parameters)
    }
    case 'subscription':
      return say('segment.subscription', { group: filter.group || gap, state: say(`subscription.${filter.state}`) })
    case 'bucket':
      return say('segment.bucket', { from: filter.from, to: filter.to })
  }
}

/** A value not typed yet leaves a gap to see. */
const gap = '…'

function oftenSentence({ comparison, count, days }: EventFilter | PurchaseFilter, deed: string, say: Say): string {
  const often =
    comparison === 'at-least'
      ? say('segment.often.atLeast', { deed, count })
      : count === 1
        ? say('segment.often.never', { deed })
        : say('segment.often.fewerThan', { deed, count })
  return days === null ? often : say('segment.often.within', { often, count: days })
}

function attributeSentence(filter: AttributeFilter, say: Say): string {
  const sentence = comparison(filter, say)
  return leavesYearOut(filter) ? say('segment.yearly', { sentence }) : sentence
}

function comparison(filter: AttributeFilter, say: Say): string {
  const attribute = askedLabel(filter, say)
  const { operator } = filter
  switch (valueShape(operator)) {
    case 'none':
      return say(`segment.op.${operator}`, { attribute, value: '', count: 0 })
    case 'days':
      return say(`segment.op.${operator}`, { attribute, value: '', count: Number(filter.value) })
    case 'date':
      return say(`segment.op.${operator}`, { attribute, value: dayText(filter), count: 0 })
    case 'several': {
      const texts = textsOf(filter)
      const value = texts.join(' · ') || gap
      if (texts.length > 1 && (operator === 'contains' || operator === 'not-contains'))
        return say(`segment.op.${operator}.any`, { attribute, value })
      return say(`segment.op.${operator}`, { attribute, value, count: 0 })
    }
    case 'one': {
      const value = filter.value === null || filter.value === '' ? gap : String(filter.value)
      return say(`segment.op.${operator}`, { attribute, value, count: 0 })
    }
  }
}

function dayText({ value, yearly }: AttributeFilter): string {
  const at = Number(value)
  if (!Number.isFinite(at) || at <= 0) return gap
  const day = new Date(at).toISOString().slice(0, 10)
  return yearly ? day.slice(5) : day
}

/** A partner's name as its makers write it. */
export function cohortPartnerLabel(partner: string): string {
  return partnerNames.get(partner) ?? partner.charAt(0).toUpperCase() + partner.slice(1)
}
const partnerNames: ReadonlyMap<string, string> = new Map([
  ['tiktok', 'TikTok'],
  ['pinterest', 'Pinterest'],
  ['tinyclues', 'Tinyclues'],
])

/** What a condition looks at: an attribute, or what lies inside it. */
export function askedLabel({ attribute, path }: Pick<AttributeFilter, 'attribute' | 'path'>, say: Say): string {
  const names = path === undefined ? [] : path.split('.').map((name) => name.replaceAll('_', ' '))
  return [attributeLabel(attribute, say), ...names].join(' › ')
}

/** Standard fields and those of the sample have words; another custom attribute is shown by its own name, underscores as spaces. */
export function attributeLabel(name: string, say: Say): string {
  if (isStandardAttribute(name) || isSampleAttribute(name)) return say(`attribute.${name}`)
  const spaced = name.replaceAll('_', ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
