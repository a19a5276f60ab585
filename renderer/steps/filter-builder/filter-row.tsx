// One condition of a filter: what to look at, how to compare, with what.
import { useVocabulary } from '#renderer/data/use-vocabulary.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { AttributeInfo } from '#shared/people/person.ts'
import type { Segment } from '#shared/people/segment.ts'
import { type LeafFilter, operatorsOfType, takesValue } from '#shared/people/segment-filter.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import { attributeLabel, cohortPartnerLabel } from '#shared/people/segment-sentence.ts'
import { FactFields } from './fact-fields.tsx'
import { type FilterSubject, filterSubjects, subjectIdOf, withOperator, withSubject } from './filter-edits.ts'
import { FilterValue } from './filter-value.tsx'
import { InsideFields } from './inside-fields.tsx'

export interface FilterRowProps {
  readonly filter: LeafFilter
  readonly place: number
  onChange(filter: LeafFilter, gesture?: string): void
  onRemove(): void
  readonly attributes: readonly AttributeInfo[]
  readonly segments: readonly Segment[]
  readonly isReadOnly?: boolean
}

export function FilterRow({
  filter,
  place,
  onChange,
  onRemove,
  attributes,
  segments,
  isReadOnly = false,
}: FilterRowProps) {
  const say = useSay()
  const partners = (useVocabulary().data?.cohorts ?? []).map(({ partner }) => partner)
  const subjects = filterSubjects(attributes, [
    ...partners,
    ...(filter.kind === 'cohort' ? [filter.partner] : []),
  ]).filter(({ of }) => of !== 'segment' || segments.length > 0)
  const name = (subject: FilterSubject) => {
    if (subject.of === 'attribute') return attributeLabel(subject.attribute.name, say)
    if (subject.of === 'cohort') return say('filter.subject.cohort', { partner: cohortPartnerLabel(subject.partner) })
    return say(`filter.subject.${subject.of}`)
  }
  return (
    <fieldset className="filter-row" aria-label={say('filter.condition', { place })}>
      <div className="filter-row-fields">
        {filter.kind === 'import' ? (
          <span className="filter-row-fixed">{say('filter.fromImport')}</span>
        ) : (
          <Select
            label={say('filter.subject')}
            hideLabel
            value={subjectIdOf(filter)}
            options={subjects.map((subject) => ({ id: subject.id, label: name(subject) }))}
            onChange={(id) => {
              const subject = subjects.find((candidate) => candidate.id === id)
              if (subject) onChange(withSubject(filter, subject, segments))
            }}
            isDisabled={isReadOnly}
          />
        )}
        {filter.kind === 'segment' && (
          <>
            <Select
              label={say('filter.operator')}
              hideLabel
              value={filter.member ? 'in' : 'out'}
              options={[
                { id: 'in', label: say('filter.member.in') },
                { id: 'out', label: say('filter.member.out') },
              ]}
              onChange={(member) => onChange({ ...filter, member: member === 'in' })}
              isDisabled={isReadOnly}
            />
            <Select
              label={say('filter.segment')}
              hideLabel
              value={filter.segmentId}
              options={segments.map((segment) => ({ id: segment.id, label: segmentName(segment, say) }))}
              onChange={(id) => {
                const segment = segments.find((candidate) => candidate.id === id)
                if (segment) onChange({ ...filter, segmentId: segment.id })
              }}
              isDisabled={isReadOnly}
            />
          </>
        )}
        {filter.kind === 'attribute' && (
          <>
            <InsideFields
              filter={filter}
              info={attributes.find(({ name: known }) => known === filter.attribute)}
              onChange={onChange}
              isReadOnly={isReadOnly}
            />
            <Select
              label={say('filter.operator')}
              hideLabel
              value={filter.operator}
              options={operatorsOfType[filter.type].map((id) => ({ id, label: say(`operator.${id}`) }))}
              onChange={(operator) => onChange(withOperator(filter, operator))}
              isDisabled={isReadOnly}
            />
            {takesValue(filter.operator) && <FilterValue filter={filter} onChange={onChange} isReadOnly={isReadOnly} />}
            {filter.type === 'time' && takesValue(filter.operator) && (
              <Checkbox
                isSelected={filter.yearly ?? false}
                onChange={(yearly) => onChange({ ...filter, yearly })}
                isDisabled={isReadOnly}
              >
                {say('filter.yearly')}
              </Checkbox>
            )}
          </>
        )}
        {filter.kind !== 'attribute' && filter.kind !== 'import' && filter.kind !== 'segment' && (
          <FactFields filter={filter} onChange={onChange} isReadOnly={isReadOnly} />
        )}
      </div>
      {!isReadOnly && <IconButton icon="remove" label={say('filter.remove')} onPress={onRemove} />}
    </fieldset>
  )
}
