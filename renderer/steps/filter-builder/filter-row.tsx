// One condition of a filter: what to look at, how to compare, with what.
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { AttributeInfo } from '#shared/people/person.ts'
import type { Segment } from '#shared/people/segment.ts'
import { type AttributeFilter, type LeafFilter, operatorsOfType, takesValue } from '#shared/people/segment-filter.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import { attributeLabel } from '#shared/people/segment-sentence.ts'
import { filterSubjects, segmentSubjectId, subjectIdOf, withOperator, withSubject } from './filter-edits.ts'

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
  const subjects = filterSubjects(attributes).filter((subject) => subject.attribute || segments.length > 0)
  const name = (id: string, attribute: { name: string } | null) =>
    id === segmentSubjectId || !attribute ? say('filter.membership') : attributeLabel(attribute.name, say)
  return (
    <fieldset className="filter-row" aria-label={say('filter.condition', { place })}>
      {filter.kind === 'import' ? (
        <span className="filter-row-fixed">{say('filter.fromImport')}</span>
      ) : (
        <Select
          label={say('filter.subject')}
          hideLabel
          value={subjectIdOf(filter)}
          options={subjects.map(({ id, attribute }) => ({ id, label: name(id, attribute) }))}
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
          <Select
            label={say('filter.operator')}
            hideLabel
            value={filter.operator}
            options={operatorsOfType[filter.type].map((id) => ({ id, label: say(`operator.${id}`) }))}
            onChange={(operator) => onChange(withOperator(filter, operator))}
            isDisabled={isReadOnly}
          />
          {takesValue(filter.operator) && <FilterValue filter={filter} onChange={onChange} isReadOnly={isReadOnly} />}
        </>
      )}
      {!isReadOnly && <IconButton icon="remove" label={say('filter.remove')} onPress={onRemove} />}
    </fieldset>
  )
}

function FilterValue({
  filter,
  onChange,
  isReadOnly,
}: {
  filter: AttributeFilter
  onChange(filter: LeafFilter, gesture?: string): void
  isReadOnly: boolean
}) {
  const say = useSay()
  const gesture = `filter value ${filter.attribute}`
  if (filter.type === 'string') {
    return (
      <TextField
        label={say('filter.value')}
        hideLabel
        value={String(filter.value ?? '')}
        onChange={(value) => onChange({ ...filter, value: value.slice(0, 255) }, gesture)}
        isReadOnly={isReadOnly}
      />
    )
  }
  return (
    <NumberField
      label={say(filter.type === 'time' ? 'filter.days' : 'filter.value')}
      hideLabel
      value={typeof filter.value === 'number' ? filter.value : null}
      onChange={(value) => onChange({ ...filter, value: value ?? 0 }, gesture)}
      isReadOnly={isReadOnly}
    />
  )
}
