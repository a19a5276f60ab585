// A filter asked of one person, line by line: which of its lines they meet, and with which value. Values are as a screen may show them.

import type { FilterAnswer } from '#shared/contract/rehearsal-calls.ts'
import { valuesAt } from '#shared/people/nested-value.ts'
import { type AttributeValue, maskEmail, maskPhone } from '#shared/people/person.ts'
import type { AttributeFilter, LeafFilter, SegmentFilter } from '#shared/people/segment-filter.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import { askedLabel, segmentSentence } from '#shared/people/segment-sentence.ts'
import { wordFrom } from '#shared/steps/message/message-text.ts'
import { sayIn } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import { valuesOf } from '../backend/journey/journey-people.ts'
import { withoutIdentifiers } from '../backend/people/mask-person.ts'
import type { SegmentStore } from '../backend/people/segment-store.ts'
import type { Database } from '../backend/store/sqlite.ts'

interface Asked {
  readonly database: Database
  readonly segments: SegmentStore
  readonly language: Language
}

/** The whole filter as one sentence. */
export function ruleIn(filter: SegmentFilter, { segments, language }: Asked): string {
  return segmentSentence(spelledOut(filter, segments), sayIn(language), namesIn(segments, language))
}

export function answersTo(filter: SegmentFilter, personId: number, parts: Asked): FilterAnswer[] {
  const { segments, language } = parts
  const say = sayIn(language)
  const names = namesIn(segments, language)
  return leavesOf(spelledOut(filter, segments)).map((leaf) => ({
    sentence: segmentSentence(leaf, say, names),
    isMet: segments.idsMatching(leaf, [personId]).has(personId),
    attribute: leaf.kind === 'attribute' ? askedLabel(leaf, say) : null,
    value: leaf.kind === 'attribute' ? shownValue(leaf, personId, parts) : null,
  }))
}

function namesIn(segments: SegmentStore, language: Language) {
  return {
    segmentName: (id: string) => {
      const segment = segments.find(id)
      return segment && segmentName(segment, sayIn(language))
    },
    importName: () => undefined,
  }
}

/** The filter with the segments it names written out, as far as that says more than their names. */
export function spelledOut(filter: SegmentFilter, segments: SegmentStore): SegmentFilter {
  if (filter.kind === 'group') {
    const filters = filter.filters.map((inner) => spelledOut(inner, segments))
    const [only, ...others] = filters
    return only && others.length === 0 && !filter.exclude ? only : { ...filter, filters }
  }
  const inner = filter.kind === 'segment' && filter.member ? segments.find(filter.segmentId)?.filter : undefined
  return inner && inner.filters.length > 0 ? spelledOut(inner, segments) : filter
}

export function leavesOf(filter: SegmentFilter): LeafFilter[] {
  return filter.kind === 'group' ? filter.filters.flatMap(leavesOf) : [filter]
}

function shownValue(filter: AttributeFilter, personId: number, parts: Asked): string | null {
  const stored = valuesOf(parts.database, filter.attribute, [personId]).get(personId)
  const shown = valuesAt(stored ?? null, filter).flatMap((value) => shownAs(filter, value, parts.language) ?? [])
  return shown.length === 0 ? null : shown.join(' · ')
}

function shownAs({ attribute, type }: AttributeFilter, value: AttributeValue, language: Language): string | null {
  if (value === null || value === '') return null
  if (attribute === 'email') return maskEmail(String(value))
  if (attribute === 'phone') return maskPhone(String(value))
  if (type === 'time')
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(Number(value))
  if (type === 'boolean') return sayIn(language)(Number(value) === 1 ? 'port.yes' : 'port.no')
  if (type === 'number') return new Intl.NumberFormat(language).format(Number(value))
  return withoutIdentifiers(wordFrom(value), [])
}
